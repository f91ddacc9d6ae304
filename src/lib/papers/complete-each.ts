import { contain } from '../schema/contain.ts';
import type { Diagnostic } from '../schema/diagnostic.ts';
import { placeOfPaper, type PlacedPaper } from './place-of-paper.ts';
import { diagnose } from '../schema/rules.ts';
import { quoteTitle } from '../text/quote.ts';

export function reportFailedStage(paper: PlacedPaper, missing: string, reason: string): Diagnostic {
  return diagnose('stage-failed', {
    message: `The paper ${quoteTitle(paper.title)} is kept without ${missing}: ${reason}.`,
    hint: 'Correct what stands here.',
    places: placeOfPaper(paper),
  });
}

/**
 * What a stage finds in each paper, in their order. An exception costs the paper this part alone.
 *
 * @param missing what the paper then lacks: `topics`
 * @param none stands for the part that is missing
 */
export function findInEach<T extends PlacedPaper, Part>(
  papers: readonly T[],
  missing: string,
  run: (paper: T, index: number) => Part,
  none: Part,
): { parts: Part[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const parts = papers.map((paper, index) => {
    const part = contain(
      () => run(paper, index),
      (reason) => reportFailedStage(paper, missing, reason),
    );
    if ('value' in part) return part.value;
    diagnostics.push(part.failure);
    return none;
  });
  return { parts, diagnostics };
}

/** Adds to each paper what {@link findInEach} finds in it. */
export function completeEach<T extends PlacedPaper, Part>(
  papers: readonly T[],
  missing: string,
  run: (paper: T) => Part,
  none: Part,
): { papers: (T & Part)[]; diagnostics: Diagnostic[] } {
  const { parts, diagnostics } = findInEach(papers, missing, run, none);
  return { papers: papers.map((paper, index) => ({ ...paper, ...(parts[index] ?? none) })), diagnostics };
}
