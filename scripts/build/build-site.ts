import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildPages } from './build-pages.ts';
import { folders, ingestsFirst } from '#src/files/folders.ts';
import { buildSearch } from './build-search.ts';
import { withBuildLock } from '#src/files/lock.ts';
import { listPaperIds } from '#src/files/list-paper-ids.ts';
import { countSeverities, formatShortReport } from '../command/report.ts';
import { fileAt, paths } from '#src/site/paths.ts';
import { completeIngest, runIngest } from '#src/ingest/run-ingest.ts';

/** Checks that every entry has a page, since Astro skips some files with only a warning. */
function assertEveryPaperBuilt(ids: string[]): void {
  const missing = ids.filter((id) => !existsSync(join(folders.out, fileAt(paths.paper(id)))));
  if (missing.length > 0)
    throw new Error(
      `${String(missing.length)} of ${String(ids.length)} papers have no page in ${folders.out}. The first is ${missing[0] ?? ''}. Look above for Astro's warning about it.`,
    );
}

/**
 * Reads the seeds, builds the site and its search index. Returns the number of errors that ingest
 * reported: what could be read is built all the same.
 */
export function buildSite(): Promise<number> {
  return withBuildLock(buildAll);
}

async function buildAll(): Promise<number> {
  let errors = 0;
  if (ingestsFirst) {
    const { result, changes } = runIngest({ ...folders, check: false });
    console.log(formatShortReport(result, changes));
    errors = countSeverities(result.diagnostics).error;
  } else completeIngest(folders.content);
  const ids = listPaperIds(folders.content);
  await buildPages();
  assertEveryPaperBuilt(ids);
  await buildSearch(folders.cache, folders.out, ids);
  console.log(`Built ${String(ids.length)} papers into ${folders.out}.`);
  return errors;
}
