import type { NameConvention } from './parse-name.ts';
import { isEastAsianFamily } from './particles.ts';

/** Frequent Hungarian given names, which tell the order of a name. */
const hungarianGiven = new Set(
  (
    'ádám ágnes ákos andrás andrea anikó anita anna antal attila balázs bálint barbara béla bence csaba dániel dávid dénes dezső dóra edit enikő erika erzsébet eszter éva ferenc ' +
    'gábor gergely géza györgy gyula ildikó ilona imre istván jános józsef judit katalin klára kornél kristóf krisztina lajos lászló levente márk márton mária márta máté mihály miklós ' +
    'nóra norbert orsolya pál péter réka róbert sándor szabolcs szilvia tamás tibor tímea tünde vera veronika viktor vilmos zoltán zsófia zsolt zsuzsanna'
  ).split(' '),
);

const languages: [language: RegExp, isFamilyFirst: (first: string, last: string) => boolean][] = [
  [
    /^(?:hungarian|magyar|hun?)$/,
    (first, last) => hungarianGiven.has(last.toLowerCase()) && !hungarianGiven.has(first.toLowerCase()),
  ],
  [
    /^(?:vietnamese|vie?|chinese|zho?|chi|korean|kor?)$/,
    (first, last) => isEastAsianFamily(first) && !isEastAsianFamily(last),
  ],
];
const icelandic = /^(?:icelandic|íslenska|isl?)$/;

/**
 * The convention of names in a work whose source names its language, `hungarian` or `hu-HU`, if the names confirm it:
 * all of them, as far as no comma divides them. Icelandic names have no family name.
 */
export function conventionOfLanguage(language: string, names: readonly string[]): NameConvention {
  const [code = ''] = language.trim().toLowerCase().split(/[-_]/);
  const undivided = names
    .map((name) => name.trim().split(/\s+/))
    .filter((words) => words.length > 1 && !words.join(' ').includes(','));
  if (undivided.length === 0) return 'natural';
  if (icelandic.test(code))
    return undivided.every((words) => /(?:son|d[óo]ttir)$/.test(words.at(-1) ?? ''))
      ? 'undivided'
      : 'natural';
  const isFamilyFirst = languages.find(([pattern]) => pattern.test(code))?.[1];
  const isConfirmed =
    isFamilyFirst !== undefined &&
    undivided.every((words) => isFamilyFirst(words[0] ?? '', words.at(-1) ?? ''));
  return isConfirmed ? 'family-given' : 'natural';
}
