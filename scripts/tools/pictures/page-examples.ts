import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '#src/files/read-files.ts';
import { findPage, pageType, type FoundOutput } from '#src/site/find-output.ts';
import { pathAt } from '#src/site/paths.ts';

/** The largest page of a type, which has most to show. */
export interface PageExample extends FoundOutput {
  /** `topic`, `topic, year` */
  type: string;
  /** Below the base, without a slash before it: `topics/search-agents/`. */
  path: string;
}

/** Whether a file is a page itself and does not lead on to another. */
function isPage(html: string): boolean {
  return html.includes('<main') && !html.includes('http-equiv="refresh"');
}

/** An example of every type of page that a built site has. */
export function findExamples(out: string): PageExample[] {
  const found = new Map<string, PageExample & { bytes: number }>();
  for (const file of listFiles(out).sort()) {
    const path = pathAt(file);
    const page = findPage(path);
    if (!page) continue;
    const [type, bytes] = [pageType(page), statSync(join(out, file)).size];
    if ((found.get(type)?.bytes ?? -1) >= bytes) continue;
    if (isPage(readFileSync(join(out, file), 'utf8')))
      found.set(type, { ...page, type, path: path.slice(1), bytes });
  }
  return [...found.values()];
}
