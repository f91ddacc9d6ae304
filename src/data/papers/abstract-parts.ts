import { partAbstract } from '#lib/summarise/part-abstract.ts';
import { keepRecent } from '../../site/keep-recent.ts';
import type { PaperEntry } from '../corpus.ts';

/** The papers of a quarter or so: a paper stands in the files of its week, its month and its topics. */
const maxKept = 2000;

/** The abstract of a paper, in one part or in three; safe HTML. Divided once for all that show it. */
export const abstractParts = keepRecent(
  maxKept,
  ({ id, digest }: PaperEntry) => `${id} ${String(digest)}`,
  ({ rendered, data }) => partAbstract(rendered?.html ?? '', data.roles),
);
