import { termWords, type Acronyms, type TermWord } from '../relate/terms.ts';

/** Marks that no phrase crosses. */
const partings = /[.,;:!?()[\]{}"“”]+(?:\s|$)|[([{"“]|\n/u;

/** Runs of neighbouring words of a text. A stop word or a mark ends a run. */
export function wordRuns(text: string, acronyms: Acronyms): TermWord[][] {
  return text.split(partings).flatMap((part) => runsOf(termWords(part, acronyms)));
}

/** A word that says nothing ends a run. A compound repeats its words. */
function runsOf(words: readonly (TermWord | undefined)[]): TermWord[][] {
  const runs: TermWord[][] = [];
  let run: TermWord[] = [];
  for (const word of words) {
    if (word?.kind === 'compound') continue;
    if (word && run.push(word) === 1) runs.push(run);
    if (!word) run = [];
  }
  return runs;
}
