/** From so many papers on, the site is rendered in parts, so that no process needs much more memory than with so many. */
const maxWhole = 12_000;

/** Papers of a segment. */
const segmentSize = 1500;

/**
 * Papers of a segment of a site, or nothing if the site is rendered as a whole.
 *
 * @param asked number that the command asks for
 */
export function chooseSegmentSize(papers: number, asked: number | undefined): number | undefined {
  return asked ?? (papers > maxWhole ? segmentSize : undefined);
}
