import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { fileAt, folderAt, paths } from '#src/site/paths.ts';

/** Below the folder of the site. */
export const searchFolder = folderAt(paths.searchIndex());

interface IndexEntry {
  languages: Record<string, { page_count: number }>;
}

function fail(step: string, errors: string[]): never {
  throw new Error(`The search index cannot be ${step}: ${errors.join('; ')}`);
}

/** Counts the papers in the written index, since the indexer's own count includes every page it reads. */
function assertEveryPaperIndexed(folder: string, papers: number): void {
  const { languages } = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8')) as IndexEntry;
  const indexed = Object.values(languages).reduce((sum, { page_count: count }) => sum + count, 0);
  if (indexed !== papers)
    throw new Error(
      `The search index in ${folder} has ${indexed} of ${papers} papers. Every page of a paper, and no other page, needs data-pagefind-body: look at src/components/paper/Paper.astro.`,
    );
}

/**
 * Indexes the pages of papers of a built site into `<out>/pagefind`. Throws if a paper is not in the index.
 * Reads one page after another: the whole folder at once takes more memory and as much processor time.
 *
 * @param language Of most papers, as in BCP 47: the index cuts off its endings, whatever the language of the pages.
 */
export async function indexSearch(out: string, ids: readonly string[], language: string): Promise<void> {
  const folder = join(out, searchFolder);
  try {
    const { index, errors } = await pagefind.createIndex({ forceLanguage: language });
    if (!index) fail('started', errors);
    for (const id of ids) {
      const page = fileAt(paths.paper(id));
      const content = readFileSync(join(out, page), 'utf8');
      const added = await index.addHTMLFile({ sourcePath: page, content });
      if (added.errors.length > 0) fail(`made from ${page}`, added.errors);
    }
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) fail('written', written.errors);
  } finally {
    await pagefind.close();
  }
  assertEveryPaperIndexed(folder, ids.length);
}
