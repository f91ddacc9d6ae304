import type { FirstSeen } from '../schema/state.ts';
import { indexFirstSeen, type NamedPaper } from './first-seen.ts';
import { resolveState } from './state-lines.ts';

/** The papers of a site in runs of equal length, in the order in which it first saw them. */
export interface Segments {
  /** At least one. */
  count: number;
  /** Number of the segment of a paper, from 1. */
  segmentOf: (paper: NamedPaper) => number;
}

/**
 * Divides papers by the lines of `content/state/first-seen.jsonl`. What comes later goes to the last segments, however old
 * it is, so that the first ones stay as they are. A paper that has no line is in the first one.
 *
 * @param size papers of a segment
 */
export function divideSegments(lines: readonly FirstSeen[], size: number): Segments {
  const inOrder = [...resolveState('first-seen', lines).values()].sort(
    (a, b) => a.run - b.run || (a.id < b.id ? -1 : 1),
  );
  const places = new Map(inOrder.map(({ id }, place) => [id, place]));
  const { firstId } = indexFirstSeen(lines);
  return {
    count: Math.max(1, Math.ceil(inOrder.length / size)),
    segmentOf: (paper) => Math.floor((places.get(firstId(paper)) ?? 0) / size) + 1,
  };
}
