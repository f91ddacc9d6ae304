import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import type { RouteData } from 'astro';
import type { BuildPart } from '#src/files/build-part.ts';
import { folders } from '#src/files/folders.ts';
import { listFiles } from '#src/files/read-files.ts';
import { bundleFolder, entriesName, readBundle, type BundleState } from '#src/loaders/kept-bundle.ts';
import { readPageKeys, savePageKeys } from '#src/loaders/page-keys.ts';
import { assetFolder, removeGone, removeOthers } from '#src/loaders/remove-others.ts';
import { tellPages } from '#src/loaders/tell-pages.ts';
import {
  placeOf,
  writePages,
  type PageKeys,
  type PagePath,
  type PageSource,
} from '#src/loaders/write-pages.ts';
import { folderAt, paths } from '#src/site/paths.ts';
import { printError } from '../command/print.ts';
import { updateStore } from './entry-store.ts';
import { isOfPart } from './part-routes.ts';
import { storeName } from './stored-entries.ts';

/** Astro's application of the pages, as far as it is used here. */
export interface App {
  manifest: { routes: readonly { routeData: RouteData }[] };
  routeCache: unknown;
  getComponentByRoute: (route: RouteData) => Promise<unknown>;
  setInternals: (internals: object) => void;
  setOptions: (options: object) => void;
  render: (request: Request, options: { routeData: RouteData }) => Promise<Response>;
}

/** Loads the program that renders the pages, with the entries that it shows. */
export async function loadApp(cache: string, { styles }: BundleState, entries: unknown): Promise<App> {
  // As Astro does for a build.
  process.env['NODE_ENV'] ??= 'production';
  Object.assign(globalThis, { [Symbol.for(entriesName)]: entries });
  const folder = resolve(cache, bundleFolder);
  const entry = readdirSync(folder).find((name) => name.startsWith('prerender-entry')) ?? '';
  const { app } = (await import(pathToFileURL(join(folder, entry)).href)) as { app: App };
  const stylesByPage = new Map(styles);
  app.setInternals({
    pagesByKeys: {
      get: (key: string) => {
        const found = stylesByPage.get(key);
        return found && { styles: found };
      },
    },
    entrySpecifierToBundleMap: new Map(),
  });
  const write = (line: unknown) => {
    printError(String(line));
    return true;
  };
  app.setOptions({
    settings: { scripts: [] },
    logger: { options: { destination: { write }, level: 'warn' } },
  });
  return app;
}

/** What the last build left, from which its program renders again. */
export interface KeptSite {
  /** Folder of the site. */
  out: string;
  bundle: BundleState;
  publicFiles: ReadonlySet<string>;
  before: PageKeys;
}

/** Nothing if the program, the entries or the site of the last build are not there as it left them. */
export function openKept(): KeptSite | undefined {
  const { cache } = folders;
  const out = resolve(folders.out);
  const publicFiles = new Set(listFiles('public'));
  const bundle = readBundle(cache);
  // What the bundler and the editor put into the folder of the site.
  const assets = [assetFolder, ...publicFiles].map((path) => join(out, path));
  if (!bundle || ![join(cache, storeName), ...assets].every((path) => existsSync(path))) return undefined;
  return { out, bundle, publicFiles, before: readPageKeys(cache, out) };
}

/** Writes some pages of a site that the last build left. */
export function writeAgain(
  { out, bundle, publicFiles, before }: KeptSite,
  app: App,
  paths: readonly PagePath[],
  tell: PageSource['tell'],
  tellFile: (file: string) => void = () => undefined,
): Promise<PageKeys> {
  const source = {
    paths,
    render: (request: Request, options: { routeData: RouteData }) => app.render(request, options),
    url: new URL(bundle.url),
    publicFiles,
    warn: printError,
    tell,
    tellFile,
  };
  return writePages(source, out, before);
}

/** Whether the search index is made of a file of the site. */
export function isIndexed(file: string): boolean {
  return file.startsWith(`${folderAt(paths.searchIndex())}/`);
}

function divideIndexed(pages: readonly PagePath[]): { indexed: PagePath[]; others: PagePath[] } {
  const { indexed = [], others = [] } = Object.groupBy(pages, (page) =>
    isIndexed(placeOf(page).file) ? 'indexed' : 'others',
  );
  return { indexed, others };
}

/** The paths of some routes. */
export async function listPaths(app: App, routes: App['manifest']['routes']): Promise<PagePath[]> {
  // In the place of the whole application, whose cache of routes gives their props to the pages.
  const own = {
    manifest: { ...app.manifest, routes },
    routeCache: app.routeCache,
    getComponentByRoute: (route: RouteData) => app.getComponentByRoute(route),
  };
  return new StaticPaths(own as never).getAll();
}

/**
 * Renders what has changed with the program of the last build, since its code and its settings are the same.
 *
 * @param part without one, the whole site; the caller of parts puts them together with `joinPageKeys`
 * @returns false, and nothing is written, if there is no such program that can be trusted
 */
export async function renderKept(part?: BuildPart): Promise<boolean> {
  const { cache, content } = folders;
  const site = openKept();
  if (!site) return false;
  const entries = await updateStore(cache, content, part);
  if (!entries) return false;
  const app = await loadApp(cache, site.bundle, entries);
  // What other parts show is not even computed.
  const routes = app.manifest.routes.filter(({ routeData }) => !part || isOfPart(routeData.component, part));
  const { indexed, others } = divideIndexed(await listPaths(app, routes));
  const changed: string[] = [];
  const write = (paths: readonly PagePath[], tell: PageSource['tell']) =>
    writeAgain(site, app, paths, tell, (file) => {
      changed.push(file);
    });
  // First, since another process makes the index meanwhile: not after a build that was broken off, which may have left more.
  const ofIndex = await write(indexed, () => undefined);
  if (!part && site.before.size > 0) tellPages({ isIndexable: true });
  const made = new Map([...ofIndex, ...(await write(others, tellPages))]);
  savePageKeys(cache, site.out, made, part);
  if (part) return true;
  // Nothing else lies there: what no build recorded is gone, and with other scripts, styles or public files this program is not kept.
  if (site.before.size > 0)
    tellPages({ changed: [...changed, ...removeGone(site.out, site.before.keys(), made)] });
  // The last build was broken off, so that anything may lie there.
  else removeOthers(site.out, new Set([...made.keys(), ...site.publicFiles]));
  return true;
}
