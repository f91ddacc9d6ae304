import { stemmer } from 'stemmer';
import { onceEach, onceOf } from '../text/once-each.ts';
import { WordScanner, WordTable } from '../text/word-table.ts';
import { scannedForms } from '../text/words.ts';

const stemOf = onceEach(stemmer);

/** Words of English and of abstracts that say nothing about a paper's subject. */
const stopWords = new Set(
  `a about above across after all also although am among an and any are as at be because been before being
  between both but by can cannot could did do does doing down due during each either etc even every few for from further
  furthermore had has have having he hence her here how however i if in into is it its itself just less let like
  many may me might more moreover most much must my neither no nor not of off often on once one only onto or other our out
  over own per perhaps rather same she should show shows shown since so some such than that the their them then there
  therefore these they this those though three through thus to together too toward towards two under until up upon us
  use used uses using very via was we well were what when where whether which while who whose why will with within
  without would yet you your
  abstract achieve achieves achieved approach approaches existing experiment experiments experimental extensive demonstrate
  demonstrates effective effectively effectiveness first framework introduce introduces method methods novel new paper
  present propose proposed proposes provide provides recent recently result results significant significantly state-of-the-art
  study work works https http com github www code available`.split(/\s+/),
);

/** Whether a word says nothing about a paper's subject, so that no phrase begins or ends with it. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}

/** A term of a document: the form for comparing and the first form in the text. */
export interface Term {
  key: string;
  shown: string;
  kind: 'word' | 'compound' | 'pair';
}

/** Long forms by acronym: `RL` → `reinforcement learning`. */
export type Acronyms = Readonly<Record<string, string>>;

const noAcronyms: Acronyms = {};

function isTerm(word: string): boolean {
  return word === 'self' || (word.length > 2 && !stopWords.has(word) && !/^\d+$/.test(word));
}

/** A map is asked some ten times faster than an object with as many keys. */
const mapOf = onceOf((acronyms: Acronyms) => new Map(Object.entries(acronyms)));

/** `RL` → `reinforcement learning`. An acronym may be in the plural. */
export function longFormOf(word: string, acronyms: Acronyms): string | undefined {
  const longForms = mapOf(acronyms);
  return longForms.get(word) ?? (word.endsWith('s') ? longForms.get(word.slice(0, -1)) : undefined);
}

/** `RL-based` → reinforcement, learning, based. */
function expand(part: string, acronyms: Acronyms): string[] {
  const known = longFormOf(part, acronyms);
  return known === undefined ? [part.toLowerCase()] : known.split(' ');
}

/** A word of a text, or a compound, which comes before its own words. */
export interface TermWord extends Term {
  kind: 'word' | 'compound';
  /** The same for the same `shown`, among those with the same acronyms. */
  number: number;
}

const scanner = new WordScanner(scannedForms.term);

/** Reads words: each gives itself, if it is a compound, and its parts; nothing for a part that says nothing. */
const readerOf = onceOf((acronyms: Acronyms) => {
  let number = -1;
  const partOf = onceEach((shown): TermWord | undefined => {
    number += 1;
    return isTerm(shown) ? { key: stemOf(shown), shown, kind: 'word', number } : undefined;
  });
  return new WordTable((written): readonly (TermWord | undefined)[] => {
    const word = written.replace(/[’'-]+$/, '').replaceAll('’', "'");
    const parts = word.split('-').filter((part) => part !== '');
    const read = parts.flatMap((part) => expand(part, acronyms)).map(partOf);
    if (parts.length <= 1) return read;
    const shown = word.toLowerCase();
    number += 1;
    return [{ key: stemOf(shown), shown, kind: 'compound', number }, ...read];
  });
});

/** The words of a text in order, each with what it consists of; nothing where one says nothing. */
export function termWords(text: string, acronyms: Acronyms): (TermWord | undefined)[] {
  const reader = readerOf(acronyms);
  const normal = text.normalize('NFKC');
  const bounds = scanner.boundsIn(normal);
  const words: (TermWord | undefined)[] = [];
  for (let at = 0; at < bounds.length; at += 2)
    for (const word of reader.at(normal, bounds[at] ?? 0, bounds[at + 1] ?? 0)) words.push(word);
  return words;
}

/**
 * Stems of the words of a text, of pairs of neighbours and of hyphenated compounds, in order, with
 * repetitions. In pairs, a hyphen equals a space, and an acronym equals its long form.
 */
export function termsOf(text: string, acronyms: Acronyms = noAcronyms): Term[] {
  const terms: Term[] = [];
  let previous: Term | undefined;
  for (const word of termWords(text, acronyms)) {
    if (word) terms.push(word);
    if (word?.kind === 'compound') continue;
    if (word && previous)
      terms.push({
        key: `${previous.key} ${word.key}`,
        shown: `${previous.shown} ${word.shown}`,
        kind: 'pair',
      });
    previous = word;
  }
  return terms;
}
