import type { Acronyms } from '../relate/terms.ts';
import { wordRuns } from './word-runs.ts';

/**
 * A phrase as a paper writes it, for its first place there.
 *
 * @param key stems, separated by spaces
 */
export function findForm(
  key: string,
  { title, abstract }: { title: string; abstract: string },
  acronyms: Acronyms,
): string | undefined {
  const { length } = key.split(' ');
  for (const run of [...wordRuns(title, acronyms), ...wordRuns(abstract, acronyms)])
    for (const at of run.keys()) {
      const words = run.slice(at, at + length);
      if (words.map((word) => word.key).join(' ') === key) return words.map(({ shown }) => shown).join(' ');
    }
  return undefined;
}
