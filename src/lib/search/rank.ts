/** A paper with some words, as Pagefind finds it. */
export interface Match {
  /** Number of the paper: its place among all, oldest first. */
  paper: number;
  score: number;
  /** Places of the words in its text. */
  places: readonly number[];
}

/** What places a paper beside Pagefind's score; all between 0 and 1, times a weight. */
const weights = { adjacent: 0.6, title: 0.25, year: 0.5, partial: 0.3 };
/** Words within this distance are neighbours. */
const reach = 1;

/** The largest share of the words that stand side by side somewhere. */
function adjacency(places: readonly number[], words: number): number {
  if (words < 2) return 0;
  let [run, longest] = [1, 1];
  for (let index = 1; index < places.length; index += 1) {
    const gap = (places[index] ?? 0) - (places[index - 1] ?? 0);
    if (gap === 0) continue;
    run = gap <= reach ? run + 1 : 1;
    longest = Math.max(longest, run);
  }
  return (Math.min(longest, words) - 1) / (words - 1);
}

/**
 * Best first. The newer of equal papers comes first.
 *
 * @param words Number of words that were searched for.
 * @param inTitle Papers that have them all in the title.
 * @param ofYear Papers of the year that the reader would like.
 */
export function rankMatches(
  matches: readonly Match[],
  words: number,
  inTitle: ReadonlySet<number>,
  ofYear?: ReadonlySet<number>,
): Match[] {
  const best = Math.max(...matches.map(({ score }) => score), Number.MIN_VALUE);
  const value = ({ paper, score, places }: Match) =>
    score / best +
    weights.adjacent * adjacency(places, words) +
    (inTitle.has(paper) ? weights.title : 0) +
    (ofYear?.has(paper) ? weights.year : 0);
  return matches
    .map((match) => ({ match, value: value(match) }))
    .sort((a, b) => b.value - a.value || b.match.paper - a.match.paper)
    .map(({ match, value: score }) => ({ ...match, score }));
}

/** What a paper gains for being like one of the first three; the nearest gains most. */
const neighbourGain = 0.05;

/**
 * Raises papers that are like the first ones.
 *
 * @param matches Best first.
 * @param neighbours Of each of the first papers, nearest first.
 */
export function raiseNeighbours(
  matches: readonly Match[],
  neighbours: readonly (readonly number[])[],
): Match[] {
  const gains = new Map<number, number>();
  for (const list of neighbours)
    for (const [place, paper] of list.entries())
      gains.set(paper, (gains.get(paper) ?? 0) + neighbourGain * (1 - place / (2 * list.length)));
  return matches
    .map((match) => ({ ...match, score: match.score + (gains.get(match.paper) ?? 0) }))
    .sort((a, b) => b.score - a.score || b.paper - a.paper);
}

interface Sum {
  count: number;
  score: number;
  places: number[];
}

const byNumber = (a: number, b: number) => a - b;

/**
 * Papers that have at least half of the words, those with the most telling ones first.
 *
 * @param answers The papers of each word.
 * @param asked Number of all words.
 * @param neighbours Of the first papers that have all words.
 */
export function rankPartial(
  answers: readonly (readonly Match[])[],
  asked: number,
  neighbours: readonly (readonly number[])[],
): number[] {
  const liked = new Set(neighbours.flat());
  const sums = new Map<number, Sum>();
  for (const { paper, score, places } of answers.flat()) {
    const sum = sums.get(paper) ?? { count: 0, score: 0, places: [] };
    sums.set(paper, { count: sum.count + 1, score: sum.score + score, places: [...sum.places, ...places] });
  }
  const value = (paper: number, { count, score, places }: Sum) =>
    score *
    (1 + weights.partial * (count + adjacency(places.toSorted(byNumber), asked))) *
    (liked.has(paper) ? 2 : 1);
  return [...sums]
    .filter(([, { count }]) => count * 2 >= asked)
    .map(([paper, sum]) => ({ paper, value: value(paper, sum) }))
    .sort((a, b) => b.value - a.value || b.paper - a.paper)
    .map(({ paper }) => paper);
}
