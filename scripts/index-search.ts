import { join } from 'node:path';
import * as pagefind from 'pagefind';

/** Only paper pages are marked for the index; redirects and lists below the same folder are not. */
const paperPages = 'papers/**/index.html';

function fail(step: string, errors: string[]): never {
  throw new Error(`The search index could not be made: ${step}: ${errors.join('; ')}`);
}

/** Indexes the paper pages of a built site into `<out>/pagefind`. Fails if a paper is missing from the index. */
export async function indexSearch(out: string, papers: number): Promise<void> {
  const { index, errors } = await pagefind.createIndex();
  if (!index) fail('start', errors);
  const added = await index.addDirectory({ path: out, glob: paperPages });
  if (added.errors.length > 0) fail('read', added.errors);
  const written = await index.writeFiles({ outputPath: join(out, 'pagefind') });
  if (written.errors.length > 0) fail('write', written.errors);
  await pagefind.close();
  if (papers > 0 && added.page_count === 0) fail('count', [`no page of ${String(papers)} papers was found in ${out}`]);
}
