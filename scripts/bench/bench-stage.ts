/** Runs one stage of a build on its own, so that the benchmark can measure it as a process. */
import { build } from 'astro';
import { clearStaleCache } from '../site/clear-stale-cache.ts';
import { folders } from '../files/folders.ts';
import { indexSearch } from '../site/index-search.ts';
import { listFiles } from '../files/read-files.ts';
import { runIngest } from '../ingest/run-ingest.ts';

const stages: Record<string, () => Promise<void> | void> = {
  ingest: () => {
    runIngest({ ...folders, check: false });
  },
  site: () => {
    clearStaleCache();
    return build({ logLevel: 'error' });
  },
  search: () => indexSearch(folders.out, listFiles(`${folders.content}/papers`).length),
};

await stages[process.argv[2] ?? '']?.();
