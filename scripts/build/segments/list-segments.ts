import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { divideSegments } from '#lib/state/divide-segments.ts';
import type { FileDigests } from '#src/files/file-digests.ts';
import { folders } from '#src/files/folders.ts';
import { listPaperIds } from '#src/files/list-paper-ids.ts';
import { readStateFile } from '#src/files/state-file.ts';
import type { StampCheck } from '../build-stamp.ts';
import { listProgramInputs } from '../program-inputs.ts';
import { chooseSegmentSize } from './segment-size.ts';

export interface SegmentRow {
  segment: number;
  /** Number of its papers. */
  papers: number;
  /** Changes with its entries, and with all that is built into the program that renders them. */
  key: string;
  /** Whether the last complete build had the same key, so that its pages are there. */
  isKept: boolean;
}

function digestSegment(inputs: FileDigests, program: readonly string[], ids: readonly string[]): string {
  const hash = createHash('sha256');
  const entries = ids.map((id) => join(folders.content, 'papers', `${id}.mdx`));
  for (const path of [...program, ...entries]) hash.update(`${path} ${inputs.get(path)?.[2] ?? ''}\n`);
  return hash.digest('hex').slice(0, 20);
}

/**
 * The segments of the site as its entries stand; none if it is built as a whole. A page also shows what stands in other
 * entries. So a key says which segments are worth a machine of their own, and the build that joins them looks at each page.
 *
 * @param asked papers of a segment, if the command asks for a number
 */
export function listSegments({ inputs, last }: StampCheck, asked: number | undefined): SegmentRow[] {
  const ids = listPaperIds(folders.content);
  const size = chooseSegmentSize(ids.length, asked);
  if (size === undefined) return [];
  const lines = readStateFile(folders.content, 'first-seen')?.lines ?? [];
  const { count, segmentOf } = divideSegments(lines, size);
  const bySegment = Map.groupBy(ids, (id) => segmentOf({ id, aliases: [] }));
  const program = listProgramInputs(inputs, folders);
  const before = last ? listProgramInputs(last.inputs, folders) : [];
  return Array.from({ length: count }, (_, index) => {
    const papers = bySegment.get(index + 1) ?? [];
    const key = digestSegment(inputs, program, papers);
    const isKept = last !== undefined && digestSegment(last.inputs, before, papers) === key;
    return { segment: index + 1, papers: papers.length, key, isKept };
  });
}
