import { stemmer } from 'stemmer';
import { wordsIn } from '../text/words.ts';

/** Cache of stems: a corpus repeats its words thousands of times, and stemming is slower than a look-up. */
const stems = new Map<string, string>();

function stemOf(word: string): string {
  const stem = stems.get(word) ?? stemmer(word);
  stems.set(word, stem);
  return stem;
}

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

function termWords(text: string): string[] {
  return wordsIn(text.normalize('NFKC'), 'term').map((word) =>
    word.replace(/[’'-]+$/, '').replaceAll('’', "'"),
  );
}

function isTerm(word: string): boolean {
  return word === 'self' || (word.length > 2 && !stopWords.has(word) && !/^\d+$/.test(word));
}

/** A map is asked some ten times faster than an object with as many keys. */
const acronymMaps = new WeakMap<Acronyms, ReadonlyMap<string, string>>();

function mapOf(acronyms: Acronyms): ReadonlyMap<string, string> {
  const map = acronymMaps.get(acronyms) ?? new Map(Object.entries(acronyms));
  acronymMaps.set(acronyms, map);
  return map;
}

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

/**
 * Stems of the words of a text, of pairs of neighbours and of hyphenated compounds, in order, with
 * repetitions. In pairs, a hyphen equals a space, and an acronym equals its long form.
 */
export function termsOf(text: string, acronyms: Acronyms = noAcronyms): Term[] {
  const terms: Term[] = [];
  let previous: Term | undefined;
  for (const word of termWords(text)) {
    const parts = word.split('-').filter((part) => part !== '');
    if (parts.length > 1)
      terms.push({ key: stemOf(word.toLowerCase()), shown: word.toLowerCase(), kind: 'compound' });
    for (const shown of parts.flatMap((part) => expand(part, acronyms))) {
      const term: Term | undefined = isTerm(shown) ? { key: stemOf(shown), shown, kind: 'word' } : undefined;
      if (term) terms.push(term);
      if (term && previous)
        terms.push({
          key: `${previous.key} ${term.key}`,
          shown: `${previous.shown} ${term.shown}`,
          kind: 'pair',
        });
      previous = term;
    }
  }
  return terms;
}
