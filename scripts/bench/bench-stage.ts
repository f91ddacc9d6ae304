/** Runs one stage of a build on its own, so that the benchmark can measure it as a process. */
import { folders } from '../files/folders.ts';
import { listFiles } from '../files/read-files.ts';
import { runIngest } from '../ingest/run-ingest.ts';
import { buildPages } from '../site/build-pages.ts';
import { buildSearch } from '../site/build-search.ts';

const stages: Record<string, () => Promise<void> | void> = {
  ingest: () => {
    runIngest({ ...folders, check: false });
  },
  site: buildPages,
  search: () => buildSearch(folders.cache, folders.out, listFiles(`${folders.content}/papers`).length),
};

await stages[process.argv[2] ?? '']?.();
