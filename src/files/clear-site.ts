import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './read-files.ts';

interface SiteFolders {
  seeds: string;
  content: string;
}

/** Of the content folder, what stays: a new site is named in its settings. */
const kept = new Set(['settings.yaml']);

/** What is in a folder that begins a new site: every file by its path, hidden ones too. */
export function listSite({ seeds, content }: SiteFolders): string[] {
  return [
    ...listFiles(seeds).map((path) => join(seeds, path)),
    ...listFiles(content)
      .filter((path) => !kept.has(path))
      .map((path) => join(content, path)),
  ];
}

function empty(folder: string, stays: ReadonlySet<string>): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).filter((entry) => !stays.has(entry)))
    rmSync(join(folder, name), { recursive: true });
}

/** Removes the files of {@link listSite}. The folders themselves stay. */
export function clearSite({ seeds, content }: SiteFolders): void {
  empty(seeds, new Set());
  empty(content, kept);
}
