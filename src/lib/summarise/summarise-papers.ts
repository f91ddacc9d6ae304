import { completeEach } from '../papers/complete-each.ts';
import type { Diagnostic } from '../schema/diagnostic.ts';
import type { Paper } from '../schema/paper.ts';
import { summarise } from './summarise.ts';

type Summarised = Pick<Paper, 'summary' | 'result' | 'roles'>;

/** The sentences that represent a paper. */
export function summaryOf(paper: { title: string; abstract: string }): Summarised {
  const { summary, result, roles } = summarise(paper);
  return { summary, result: result?.text, roles };
}

/**
 * Gives each paper the sentences that represent it. A paper of which they cannot be found has none.
 *
 * @param find as `summaryOf` does; a caller may remember what it found before
 */
export function summarisePapers(
  papers: readonly Omit<Paper, 'summary'>[],
  find = summaryOf,
): {
  papers: Paper[];
  diagnostics: Diagnostic[];
} {
  return completeEach(
    papers,
    'a summary',
    ({ title, abstract }): Summarised => find({ title, abstract }),
    {},
  );
}
