import type { Name } from '#lib/schema/values.ts';
import { parseName } from '#lib/names/parse-name.ts';
import { toPlainLine } from '../read-names.ts';
import { stripBraces } from './strip-braces.ts';

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

function toText(name: string): string {
  return toPlainLine(stripBraces(name))
    .replace(/[{}]/g, '')
    .replace(/[~\u00a0]/g, ' ')
    .trim();
}

/** Whether one pair of braces holds the whole name, as for groups: `{OpenAI Team}`. */
function isGroup(name: string): boolean {
  return (
    name.startsWith('{') &&
    name.endsWith('}') &&
    !name.startsWith('{\\') &&
    splitOutside(name, /\s/y).length === 1 &&
    name.slice(1, -1).includes(' ')
  );
}

function readName(name: string): Name | undefined {
  if (toText(name) === '') return undefined;
  if (isGroup(name)) return { literal: toText(name) };
  const parts = splitOutside(name, /,\s*/y).map(toText);
  const [family = '', suffix = '', given = ''] = parts;
  if (parts.length === 3) return { given, family: `${family} ${suffix}` };
  return parseName(parts.filter((part) => part !== '').join(', '));
}

/** The names of an author field, joined by `and`. A final `others` means that the list is cut. */
export function readBibtexNames(field: string): { names: Name[]; isCut: boolean } {
  const texts = splitOutside(field.replace(/\s+/g, ' ').trim(), / and /y).map((text) => text.trim());
  const people = texts.filter((text) => text !== '' && text.toLowerCase() !== 'others');
  return {
    names: people.flatMap((name) => readName(name) ?? []),
    isCut: texts.at(-1)?.toLowerCase() === 'others',
  };
}
