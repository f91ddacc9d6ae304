import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { areSameFiles, digestFiles, type FileDigest, type FileDigests } from '#src/files/file-digests.ts';
import { listFiles } from '#src/files/read-files.ts';
import { readSealed, writeSealed } from '#src/files/sealed-file.ts';
import { assetFolder } from './remove-others.ts';

/** Below the cache folder: the program that renders the pages, as Astro bundled it, and what is known of it. */
export const bundleFolder = 'bundle';
const bundleRecord = 'bundle-files';
const assetRecord = 'bundle-assets';
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

function digestBundle(folder: string, known?: FileDigests) {
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
  for (const name of [assetRecord, bundleRecord, bundleFolder])
    rmSync(join(cache, name), { recursive: true, force: true });
}

function recordBundle(cache: string, state: BundleState): void {
  const kept: Kept = { ...state, files: [...digestBundle(join(cache, bundleFolder))] };
  writeSealed(join(cache, bundleRecord), maker, Buffer.from(JSON.stringify(kept)));
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
  if (openEntries(folder)) recordBundle(cache, state);
  else forgetBundle(cache);
}

/** The kept program, if every file of it is as it was left. */
export function readBundle(cache: string): BundleState | undefined {
  const bytes = readSealed(join(cache, bundleRecord), maker);
  if (!bytes) return undefined;
  const { files, ...state } = JSON.parse(bytes.toString('utf8')) as Kept;
  const known = new Map(files);
  return areSameFiles(digestBundle(join(cache, bundleFolder), known), known) ? state : undefined;
}

/** What the pages of a bundle name beside each other, and the bundler writes or copies with it. */
function digestAssets(out: string, known?: FileDigests): FileDigests {
  const assets = listFiles(join(out, assetFolder)).map((path) => join(assetFolder, path));
  return digestFiles(
    [...assets, ...listFiles('public')].map((path) => join(out, path)),
    known,
  );
}

/**
 * Records what the kept program was made of, when it and its scripts and styles are whole. It stays true when a later
 * build is killed.
 *
 * @param out folder of the site
 * @param source digest of all that is built into the program
 */
export function recordSource(cache: string, out: string, source: string): void {
  const assets = JSON.stringify([...digestAssets(out)]);
  writeSealed(join(cache, assetRecord), source, Buffer.from(assets));
}

/** Whether the kept program was made of this, and its scripts and styles are as it left them. */
export function isMadeOf(cache: string, out: string, source: string): boolean {
  const bytes = readSealed(join(cache, assetRecord), source);
  if (!bytes) return false;
  const known = new Map(JSON.parse(bytes.toString('utf8')) as [string, FileDigest][]);
  return areSameFiles(digestAssets(out, known), known);
}

/** Where a build keeps its program, and where its site is. */
export interface BuildPlace {
  cache: string;
  out: string;
}

/**
 * Takes the program of another place, with its scripts and styles.
 *
 * @returns false, and nothing is taken, if it is not whole or was made of something else
 */
export function takeBundle(from: BuildPlace, { cache, out }: BuildPlace, source: string): boolean {
  const state = isMadeOf(from.cache, from.out, source) ? readBundle(from.cache) : undefined;
  if (!state || !canBeKept(cache)) return false;
  forgetBundle(cache);
  rmSync(join(out, assetFolder), { recursive: true, force: true });
  cpSync(join(from.cache, bundleFolder), join(cache, bundleFolder), { recursive: true });
  for (const path of digestAssets(from.out).keys())
    cpSync(path, join(out, relative(from.out, path)), { recursive: true });
  recordBundle(cache, state);
  recordSource(cache, out, source);
  return true;
}
