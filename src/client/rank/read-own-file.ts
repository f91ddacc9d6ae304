import './without-eval.ts';
import { cleanDrafts } from '#lib/clean/clean-drafts.ts';
import { maxOwnPapers, toOwnPaper, type OwnPaper } from '#lib/rank/own-papers.ts';
import type { RankVocabulary } from '#lib/rank/rank-vocabulary.ts';
import { weighText } from '#lib/rank/weigh-text.ts';
import { decodeSeed } from '#lib/sources/decode-seed.ts';
import { readSeed } from '#lib/sources/read-seeds.ts';
import { seedSources } from '#lib/sources/sources.ts';

/** Dates are not asked for. */
const noHints = { configured: () => undefined, arxivId: () => undefined };

/** Papers of a file, by the readers of ingest. None if no reader knows the file. */
export async function readOwnFile(file: File, vocabulary: RankVocabulary): Promise<OwnPaper[]> {
  const { seed } = decodeSeed(file.name, new Uint8Array(await file.arrayBuffer()));
  const { drafts } = cleanDrafts(readSeed(seed, seedSources).drafts, [], noHints);
  const papers = drafts.map(({ title, abstract }) =>
    toOwnPaper(title, weighText({ title, abstract }, vocabulary)),
  );
  return papers.filter(({ terms }) => terms.length > 0).slice(0, maxOwnPapers);
}
