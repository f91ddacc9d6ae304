import { completeEach } from '../papers/complete-each.ts';
import type { Diagnostic } from '../schema/diagnostic.ts';
import type { Paper } from '../schema/paper.ts';
import { summarise } from '../summarise/summarise.ts';
import { findResult } from './find-result.ts';

type Summarised = Pick<Paper, 'summary' | 'result' | 'roles'>;

/** What a paper did, what came out, and the parts of its abstract. */
export function summaryOf(paper: { title: string; abstract: string }): Summarised {
  const summary = summarise(paper);
  return {
    summary: summary.summary,
    result: findResult(paper.abstract, summary),
    roles: summary.roles,
  };
}

/**
 * Gives each paper what it did and what came out. A paper of which they cannot be found has none.
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
