import type { Name } from '#lib/schema/values.ts';
import { isGroupName } from './is-group.ts';
import { isInCapitals, lowerCapitals } from './name-case.ts';
import { isDegree, isParticle, isSuffix } from './particles.ts';
import { stripMarks } from './strip-marks.ts';

/**
 * How a source writes names. `natural`: `Guido van Rossum` or `van Rossum, Guido`. `family-first`: family name and
 * initials without a comma, as PubMed and Embase do: `van Rossum G`, `Liu R.` `family-given`: family name and given names
 * without a comma, as in Hungary and Vietnam: `Nagy János`, `Nguyễn Văn An`. `undivided`: a given name and the father's,
 * as in Iceland, which stay one: `Jón Sigurðsson`.
 */
export type NameConvention = 'natural' | 'family-first' | 'family-given' | 'undivided';

/** `R.`, `A.B.`, `J.-P.`: only initials have full stops after single capitals. */
const dotted = /^(?:\p{Lu}\p{Ll}?\.[-‐]?)+\p{Lu}?\.?$/u;
/** `R`, `AB`, `JP`: capitals that may be initials, where the source says that they are. */
const bare = /^\p{Lu}{1,3}(?:-\p{Lu})?$/u;

/** Names in these scripts have no space that would tell their parts apart, or the family name first. */
const eastAsianScript = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー・\s]+$/u;

function toName(given: string, family: string): Name {
  if (family === '') return { literal: given };
  return given === '' ? { family } : { given, family };
}

/** Only capitals tell nothing, so they go; where one part alone has them, they mark the family name. */
function readCapitals(words: readonly string[]): Name | undefined {
  const inCapitals = words.map(isInCapitals);
  const marked = words.filter((_word, index) => inCapitals[index]);
  if (marked.length === 0 || words.length < 2) return undefined;
  if (words.every((word, index) => inCapitals[index] === true || /^\p{Lu}[\p{Lu}.'’-]*$/u.test(word)))
    return splitWords(words.map(lowerCapitals));
  const first = inCapitals.indexOf(true);
  const isRun = marked.length === inCapitals.lastIndexOf(true) - first + 1;
  const others = words.filter((_word, index) => !inCapitals[index]);
  const isMixed = others.every((word) => /\p{Ll}/u.test(word) || dotted.test(word));
  const isAtEnd = first + marked.length === words.length;
  if (!isRun || !isMixed || (first > 0 && !isAtEnd)) return undefined;
  return toName(others.join(' '), lowerCapitals(marked.join(' ')));
}

/** `Liu R.`, `de Vries A.B.`: a last word of initials is no family name. */
function readFamilyFirst(words: readonly string[], convention: NameConvention): Name | undefined {
  const isInitials = (word: string | undefined) =>
    word !== undefined && (dotted.test(word) || (convention === 'family-first' && bare.test(word)));
  let start = words.length;
  let suffix = '';
  if (start > 2 && isSuffix(words[start - 1] ?? '')) {
    suffix = ` ${words[start - 1] ?? ''}`;
    start -= 1;
  }
  const end = start;
  while (start > 1 && isInitials(words[start - 1])) start -= 1;
  const family = words.slice(0, start).join(' ');
  if (start === end || isInitials(words[0])) return undefined;
  return { given: words.slice(start, end).join(' '), family: lowerIfCapitals(family) + suffix };
}

function lowerIfCapitals(text: string): string {
  return text.split(' ').some(isInCapitals) && text === text.toUpperCase() ? lowerCapitals(text) : text;
}

function splitWords(words: readonly string[]): Name {
  if (words.length === 1) return { literal: words[0] ?? '' };
  let start = words.length - 1;
  if (start > 1 && isSuffix(words[start] ?? '')) start -= 1;
  const family = words.slice(0, start + 1);
  while (start > 1 && isParticle(family, start - 1)) start -= 1;
  // Two family names with “and” between them: `Ortega y Gasset`.
  if (start > 1 && /^[ye]$/.test(words[start] ?? '')) start -= 1;
  // A name that begins with a particle has no given name before it.
  if (start === 1 && words.length > 1 && isParticle(family, 0) && /^\p{Ll}/u.test(words[0] ?? '')) start = 0;
  return toName(words.slice(0, start).join(' '), words.slice(start).join(' '));
}

/** `Family, Given`, `Family, Jr., Given`, `Family, Given, Jr.`; nothing if the commas divide something else. */
function readCommas(name: string): Name | undefined {
  const parts = name.split(/,\s*/).filter((part) => part !== '' && !isDegree(part));
  const [family = '', second = '', third = ''] = parts;
  if (parts.length === 1) return splitWords(family.split(' '));
  const isWhole = parts.length === 2 && isSuffix(second);
  if (isWhole)
    return family.includes(' ')
      ? splitWords([...family.split(' '), second])
      : { family: `${family} ${second}` };
  if (parts.length === 2) return toName(lowerIfCapitals(second), lowerIfCapitals(family));
  if (parts.length !== 3) return undefined;
  const suffix = [second, third].find(isSuffix);
  const given = suffix === second ? third : second;
  return suffix === undefined ? undefined : toName(given, `${family} ${suffix}`);
}

function readFamilyGiven([family = '', ...given]: readonly string[]): Name {
  return { given: given.join(' '), family };
}

/** Splits a name into its parts. A group, a name of one word, and what fits no convention stays undivided. */
export function parseName(text: string, convention: NameConvention = 'natural'): Name {
  const spaced = text
    .normalize('NFC')
    .replace(/,(?=\p{L})/gu, ', ')
    .replace(/\s+/g, ' ')
    .trim();
  const name = stripMarks(spaced) || text.trim();
  if (isGroupName(name)) return { literal: name.replace(/^([^,]+), (?=the\b)(.*)$/iu, '$2 $1') };
  if (eastAsianScript.test(name)) return { literal: name };
  if (name.includes(', ')) return readCommas(name) ?? { literal: name };
  const words = name.split(' ');
  if (words.length === 1 || convention === 'undivided') return { literal: name };
  if (convention === 'family-given') return { ...readFamilyGiven(words), familyFirst: true };
  return readFamilyFirst(words, convention) ?? readCapitals(words) ?? splitWords(words);
}

/** `Guido van Rossum`, and `Nagy János` where the family name is written first. */
export function formatName({ given, family, literal, familyFirst }: Name): string {
  return literal ?? (familyFirst === true ? [family, given] : [given, family]).filter(Boolean).join(' ');
}
