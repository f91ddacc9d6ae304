import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { attribute, elementsIn, find } from './html.ts';
import { testOrigin, testSites, type TestSiteName } from './test-sites.ts';

export interface SitePage {
  /** Path of the file below the site's folder, `papers/2510.00568/index.html`. */
  file: string;
  /** Path below the base, `papers/2510.00568/`. */
  path: string;
  /** Whole address, with the base. */
  address: string;
  /** An edition file is a week as one HTML file, to download. */
  kind: 'page' | 'redirect' | 'edition file';
  /** Every element in the order of the document. */
  elements: Element[];
}

const parsed = new Map<string, SitePage>();

/** Forgets what was parsed, once a site has been built anew. */
export function forgetPages(): void {
  parsed.clear();
}

/** Names of all files of a site as the folders list them, so that their case is exact. */
export function listSiteFiles(site: TestSiteName): string[] {
  const { out } = testSites[site];
  return readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(out, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Paths of the pages of a folder below the base, `papers/2510.00568/`. */
export function listPaths(site: TestSiteName, folder: string): string[] {
  const start = `${folder}/`;
  return listSiteFiles(site)
    .filter((file) => file.startsWith(start) && file.endsWith('/index.html'))
    .map((file) => file.slice(0, -'index.html'.length));
}

export function readSiteFile(site: TestSiteName, file: string): string {
  return readFileSync(join(testSites[site].out, file), 'utf8');
}

/** Path of a file below the base as it is linked, `papers/2510.00568/`. */
export function toPath(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1');
}

/** Address of a path below the base of a site, `papers/2510.00568/`. */
export function addressOf(site: TestSiteName, path: string): string {
  return `${testOrigin}${testSites[site].base}${path}`;
}

/** Every HTML file of a site. A file is parsed once for each test file that asks. */
export function readPages(site: TestSiteName): SitePage[] {
  return listSiteFiles(site)
    .filter((file) => file.endsWith('.html'))
    .map((file) => readPage(site, file));
}

/** The page at a path below the base, `papers/2510.00568/`. */
export function pageAt(site: TestSiteName, path: string): SitePage {
  return readPage(site, path === '' || path.endsWith('/') ? `${path}index.html` : path);
}

function readPage(site: TestSiteName, file: string): SitePage {
  const key = `${site} ${file}`;
  const known = parsed.get(key);
  if (known) return known;
  const tree = fromHtml(readSiteFile(site, file));
  // Places in the file take more memory than all the rest, and all pages are kept.
  visit(tree, (node) => {
    node.position = undefined;
  });
  const elements = elementsIn(tree);
  const path = toPath(file);
  const page = { file, path, address: addressOf(site, path), kind: kindOf(file, elements), elements };
  parsed.set(key, page);
  return page;
}

function kindOf(file: string, elements: Element[]): SitePage['kind'] {
  if (/^(?:week|month|topics)\/[^/]+\/(?!index\.html$)[^/]+$/.test(file)) return 'edition file';
  return find(elements, 'meta', { httpEquiv: 'refresh' }) === undefined ? 'page' : 'redirect';
}

/** Ids of the papers whose pages an element's headings link to, in order. */
export function listedPapers(site: TestSiteName, elements: Element[]): string[] {
  const prefix = `${testSites[site].base}papers/`;
  return elements
    .filter(({ tagName }) => /^h[2-6]$/.test(tagName))
    .flatMap((heading) => findLinks(heading))
    .filter((target) => target.startsWith(prefix))
    .map((target) => target.slice(prefix.length).replace(/\/$/, ''));
}

function findLinks(element: Element): string[] {
  return elementsIn(element).flatMap((inner) =>
    inner.tagName === 'a' ? (attribute(inner, 'href') ?? []) : [],
  );
}
