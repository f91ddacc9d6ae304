import type { Acronyms, TermWord } from '../relate/terms.ts';
import { wordRuns } from './word-runs.ts';

/** Runs of neighbouring words of a paper, those of its title first. */
export type PaperRuns = readonly (readonly TermWord[])[];

export function paperRuns(
  { title, abstract }: { title: string; abstract: string },
  acronyms: Acronyms,
): PaperRuns {
  return [...wordRuns(title, acronyms), ...wordRuns(abstract, acronyms)];
}

/**
 * A phrase as a paper writes it, for its first place there.
 *
 * @param key stems, separated by spaces
 */
export function findForm(key: string, runs: PaperRuns): string | undefined {
  const stems = key.split(' ');
  for (const run of runs)
    for (let at = 0; at + stems.length <= run.length; at += 1)
      if (stems.every((stem, place) => run[at + place]?.key === stem))
        return run
          .slice(at, at + stems.length)
          .map(({ shown }) => shown)
          .join(' ');
  return undefined;
}
