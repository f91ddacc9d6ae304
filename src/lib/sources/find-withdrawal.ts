import { toLine } from '#lib/text/plain-text.ts';
import type { Withdrawal } from '#lib/schema/values.ts';

/** How publishers mark the title of a work that they took back: `RETRACTED ARTICLE: Looms`, `[Retracted] Looms`. */
const retractedTitle =
  /^\s*(?:\[?(?:RETRACTED|Retracted)(?: (?:ARTICLE|Article|PAPER|Paper|CHAPTER|Chapter))?(?:\]:?|:)|RETRACTED(?: (?:ARTICLE|PAPER|CHAPTER))? ?[-–—])\s+(?=\S)/;

/** A title without the mark of a retraction, if it has one. */
export function readRetractedTitle(title: string): string | undefined {
  const rest = title.replace(retractedTitle, '');
  return rest === title ? undefined : rest;
}

const arxivNumber = /\d{4}\.\d{4,5}|[a-z-]+\/\d{7}/;

/** Whether a clause says that this paper is withdrawn: not another paper, and not from a journal. */
function saysWithdrawn(clause: string): boolean {
  return (
    /\bwithdrawn\b/i.test(clause) &&
    !/\bwithdrawn from\b|\bnot (?:been )?withdrawn\b/i.test(clause) &&
    !arxivNumber.test(clause)
  );
}

/**
 * arXiv marks a withdrawn paper only in words: in the comment (“This paper has been withdrawn by the
 * authors due to an error”), and often in place of the abstract. Returns these words as the reason.
 */
export function findWithdrawal(comment: string, abstract: string): Withdrawal | undefined {
  const stated = toLine(comment);
  if (stated.split(/[.;]\s/).some(saysWithdrawn)) return { reason: stated };
  const [opening = ''] = toLine(abstract).split(/(?<=\.)\s/);
  return /^(?:this|the) (?:paper|article|submission|manuscript|work|preprint)\b/i.test(opening) &&
    saysWithdrawn(opening)
    ? { reason: opening }
    : undefined;
}
