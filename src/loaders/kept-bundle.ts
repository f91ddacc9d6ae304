import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { areSameFiles, digestFiles, type FileDigest } from '#src/files/file-digests.ts';
import { listFiles } from '#src/files/read-files.ts';
import { readSealed, writeSealed } from '#src/files/sealed-file.ts';

/** Below the cache folder: the program that renders the pages, as Astro bundled it, and what is known of it. */
export const bundleFolder = 'bundle';
const bundleRecord = 'bundle-files';
const maker = `bundle 1 ${process.version}`;

/** Under which the bundle finds the entries, in the place of those that Astro put into it. */
export const entriesName = 'offprint entries';
const entriesChunk = /^_astro_data-layer-content.*\.mjs$/;

/** What a bundle needs to render pages, beside itself. */
export interface BundleState {
  /** Styles of each page, by Astro's key of the page. */
  styles: [string, unknown[]][];
  /** Address of the site's root. */
  url: string;
}

interface Kept extends BundleState {
  files: [string, FileDigest][];
}

function digestBundle(folder: string, known?: ReadonlyMap<string, FileDigest>) {
  const paths = listFiles(folder).map((path) => join(folder, path));
  return digestFiles(paths, known);
}

/** Lets the bundle take its entries from the process that loads it. Returns whether it could be done. */
function openEntries(folder: string): boolean {
  const chunks = join(folder, 'chunks');
  const [name, ...more] = existsSync(chunks)
    ? readdirSync(chunks).filter((file) => entriesChunk.test(file))
    : [];
  if (name === undefined || more.length > 0) return false;
  const path = join(chunks, name);
  if (!/export \{ \w+ as default \};\s*$/.test(readFileSync(path, 'utf8'))) return false;
  writeFileSync(path, `export default globalThis[Symbol.for(${JSON.stringify(entriesName)})];\n`);
  return true;
}

/** Forgets the bundle of an earlier build. */
export function forgetBundle(cache: string): void {
  for (const name of [bundleRecord, bundleFolder])
    rmSync(join(cache, name), { recursive: true, force: true });
}

/** The bundle finds its packages in the folders above it. */
function canBeKept(cache: string): boolean {
  return `${resolve(cache)}${sep}`.startsWith(`${process.cwd()}${sep}`);
}

/**
 * Keeps the program that renders the pages, before Astro removes it, so that a build with the same code need not make
 * it again.
 *
 * @param from folder where Astro wrote it
 */
export function keepBundle(from: string, cache: string, state: BundleState): void {
  forgetBundle(cache);
  if (!canBeKept(cache)) return;
  const folder = join(cache, bundleFolder);
  mkdirSync(cache, { recursive: true });
  cpSync(from, folder, { recursive: true });
  if (!openEntries(folder)) {
    forgetBundle(cache);
    return;
  }
  const kept: Kept = { ...state, files: [...digestBundle(folder)] };
  writeSealed(join(cache, bundleRecord), maker, Buffer.from(JSON.stringify(kept)));
}

/** The kept program, if every file of it is as it was left. */
export function readBundle(cache: string): BundleState | undefined {
  const bytes = readSealed(join(cache, bundleRecord), maker);
  if (!bytes) return undefined;
  const { files, ...state } = JSON.parse(bytes.toString('utf8')) as Kept;
  const known = new Map(files);
  return areSameFiles(digestBundle(join(cache, bundleFolder), known), known) ? state : undefined;
}
