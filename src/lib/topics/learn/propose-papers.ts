import type { Guess } from './guess-members.ts';

/**
 * The papers whose judgement tells most, the best first: those of which the guess is least sure, and in turn with them
 * those that it takes for members, since a liked paper teaches more than a doubtful one that does not belong.
 *
 * @param judged places of papers that need no judgement
 */
export function proposePapers({ belongs }: Guess, judged: ReadonlySet<number>, max: number): number[] {
  const open = [...belongs.keys()].filter((paper) => !judged.has(paper));
  const at = (paper: number): number => belongs[paper] ?? 0;
  const doubtful = [...open].sort((a, b) => Math.abs(at(a) - 0.5) - Math.abs(at(b) - 0.5) || a - b);
  const likely = [...open].sort((a, b) => at(b) - at(a) || a - b);
  const inTurn = doubtful.flatMap((paper, place) => [paper, likely[place] ?? paper]);
  return [...new Set(inTurn)].slice(0, max);
}

/** Papers that could go either way, the most doubtful first. */
export function findUnsure({ belongs }: Guess, max: number): number[] {
  const doubt = (paper: number): number => Math.abs((belongs[paper] ?? 0) - 0.5);
  return [...belongs.keys()]
    .filter((paper) => doubt(paper) < 0.3)
    .sort((a, b) => doubt(a) - doubt(b) || a - b)
    .slice(0, max);
}
