import { stemmer } from 'stemmer';
import type { Acronyms } from '../relate/terms.ts';
import type { PhraseTable } from './group-phrases.ts';

/** A long form is cut after so many words at least; one word of it is a word like any other. */
const minWords = 2;
/** Of the papers that have the first words of a long form, those that have it whole, if these words are nothing without the rest. */
const minWhole = 0.9;

/**
 * Tells whether a phrase, by its stems, ends in the midst of the long form of an acronym: `long context larg languag`, which
 * lacks the model of an LLM. A phrase has four words at most, so that `long-context LLM` is not whole in it.
 *
 * @param table all phrases, of which some are long forms
 */
export function openCutLongForms(
  acronyms: Acronyms,
  { keys, frequencies }: Pick<PhraseTable, 'keys' | 'frequencies'>,
): (key: string) => boolean {
  const papersWith = new Map(keys.map((key, phrase) => [key, frequencies[phrase] ?? 0]));
  const cut = new Set<string>();
  for (const longForm of Object.values(acronyms)) {
    const stems = longForm.split(' ').map(stemmer);
    const whole = papersWith.get(stems.join(' ')) ?? 0;
    for (let words = minWords; words < stems.length; words += 1) {
      const begun = stems.slice(0, words).join(' ');
      if (whole > 0 && whole >= minWhole * (papersWith.get(begun) ?? 0)) cut.add(begun);
    }
  }
  return (key) => {
    const words = key.split(' ');
    return words.some((_, first) => cut.has(words.slice(first).join(' ')));
  };
}
