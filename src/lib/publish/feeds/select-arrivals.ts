/** When the site got a paper. */
interface Arrival {
  /** Number of the ingest, from 1. */
  run: number;
}

/** A feed with more items would be too large for readers, even if the last ones are short: 512 kB. */
const maxItems = 300;

/**
 * The items of a feed: what came last first, in the order given within an ingest. A feed is longer than asked for if
 * the newest ingest brought more, so that none of its papers is left out for its early date; the first ingest is none
 * of news, and only the newest of its papers are the feed.
 *
 * @param papers newest first, by their own dates
 * @param newestRun number of the newest ingest that brought papers; 0 if it is not known
 * @param length items that are asked for
 */
export function selectArrivals<Paper>(
  papers: readonly Paper[],
  arrivalOf: (paper: Paper) => Arrival | undefined,
  newestRun: number,
  length: number,
): Paper[] {
  const runOf = (paper: Paper): number => arrivalOf(paper)?.run ?? 0;
  const sorted = papers.toSorted((a, b) => runOf(b) - runOf(a));
  const news = newestRun > 1 ? sorted.filter((paper) => runOf(paper) === newestRun).length : 0;
  return sorted.slice(0, Math.max(length, Math.min(news, maxItems)));
}
