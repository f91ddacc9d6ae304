import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KnownPaper } from '#lib/papers/changes/compare-papers.ts';
import type { ChangeSet } from '#lib/schema/changes.ts';
import { paperSchema } from '#lib/schema/paper.ts';
import { statusSchema } from '#lib/schema/status.ts';
import { parseEntry } from '#lib/entries/parse-entry.ts';
import { readChangeLog } from './change-log-file.ts';
import { listFiles, readText } from './read-files.ts';

const knownSchema = paperSchema
  .pick({ version: true, updated: true, withdrawn: true, links: true, aliases: true })
  .partial();

/** An entry that was edited by hand is still known, but says nothing of itself. */
function readKnown(path: string): KnownPaper {
  try {
    return knownSchema.parse(parseEntry(readFileSync(path, 'utf8')).data);
  } catch {
    return {};
  }
}

function readJson(path: string): unknown {
  const text = readText(path);
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What the run before left: its papers, by id, its log of changes, and the day of its data. */
export interface Previous {
  papers: Map<string, KnownPaper>;
  log: ChangeSet[];
  date: string;
}

/**
 * What the run before left. Nothing is taken from derived files that cannot be read: this run makes them again.
 *
 * @throws {BrokenFilesError} if the log cannot be read, which no run can make again
 */
export function readPrevious(content: string, startAgain: readonly string[]): Previous {
  const folder = join(content, 'papers');
  const paths = listFiles(folder).filter((path) => path.endsWith('.mdx'));
  const status = statusSchema.safeParse(readJson(join(content, 'derived/status.json')));
  return {
    papers: new Map(paths.map((path) => [path.replace(/\.mdx$/, ''), readKnown(join(folder, path))])),
    log: startAgain.includes('changes') ? [] : (readChangeLog(content) ?? []),
    date: status.data?.dataDate ?? '',
  };
}
