import { termsOf, type Acronyms, type Term } from '../relate/terms.ts';

/** Marks that no phrase crosses. */
const partings = /[.,;:!?()[\]{}"“”]+(?:\s|$)|[([{"“]|\n/u;

/** Runs of neighbouring words of a text. A stop word or a mark ends a run. */
export function wordRuns(text: string, acronyms: Acronyms): Term[][] {
  return text.split(partings).flatMap((part) => runsOf(termsOf(part, acronyms)));
}

/** Groups terms into runs. A pair of words follows its second word, so a word without a pair begins a run. Compounds repeat their words. */
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
