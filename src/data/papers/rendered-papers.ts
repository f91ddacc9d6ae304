import { divideSegments } from '#lib/state/divide-segments.ts';
import { readPart } from '#src/files/build-part.ts';
import { folders } from '#src/files/folders.ts';
import { readStateFile } from '#src/files/state-file.ts';
import { getPapers, type PaperEntry } from '../corpus.ts';
import { once } from '../../site/once.ts';

const part = readPart();

/** Whether this process renders the pages that belong to no paper. */
export const rendersRest = (part?.segment ?? 0) === 0;

/** The papers whose pages and files this process renders: all, unless the build runs in parts. */
export const getRenderedPapers = once(async (): Promise<PaperEntry[]> => {
  const papers = await getPapers();
  if (!part) return papers;
  const { segmentOf } = divideSegments(readStateFile(folders.content, 'first-seen')?.lines ?? [], part.size);
  return papers.filter(({ id, data: { aliases } }) => segmentOf({ id, aliases }) === part.segment);
});
