import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readWrittenSizes } from '#src/files/written-sizes.ts';
import { typesetName } from '#src/files/typeset-name.ts';

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Removes what was kept of editions that the site no longer has. Call it after a whole build, which noted all of its downloads. */
export function pruneTypeset(cache: string): void {
  const folder = join(cache, typesetName);
  const used = new Set([...readWrittenSizes(cache).keys()].map((path) => basename(path)));
  for (const name of listNames(folder)) if (!used.has(name)) rmSync(join(folder, name), { force: true });
}
