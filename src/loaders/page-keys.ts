import { join } from 'node:path';
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

/** The keys of the pages that the last build left; none if its scripts and styles were others. */
export function readPageKeys(cache: string, out: string): PageKeys {
  const bytes = readSealed(join(cache, pageKeysName), maker);
  if (!bytes) return new Map();
  const { assets, keys } = JSON.parse(bytes.toString('utf8')) as SavedKeys;
  const now = listAssets(out);
  const isSame = assets.length === now.length && assets.every((name, index) => name === now[index]);
  return new Map(isSame ? keys : []);
}

export function savePageKeys(cache: string, out: string, keys: PageKeys): void {
  const saved: SavedKeys = { assets: listAssets(out), keys: [...keys] };
  writeSealed(join(cache, pageKeysName), maker, Buffer.from(JSON.stringify(saved)));
}
