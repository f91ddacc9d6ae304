import { completeEach } from '../papers/complete-each.ts';
import type { Diagnostic } from '../schema/diagnostic.ts';
import type { Paper } from '../schema/paper.ts';
import { summarise } from './summarise.ts';

type Summarised = Pick<Paper, 'summary' | 'result' | 'roles'>;

/** Gives each paper the sentences that represent it. A paper of which they cannot be found has none. */
export function summarisePapers(papers: readonly Omit<Paper, 'summary'>[]): {
  papers: Paper[];
  diagnostics: Diagnostic[];
} {
  return completeEach(
    papers,
    'a summary',
    (paper): Summarised => {
      const { summary, result, roles } = summarise(paper);
      return { summary, result: result?.text, roles };
    },
    {},
  );
}
