import { join } from 'node:path';
import { listFiles } from './read-files.ts';

/** Ids of the papers that ingest wrote into a content folder, in the order of their names. */
export function listPaperIds(content: string): string[] {
  return listFiles(join(content, 'papers')).map((path) => path.replace(/\.mdx$/, ''));
}
