import { termsOf, type Acronyms, type Term } from '../relate/terms.ts';

/** Marks that part what stands before from what stands after: no phrase runs across them. */
const partings = /[.,;:!?()[\]{}"“”]+(?:\s|$)|[([{"“]|\n/u;

/** The neighbouring words of a text that say something; a stop word or a mark ends a run. */
export function wordRuns(text: string, acronyms: Acronyms): Term[][] {
  return text.split(partings).flatMap((part) => runsOf(termsOf(part, acronyms)));
}

/** A pair of words follows its second word, so that a word without one begins a run. Compounds repeat their words. */
function runsOf(terms: readonly Term[]): Term[][] {
  const runs: Term[][] = [];
  for (const term of terms) {
    if (term.kind === 'word') runs.push([term]);
    if (term.kind !== 'pair') continue;
    const [word] = runs.pop() ?? [];
    if (word) runs.at(-1)?.push(word);
  }
  return runs;
}
