import { contain } from '../schema/contain.ts';
import type { Diagnostic } from '../schema/diagnostic.ts';
import { placeOfPaper, type PlacedPaper } from './place-of-paper.ts';
import { diagnose } from '../schema/rules.ts';
import { quoteTitle } from '../text/quote.ts';

function reportFailedStage(paper: PlacedPaper, missing: string, reason: string): Diagnostic {
  return diagnose('stage-failed', {
    message: `The paper ${quoteTitle(paper.title)} is kept without ${missing}: ${reason}.`,
    hint: 'Correct what stands here.',
    places: placeOfPaper(paper),
  });
}

/**
 * Adds to each paper what a stage finds in it. An exception costs the paper this part alone.
 *
 * @param missing what the paper then lacks: `topics`
 * @param none stands for the part that is missing
 */
export function completeEach<T extends PlacedPaper, Part>(
  papers: readonly T[],
  missing: string,
  run: (paper: T) => Part,
  none: Part,
): { papers: (T & Part)[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const completed = papers.map((paper) => {
    const part = contain(
      () => run(paper),
      (reason) => reportFailedStage(paper, missing, reason),
    );
    if ('failure' in part) diagnostics.push(part.failure);
    return { ...paper, ...('failure' in part ? none : part.value) };
  });
  return { papers: completed, diagnostics };
}
