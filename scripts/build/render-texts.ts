import type { RouteData } from 'astro';
import { checkBody } from '#lib/doctor/check-body.ts';
import { folders } from '#src/files/folders.ts';
import { readHandWritten } from '#src/files/hand-written.ts';
import { handWrittenKinds } from '#src/files/list-hand-written.ts';
import { savePageKeys } from '#src/loaders/page-keys.ts';
import { placeOf, type PageKeys, type PagePath } from '#src/loaders/write-pages.ts';
import { textMark } from '#src/site/text-marks.ts';
import { setEditedTexts, wantPages } from '#src/site/wanted-pages.ts';
import { readEdited } from './entry-store.ts';
import { isIndexed, listPaths, loadApp, openKept, writeAgain, type App } from './render-kept.ts';

/**
 * Finds and writes the pages that show edited texts. What the search index is made of comes first, after which
 * `tellIndexable` is called.
 *
 * @returns their files; nothing if it is not certain which pages these are, so that the whole site has to be looked at
 */
export type WriteEdited = (tellIndexable: () => void) => Promise<string[] | undefined>;

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
export async function openEditedPages(marks: readonly string[]): Promise<WriteEdited | undefined> {
  const { cache, content } = folders;
  const site = openKept();
  if (!site || site.before.size === 0 || !areTextsWhole(content, new Set(marks))) return undefined;
  const entries = readEdited(cache, content);
  if (!entries) return undefined;
  setEditedTexts(marks);
  const app = await loadApp(cache, site.bundle, entries);
  const shows = (key: string) => marks.some((mark) => key.includes(mark));
  const files = [...site.before].flatMap(([file, key]) => (shows(key) ? [file] : []));
  const writeFiles = async (wanted: readonly string[]): Promise<PageKeys | undefined> => {
    const found = await findPaths(app, new Set(wanted));
    const isWhole = new Set(found.map((page) => placeOf(page).file)).size === wanted.length;
    return isWhole ? writeAgain(site, app, found, () => undefined) : undefined;
  };
  return async (tellIndexable) => {
    const indexed = await writeFiles(files.filter(isIndexed));
    tellIndexable();
    const others = indexed && (await writeFiles(files.filter((file) => !isIndexed(file))));
    if (!others) return undefined;
    savePageKeys(cache, site.out, new Map([...site.before, ...indexed, ...others]));
    return files;
  };
}
