import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { RouteData } from 'astro';
import { checkBody } from '#lib/doctor/check-body.ts';
import { folders } from '#src/files/folders.ts';
import { readHandWritten } from '#src/files/hand-written.ts';
import { handWrittenKinds } from '#src/files/list-hand-written.ts';
import { listFiles } from '#src/files/read-files.ts';
import { readBundle } from '#src/loaders/kept-bundle.ts';
import { readPageKeys, savePageKeys } from '#src/loaders/page-keys.ts';
import { placeOf, writePages, type PagePath } from '#src/loaders/write-pages.ts';
import { folderAt, paths } from '#src/site/paths.ts';
import { textMark } from '#src/site/text-marks.ts';
import { setEditedTexts, wantPages } from '#src/site/wanted-pages.ts';
import { printError } from '../command/print.ts';
import { readEdited, storeName } from './entry-store.ts';
import { hasAssets, listPaths, loadApp, type App } from './render-kept.ts';

/** Pages that show edited texts, ready to be written. */
export interface EditedPages {
  /** Writes what the search index is made of, if it shows an edited text. */
  writeIndexed: () => Promise<void>;
  /**
   * Finds the other pages and writes them.
   *
   * @returns the files of all; nothing if it is not certain which pages these are, so that the whole site has to be looked at
   */
  writeOthers: () => Promise<string[] | undefined>;
}

/** Whether the hand-written texts with some marks can be read and shown; the whole build says what is wrong. */
function areTextsWhole(content: string, marks: ReadonlySet<string>): boolean {
  return handWrittenKinds.every((kind) => {
    const { files, diagnostics } = readHandWritten(content, kind);
    const found = files.filter(({ id }) => marks.has(textMark(kind, id))).flatMap(checkBody);
    return ![...diagnostics, ...found].some(({ severity }) => severity === 'broken');
  });
}

/** The path of a page as routes have it: `/papers/2510.00568/`, `/week/2025-W40/mail.eml`. */
function toPathname(file: string): string {
  return `/${file.replace(/(?:^|(?<=\/))index\.html$/, '').replace(/^404\.html$/, '404/')}`;
}

type Params = Record<string, string | undefined>;

/** The parameters of a path in a route: one, or none if the route has no such paths. */
function matchRoute({ pattern, params }: RouteData, pathname: string): Params[] {
  const found = pattern.exec(pathname);
  if (!found) return [];
  // What stands for several parts may stand for none.
  const values = params.map((name, index) => [name.replace(/^\.\.\./, ''), found[index + 1] || undefined]);
  return [Object.fromEntries(values) as Params];
}

/** The paths of some files. A route that has none of them is not even loaded. */
async function findPaths(app: App, files: ReadonlySet<string>): Promise<PagePath[]> {
  const pathnames = [...files].map(toPathname);
  const found: PagePath[] = [];
  for (const route of app.manifest.routes) {
    const wanted = pathnames.flatMap((pathname) => matchRoute(route.routeData, pathname));
    if (wanted.length === 0) continue;
    wantPages(wanted);
    found.push(...(await listPaths(app, [route])).filter((page) => files.has(placeOf(page).file)));
  }
  return found;
}

/**
 * Opens the program of the last build for the pages that show some hand-written texts, in which nothing differs from that
 * build but what stands below their front matter. Nothing is computed for other pages.
 *
 * @param marks of the texts, as they stand in the keys of the pages
 * @returns nothing if the whole site has to be looked at
 */
export async function openEditedPages(marks: readonly string[]): Promise<EditedPages | undefined> {
  const { cache, content } = folders;
  const out = resolve(folders.out);
  const publicFiles = new Set(listFiles('public'));
  const bundle = readBundle(cache);
  if (!bundle || !existsSync(join(cache, storeName)) || !hasAssets(out, publicFiles)) return undefined;
  const before = readPageKeys(cache, out);
  const shows = (key: string) => marks.some((mark) => key.includes(mark));
  const files = [...before].flatMap(([file, key]) => (shows(key) ? [file] : []));
  if (before.size === 0 || !areTextsWhole(content, new Set(marks))) return undefined;
  const entries = readEdited(cache, content);
  if (!entries) return undefined;
  setEditedTexts(marks);
  const app = await loadApp(cache, bundle, entries);
  const source = {
    render: (request: Request, options: { routeData: RouteData }) => app.render(request, options),
    url: new URL(bundle.url),
    publicFiles,
    warn: printError,
    tell: () => undefined,
  };
  const made = new Map(before);
  const writeFiles = async (wanted: readonly string[]): Promise<boolean> => {
    const found = await findPaths(app, new Set(wanted));
    if (new Set(found.map((page) => placeOf(page).file)).size < wanted.length) return false;
    for (const [file, key] of await writePages({ ...source, paths: found }, out, before)) made.set(file, key);
    return true;
  };
  const isIndexed = (file: string) => file.startsWith(`${folderAt(paths.searchIndex())}/`);
  let isWhole = false;
  return {
    writeIndexed: async () => {
      isWhole = await writeFiles(files.filter(isIndexed));
    },
    writeOthers: async () => {
      isWhole &&= await writeFiles(files.filter((file) => !isIndexed(file)));
      if (isWhole) savePageKeys(cache, out, made);
      return isWhole ? files : undefined;
    },
  };
}
