/** Runs one stage of a build on its own, so that the benchmark can measure it as a process. */
import { folders } from '#src/files/folders.ts';
import { listPaperIds } from '#src/files/list-paper-ids.ts';
import { runIngest } from '#src/ingest/run-ingest.ts';
import { buildPages } from '../../build/build-pages.ts';
import { chooseSegmentSize } from '../../build/segments/segment-size.ts';
import { buildSearch } from '../../build/build-search.ts';
import { ownValue } from '#lib/schema/own-value.ts';

const stages: Record<string, () => unknown> = {
  ingest: () => {
    runIngest({ ...folders, check: false });
  },
  site: () => {
    const papers = listPaperIds(folders.content).length;
    const size = chooseSegmentSize(papers, undefined);
    // Each run has a cache of its own.
    return buildPages({ papers, program: 'bench', size });
  },
  search: () => buildSearch(folders.cache, folders.out, listPaperIds(folders.content), 'en'),
};

await ownValue(stages, process.argv[2] ?? '')?.();
