import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildPart } from '#src/files/build-part.ts';
import { listFiles } from '#src/files/read-files.ts';
import { readSealed, writeSealed } from '#src/files/sealed-file.ts';
import { assetFolder } from './remove-others.ts';
import type { PageKeys } from './write-pages.ts';

/** Below the cache folder. */
export const pageKeysName = 'page-keys';
/** Changes with the form of the file. */
const maker = 'page keys 1';

interface SavedKeys {
  /** A page names scripts and styles by these, so pages are kept only as long as they are the same. */
  assets: string[];
  keys: [string, string][];
}

function listAssets(out: string): string[] {
  return listFiles(join(out, assetFolder));
}

/** What a part of a build made stands in a file of its own until {@link joinPageKeys}. */
function fileOf(cache: string, part?: BuildPart): string {
  return join(cache, part ? `${pageKeysName}-${String(part.segment)}` : pageKeysName);
}

/** Nothing if there are none that can be trusted, or if the scripts and styles are others. */
function readKeys(file: string, out: string): PageKeys | undefined {
  const bytes = readSealed(file, maker);
  if (!bytes) return undefined;
  const { assets, keys } = JSON.parse(bytes.toString('utf8')) as SavedKeys;
  const now = listAssets(out);
  const isSame = assets.length === now.length && assets.every((name, index) => name === now[index]);
  return isSame ? new Map(keys) : undefined;
}

/** The keys of the pages that a part made; nothing if it left none, or if the scripts and styles are others. */
export function readPartKeys(cache: string, out: string, part: BuildPart): PageKeys | undefined {
  return readKeys(fileOf(cache, part), out);
}

/** The keys of the pages that the last build left; none if its scripts and styles were others. */
export function readPageKeys(cache: string, out: string): PageKeys {
  return readKeys(fileOf(cache), out) ?? new Map<string, string>();
}

export function savePageKeys(cache: string, out: string, keys: PageKeys, part?: BuildPart): void {
  const saved: SavedKeys = { assets: listAssets(out), keys: [...keys] };
  writeSealed(fileOf(cache, part), maker, Buffer.from(JSON.stringify(saved)));
}

/**
 * Puts together what the parts of a build made, as if one build had.
 *
 * @returns every file of the site with its key, or an empty one
 * @throws if two parts made one file, or if a part left no record of what it made
 */
export function joinPageKeys(cache: string, out: string, parts: readonly BuildPart[]): PageKeys {
  const all = new Map<string, string>();
  for (const part of parts) {
    const file = fileOf(cache, part);
    const made = readPartKeys(cache, out, part);
    if (!made) throw new Error(`A part of the build has left no whole ${file}. Build the site again.`);
    for (const [path, key] of made) {
      if (all.has(path))
        throw new Error(`Two parts of the build made ${path}. Look at src/data/papers/rendered-papers.ts.`);
      all.set(path, key);
    }
    rmSync(file, { force: true });
  }
  savePageKeys(cache, out, all);
  return all;
}
