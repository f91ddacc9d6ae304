import type { Edition, EditionPaper } from '#lib/editions/edition.ts';
import type { CutEdition } from './mail.ts';

/** Gmail shows 102 kB of a mail and hides the rest behind a link. In bytes. */
export const maxMailBytes = 100_000;

/** How much of an edition a mail has. */
interface Extent {
  /** Papers with their abstracts: the first ones. */
  abstracts: number;
  papers: number;
  hasForeword: boolean;
}

/** The same object each time, by which it is known what was written of it. */
type LeaveOutAbstract = (paper: EditionPaper) => EditionPaper;

function createLeaveOutAbstract(): LeaveOutAbstract {
  const bare = new Map<EditionPaper, EditionPaper>();
  return (paper) => {
    const known = bare.get(paper) ?? (paper.abstract.length === 0 ? paper : { ...paper, abstract: [] });
    bare.set(paper, known);
    return known;
  };
}

function cut(
  edition: Edition,
  { abstracts, papers, hasForeword }: Extent,
  leaveOutAbstract: LeaveOutAbstract,
): CutEdition {
  let position = 0;
  const trim = (paper: EditionPaper): EditionPaper[] => {
    const place = position++;
    if (place >= papers) return [];
    return [place < abstracts ? paper : leaveOutAbstract(paper)];
  };
  const sections = edition.sections.map((section) => ({
    ...section,
    papers: section.papers.flatMap(trim),
    titles: [],
    seeAlso: [],
  }));
  return {
    ...edition,
    ...(hasForeword ? {} : { foreword: undefined }),
    sections: sections.filter((section) => section.papers.length > 0),
    left: Math.max(0, position - papers),
  };
}

/** From the most to the least. */
function extentsOf(count: number, hasForeword: boolean): Extent[] {
  const down = (from: number) => Array.from({ length: from + 1 }, (_, index) => from - index);
  return [
    ...down(count).map((abstracts) => ({ abstracts, papers: count, hasForeword })),
    ...down(count).map((papers) => ({ abstracts: 0, papers, hasForeword })),
  ];
}

/** An edition that is cut, and what was written of it. */
interface Written {
  edition: CutEdition;
  html: string;
}

/**
 * Writes as much of an edition as a mail may have: first abstracts are left out, from the last paper on, then papers.
 * A foreword that fills a mail alone is left out, too.
 *
 * @param write is asked for several extents of one edition; a paper of two of them is the same object
 */
export function writeWithin(edition: Edition, write: (edition: CutEdition) => string): Written {
  const count = edition.sections.reduce((sum, { papers }) => sum + papers.length, 0);
  const leaveOutAbstract = createLeaveOutAbstract();
  const writeTo = (extent: Extent): Written => {
    const shortened = cut(edition, extent, leaveOutAbstract);
    return { edition: shortened, html: write(shortened) };
  };
  const fits = ({ html }: Written): boolean => Buffer.byteLength(html) <= maxMailBytes;
  const whole = writeTo({ abstracts: count, papers: count, hasForeword: true });
  if (fits(whole)) return whole;
  const hasForeword = fits(writeTo({ abstracts: 0, papers: 0, hasForeword: true }));
  const extents = extentsOf(count, hasForeword);
  let best = writeTo({ abstracts: 0, papers: 0, hasForeword });
  for (let [low, high] = [0, extents.length - 1]; low < high;) {
    const middle = Math.floor((low + high) / 2);
    const tried = writeTo(extents[middle] ?? { abstracts: 0, papers: 0, hasForeword });
    if (fits(tried)) [best, high] = [tried, middle];
    else low = middle + 1;
  }
  return best;
}
