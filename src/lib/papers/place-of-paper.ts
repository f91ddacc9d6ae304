import type { Place } from '../schema/diagnostic.ts';
import type { Paper } from '../schema/paper.ts';

/** What says of which paper a message is, and where its first record stands. A paper of no file has no records. */
export type PlacedPaper = Pick<Paper, 'title'> & Partial<Pick<Paper, 'records'>>;

/** The beginning of the first record of a paper. */
export function placeOfPaper({ records = [] }: PlacedPaper): Place[] {
  const [first] = records;
  return first ? [{ file: first.file, line: first.lines[0], column: 1 }] : [];
}
