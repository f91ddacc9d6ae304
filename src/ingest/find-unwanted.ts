import type { PaperOfRecords } from '#lib/papers/merge/assign-ids.ts';
import type { Draft } from '#lib/schema/draft.ts';
import type { Seed } from '#lib/sources/source.ts';

/** What is remembered of a whole seed, and of a single record. */
export const [parseStage, cleanStage] = ['parse', 'clean'];

/** An input for which a stage remembers its output. */
export interface Remembered {
  stage: string;
  input: unknown;
}

function placeOf({ file, lines }: Draft): string {
  return `${file}:${lines.join('-')}`;
}

/** What is remembered of the records of papers, which stand where they stand, and of their seeds. */
export function findUnwanted(
  papers: readonly PaperOfRecords[],
  drafts: readonly Draft[],
  seeds: readonly Seed[],
): Remembered[] {
  const places = new Set(papers.flatMap(({ group }) => group.map(placeOf)));
  const records = drafts.filter((draft) => places.has(placeOf(draft)));
  const files = new Set(records.map(({ file }) => file));
  return [
    ...records.map((input) => ({ stage: cleanStage, input })),
    ...seeds.filter(({ file }) => files.has(file)).map((input) => ({ stage: parseStage, input })),
  ];
}
