import { isDateLine } from '#lib/dates/listing-date.ts';
import { isAuthors, isCount, isSeparator, isSubmitted, type CopiedLine } from './copied-lines.ts';

/** An organisation's name is shorter; a longer line is text. */
const maxGroupLength = 80;
/** The lines of authors, organisation, date and comments of one paper. */
export interface Anchor {
  /** Index of its first line. */
  from: number;
  /** Index after its last. */
  to: number;
  byline: CopiedLine;
  group?: CopiedLine;
  date: Line;
  comments?: CopiedLine;
}

function endsSentence(text: string): boolean {
  return /[.!?…。！？]["'”’)\]]*$/u.test(text);
}

/** Lines that are not blank, each with whether a blank line stands before it. */
export type Line = CopiedLine & { isFree: boolean };

export function keepFilled(lines: readonly CopiedLine[]): Line[] {
  return lines.flatMap((line, index) =>
    line.text === '' ? [] : [{ ...line, isFree: index === 0 || lines[index - 1]?.text === '' }],
  );
}

/** Where the lines about a paper begin above its date: the authors, and an organisation before them. */
function readAbove(
  lines: readonly Line[],
  at: number,
): Pick<Anchor, 'from' | 'byline' | 'group'> | undefined {
  const byline = lines[at];
  if (!byline) return undefined;
  const isCounted = isAuthors(byline.text);
  const skip = isSeparator(lines[at - 1]?.text ?? '') ? 1 : 0;
  const group = lines[at - 1 - skip];
  const before = lines[at - 2 - skip];
  const isGroup =
    isCounted &&
    group !== undefined &&
    before !== undefined &&
    group.text.length <= maxGroupLength &&
    !endsSentence(group.text) &&
    (skip === 1 || endsSentence(before.text)) &&
    !isDateLine(before.text);
  if (isGroup) return { from: at - 1 - skip, byline, group };
  return isCounted || byline.text.length <= maxGroupLength ? { from: at, byline } : undefined;
}

/** A date with the number of comments behind it: `Jan 3 12`. */
const hasCount = /^\S+ \d{1,2}(?:, \d{4})? \d+$/;

/** Of each paper the lines below its text, in order. */
export function findAnchors(lines: readonly Line[]): Anchor[] {
  const anchors: Anchor[] = [];
  for (let index = 2; index < lines.length; index += 1) {
    const date = lines[index];
    if (!date || !isDateLine(date.text) || !isSeparator(lines[index - 1]?.text ?? '')) continue;
    const above = readAbove(lines, index - 2);
    if (!above) continue;
    const next = lines[index + 1];
    const hasComments =
      next !== undefined &&
      !hasCount.test(date.text) &&
      isCount(next.text) &&
      !isSubmitted(lines[index + 2]?.text ?? 'x');
    anchors.push({
      ...above,
      date,
      to: index + (hasComments ? 2 : 1),
      ...(hasComments ? { comments: next } : {}),
    });
  }
  return anchors;
}
