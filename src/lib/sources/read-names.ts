import { formatPlain } from '#lib/prose/format-plain.ts';
import { parseProse } from '#lib/prose/parse-prose.ts';
import { decodeEntities, toLine } from '#lib/text/plain-text.ts';
import { parseName } from '#lib/names/parse-name.ts';
import type { Name } from '#lib/schema/values.ts';

const suffix = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/** Text on one line with entities and LaTeX's accents decoded: `Erd\H{o}s`, `M{\"u}ller`. */
export function toPlainLine(text: string): string {
  const line = toLine(decodeEntities(text));
  return /[\\{]/.test(line) ? formatPlain(parseProse(line, { markup: 'tex' }).inlines) : line;
}

/** Names of people, one per text. */
export function readNames(texts: string[]): Name[] {
  return texts
    .map(toPlainLine)
    .filter((name) => name !== '')
    .map(parseName);
}

/** Names in one list, `Ada Lovelace, Guido van Rossum (CWI), Sammy Davis, Jr.`; an affiliation in brackets is left out. */
export function splitNames(list: string): string[] {
  const names: string[] = [];
  for (const part of list.replace(/\([^()]*\)/g, ' ').split(/[,;]| and /)) {
    const name = toLine(part);
    const last = names.at(-1);
    if (suffix.test(name) && last !== undefined) names[names.length - 1] = `${last} ${name}`;
    else if (name !== '') names.push(name);
  }
  return names;
}
