/** Runs one stage of a build on its own, so that the benchmark can measure it as a process. */
import { build } from 'astro';
import { clearStaleCache } from './clear-stale-cache.ts';
import { folders } from './folders.ts';
import { indexSearch } from './index-search.ts';
import { listFiles } from './read-files.ts';
import { runIngest } from './run-ingest.ts';

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
