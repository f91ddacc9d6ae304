import type { Name } from '#lib/schema/values.ts';
import { conventionOfLanguage } from '#lib/names/convention-of-language.ts';
import { parseName, type NameConvention } from '#lib/names/parse-name.ts';
import { isSuffix } from '#lib/names/particles.ts';
import { splitNames } from '#lib/names/split-names.ts';
import { stripRest } from '#lib/names/strip-rest.ts';
import { texToPlain } from '#lib/prose/tex/tex-to-text.ts';

/** Splits at a separator outside braces. */
function splitOutside(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
    else if (depth === 0) {
      separator.lastIndex = at;
      if (!separator.test(text)) continue;
      parts.push(text.slice(start, at));
      start = separator.lastIndex;
      at = start - 1;
    }
  }
  return [...parts, text.slice(start)];
}

/** Numbers and signs above the line are marks of affiliation: `Doe$^{*}$`, `Lee\textsuperscript{1,2}`. */
const raisedMarks = /\$\s*\^\s*(?:\{[^{}$]*\}|[^{}$])\s*\$|\\textsuperscript\s*\{[^{}]*\}/g;

function toText(name: string): string {
  return texToPlain(name.replace(raisedMarks, ''))
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
}

/** What one pair of braces around a whole text holds. */
function unwrap(text: string): string | undefined {
  const isWhole =
    text.startsWith('{') &&
    text.endsWith('}') &&
    !text.startsWith('{\\') &&
    splitOutside(text.slice(1, -1), /[{}]/y).length === 1 &&
    splitOutside(text, /\s/y).length === 1;
  return isWhole ? text.slice(1, -1) : undefined;
}

/** `Ann {van der Berg}`: braces hold a family name together. */
function readBracedFamily(name: string): Name | undefined {
  const [, given = '', family = ''] = /^([^{},]+)\s\{([^{}\\]+ [^{}\\]+)\}$/.exec(name) ?? [];
  return family === '' ? undefined : { given: toText(given), family: toText(family) };
}

interface ReadName {
  names: Name[];
  isUnclear?: boolean;
}

/** More commas than a name has: several names that commas divide. */
function readList(texts: string[]): ReadName {
  const names = splitNames(texts.join(', '));
  const isRead = names.length > 1 && names.every((name) => name.split(', ').length <= 2);
  return isRead
    ? { names: names.map((name) => parseName(name)) }
    : { names: [{ literal: texts.join(', ') }], isUnclear: true };
}

/** `family=Nagy, given={János}`: BibLaTeX's way to state each part. */
function readParts(name: string): Name | undefined {
  if (!/^\s*"?(?:family|given|prefix|suffix)\s*=/.test(name)) return undefined;
  const parts = new Map(
    splitOutside(name, /,\s*/y).map((part) => {
      const [key = '', ...value] = part.replace(/^\s*"|"\s*$/g, '').split('=');
      return [key.trim(), toText(value.join('='))];
    }),
  );
  const family = ['prefix', 'family', 'suffix'].flatMap((key) => parts.get(key) || []).join(' ');
  const given = parts.get('given') ?? '';
  if (family === '') return given === '' ? undefined : { literal: given };
  return given === '' ? { family } : { given, family };
}

function readName(name: string, convention: NameConvention): ReadName {
  if (toText(name) === '') return { names: [] };
  const stated = readParts(name);
  if (stated) return { names: [stated] };
  const group = unwrap(name);
  if (group !== undefined && group.includes(' ')) return { names: [{ literal: toText(group) }] };
  const family = readBracedFamily(name);
  if (family) return { names: [family] };
  if (splitOutside(name, /;\s*/y).length > 1)
    return { names: splitNames(toText(name)).map((part) => parseName(part)) };
  const parts = splitOutside(name, /,\s*/y)
    .map(toText)
    .filter((part) => part !== '');
  const hasSuffix = parts.some((part, index) => index > 0 && isSuffix(part));
  if (parts.length > 3 || (parts.length === 3 && !hasSuffix)) return readList(parts);
  return { names: [parseName(parts.join(', '), convention)] };
}

/** Some programs put the whole list into a second pair of braces. */
function unwrapList(field: string): string {
  const inner = unwrap(field);
  return inner !== undefined &&
    / and /.test(inner) &&
    inner.split(' and ').every((name) => name.includes(', '))
    ? inner
    : field;
}

export interface BibtexNames {
  names: Name[];
  /** Whether a final `others` says that the list is cut. */
  isCut: boolean;
  /** Whether a part fits no convention of names and stays as it is. */
  isUnclear: boolean;
}

/**
 * `Ann Lee, Bo Poe and Cy Roe`: commas divide names as in a sentence, since the last has its given name first. One
 * inverted name among others that are not would be no convention.
 */
function divideEnumeration(texts: readonly string[]): readonly string[] {
  const [first = '', last = ''] = texts;
  const parts = splitOutside(first, /,\s*/y).filter((part) => part !== '');
  const isWhole = (name: string) => /^\p{Lu}\S* (?:\S+ )*\p{Lu}\S*$/u.test(name) && !isSuffix(name);
  const isEnumeration =
    texts.length === 2 && parts.length > 1 && !last.includes(',') && [...parts, last].every(isWhole);
  return isEnumeration ? [...parts, last] : texts;
}

/** What an entry says of the order of its names. */
interface NameOrder {
  /** Language of the work: `hungarian`, `vi`. */
  language?: string;
  /** True if the entry asks for family names first, as in BibLaTeX's `nametemplates=family-given`. */
  isFamilyFirst?: boolean;
}

/** The names of an author field, joined by `and`; files also divide them by semicolons and commas. */
export function readBibtexNames(field: string, order: NameOrder = {}): BibtexNames {
  const list = unwrapList(field.replace(/\s+/g, ' ').trim());
  const texts = splitOutside(list, / and /iy).map((text) => text.trim());
  const people = divideEnumeration(texts).filter((text) => stripRest(text) !== '');
  // `A, B., and C, D.`: the comma before the last name.
  const convention =
    order.isFamilyFirst === true
      ? 'family-given'
      : conventionOfLanguage(order.language ?? '', people.map(toText));
  const read = people.map((text) => readName(stripRest(text.replace(/,$/, '')), convention));
  return {
    names: read
      .flatMap(({ names }) => names)
      .map((name) =>
        order.isFamilyFirst === true && name.given !== undefined ? { ...name, familyFirst: true } : name,
      ),
    isCut: texts.some((text) => text !== stripRest(text)),
    isUnclear: read.some(({ isUnclear }) => isUnclear === true),
  };
}
