import { stemmer } from 'stemmer';
import { isStopWord } from '#lib/relate/terms.ts';
import { splitWords } from '../split-words.ts';
import { repetition } from '../weigh-topics.ts';

/** Words of the longest phrase that is learned. */
const maxWords = 3;
/** A word in the title counts as much as it does in a topic. */
const titleFactor = 2;
/** What a phrase counts at most in one paper. */
const maxCount = 3;

/** Inflected words of English; others stand for themselves. */
const inflected = /^[a-z']{4,}$/;

const stems = new Map<string, string>();

/** `rewards` → `reward`. Names and figures stay as they are. */
export function phraseStem(form: string): string {
  const known = stems.get(form) ?? (inflected.test(form) ? stemmer(form) : form);
  stems.set(form, known);
  return known;
}

/** Whether no phrase begins or ends with the word. */
function isEmpty(form: string): boolean {
  return form.length < 2 || isStopWord(form) || /^\d+$/.test(form);
}

/** Calls back for each phrase of up to three words that crosses no punctuation. */
function eachPhrase(
  text: string,
  call: (key: string) => void,
  see: (form: string, stem: string) => void,
): void {
  const words = splitWords(text);
  const keys = words.map(({ form }) => phraseStem(form));
  for (const [at, { form }] of words.entries()) see(form, keys[at] ?? form);
  for (const [from, word] of words.entries()) {
    if (isEmpty(word.form)) continue;
    for (let to = from; to < from + maxWords; to += 1) {
      const last = words[to];
      if (last === undefined || (to > from && !last.joined)) break;
      if (!isEmpty(last.form)) call(keys.slice(from, to + 1).join(' '));
    }
  }
}

/**
 * What each phrase of a paper counts, by its stems: `reward model` → 3.
 *
 * @param see is told every word and its stem
 */
export function countPhrases(
  { title, abstract }: { title: string; abstract: string },
  see: (form: string, stem: string) => void,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [text, factor] of [
    [title, titleFactor],
    [abstract, 1],
  ] as const) {
    const found = new Map<string, number>();
    eachPhrase(text, (key) => found.set(key, (found.get(key) ?? 0) + 1), see);
    for (const [key, count] of found)
      counts.set(key, Math.min(maxCount, (counts.get(key) ?? 0) + factor * repetition(count)));
  }
  return counts;
}

/** The stems of a phrase that a person wrote. */
export function keyOfPhrase(text: string): string {
  return splitWords(text)
    .map(({ form }) => phraseStem(form))
    .join(' ');
}
