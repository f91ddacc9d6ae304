import type { Guess } from './guess-members.ts';

/** A guess that is too small has its other members within this many times its size. */
const reach = 1.25;
/** Steps from there on, as a share of the size of the guess: few judgements have to reach far. */
const stride = 0.25;
/** A guess of fewer papers says nothing of where its border may be. */
const minSize = 5;
const kinds = 3;

/**
 * The papers whose judgement tells most, the best first, of three kinds in turn: those of which the guess is least sure;
 * those that it takes for members, since a liked paper teaches more than a doubtful one that does not belong; and those
 * farther and farther out, which tell whether the guess is too small, and what a paper that does not belong is like.
 *
 * @param judged places of papers that need no judgement
 * @param asked number of papers that were proposed before, so that whoever is asked one by one is asked of each kind
 */
export function proposePapers(
  { belongs }: Guess,
  judged: ReadonlySet<number>,
  max: number,
  asked = 0,
): number[] {
  const open = [...belongs.keys()].filter((paper) => !judged.has(paper));
  const at = (paper: number): number => belongs[paper] ?? 0;
  const doubtful = [...open].sort((a, b) => Math.abs(at(a) - 0.5) - Math.abs(at(b) - 0.5) || a - b);
  const likely = [...open].sort((a, b) => at(b) - at(a) || a - b);
  const all = belongs.reduce((sum, value) => sum + value, 0);
  const proposed = new Set<number>();
  while (proposed.size < Math.min(max, open.length)) {
    const place = asked + proposed.size;
    const out = Math.round(Math.max(minSize, all) * (reach + stride * Math.floor(place / kinds)));
    const kind = [doubtful, likely, likely.slice(out)][place % kinds] ?? [];
    const isNew = (paper: number): boolean => !proposed.has(paper);
    proposed.add(kind.find(isNew) ?? likely.find(isNew) ?? -1);
  }
  return [...proposed];
}

/** Papers that could go either way, the most doubtful first. */
export function findUnsure({ belongs }: Guess, max: number): number[] {
  const doubt = (paper: number): number => Math.abs((belongs[paper] ?? 0) - 0.5);
  return [...belongs.keys()]
    .filter((paper) => doubt(paper) < 0.3)
    .sort((a, b) => doubt(a) - doubt(b) || a - b)
    .slice(0, max);
}
