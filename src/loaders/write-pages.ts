import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RouteData } from 'astro';
import { minifyHtml } from '#lib/text/html/minify-html.ts';
import { collectShown } from '#src/site/text-marks.ts';
import { isTold, type PageCount } from './tell-pages.ts';

/** A page or a file of the site that Astro renders. */
export interface PagePath {
  pathname: string;
  route: RouteData;
  /** Of everything that it shows. Without one, it is rendered in every build. */
  cacheKey?: string | undefined;
}

export interface PageSource {
  paths: readonly PagePath[];
  render: (request: Request, options: { routeData: RouteData }) => Promise<Response | { response: Response }>;
  /** Address of the site's root, with its base. */
  url: URL;
  /** Files that an editor put into `public/`; they stand in the place of what would be rendered. */
  publicFiles: ReadonlySet<string>;
  warn: (message: string) => void;
  /** Is told how far the pages are, those included that are kept. */
  tell: (count: PageCount) => void;
  /** Is told of each file that is not left as it is. */
  tellFile?: (file: string) => void;
}

/**
 * By the file of a page, below the folder of the site: the key with which it was last written, with the marks of the
 * hand-written texts that it shows; of a page without a key, the marks alone.
 */
export type PageKeys = ReadonlyMap<string, string>;

/** Pages that a host looks for under this name. */
const statusPages = new Set(['404', '500']);

/** The file of a page, and its address below the base. */
export function placeOf({ pathname, route }: PagePath): { file: string; address: string } {
  const path = pathname.replace(/^\/+|\/+$/g, '');
  if (route.type === 'endpoint') return { file: path, address: path };
  if (path === '') return { file: 'index.html', address: '' };
  return { file: statusPages.has(path) ? `${path}.html` : `${path}/index.html`, address: `${path}/` };
}

/** @throws if a page answers with a redirect, which has no file */
async function renderPage({ render, url }: PageSource, page: PagePath, address: string): Promise<Buffer> {
  // A colon in the first part would be read as a scheme.
  const result = await render(new Request(new URL(`./${encodeURI(address)}`, url)), {
    routeData: page.route,
  });
  const response = result instanceof Response ? result : result.response;
  if (response.status >= 300 && response.status < 400)
    throw new Error(`${page.route.component} answers ${page.pathname} with the status ${response.status}.`);
  const body = Buffer.from(await response.arrayBuffer());
  // Pages alone: the files of editions are routes, too, and written as they have to be.
  return page.route.type === 'page' ? Buffer.from(minifyHtml(body.toString())) : body;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Removes what stands where a file or its folders have to be: a page of another build may have been a folder. */
function makeRoom(out: string, file: string): void {
  if (isFolder(join(out, file))) rmSync(join(out, file), { recursive: true });
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder))
    if (existsSync(join(out, folder)) && !isFolder(join(out, folder))) rmSync(join(out, folder));
}

/** Writes a file of the site, if it is not there with the same bytes. */
export function writePage(out: string, file: string, body: Buffer): void {
  const path = join(out, file);
  const write = () => {
    if (existsSync(path) && readFileSync(path).equals(body)) return;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, body);
  };
  try {
    write();
  } catch {
    // Whatever else is wrong is thrown again.
    makeRoom(out, file);
    write();
  }
}

/**
 * Writes the pages and files of the site, each once. A file whose key is the one that it was written with is left as it
 * is; the caller has seen to it that whatever lies in the folder was left there by an earlier build.
 *
 * @param out folder of the site
 * @returns every file of the site with its key, or the marks of the texts that it shows
 */
export async function writePages(source: PageSource, out: string, before: PageKeys): Promise<PageKeys> {
  const made = new Map<string, string>();
  const total = source.paths.length;
  for (const [done, page] of source.paths.entries()) {
    if (isTold(done, total)) source.tell({ done, total });
    const { file, address } = placeOf(page);
    const other = source.publicFiles.has(file) ? `public/${file}` : made.has(file) && 'another page';
    if (other) {
      source.warn(`${page.route.component} does not write ${file}, since ${other} does.`);
      continue;
    }
    const { cacheKey } = page;
    if (cacheKey !== undefined) made.set(file, cacheKey);
    if (cacheKey !== undefined && before.get(file) === cacheKey && existsSync(join(out, file))) continue;
    const { result: body, marks } = await collectShown(() => renderPage(source, page, address));
    if (cacheKey === undefined) made.set(file, marks.join(' '));
    source.tellFile?.(file);
    writePage(out, file, body);
  }
  return made;
}
