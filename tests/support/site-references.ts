import { attribute } from './html.ts';
import { findReferences, type Reference } from './references.ts';
import { listSiteFiles, readPages, type SitePage } from './site-pages.ts';
import { testOrigin, testSites, type TestSiteName } from './test-sites.ts';

export interface Found extends Reference {
  page: SitePage;
  address: URL;
}

export interface SiteReferences {
  pages: SitePage[];
  found: Found[];
  /** Path of the file that an address of the site leads to, in the exact case; undefined if there is none. */
  fileAt: (address: URL) => string | undefined;
  /** Addresses of the site that lead to no file or no anchor. */
  broken: Found[];
}

function idsOf({ elements }: SitePage): string[] {
  return elements.flatMap((element) => attribute(element, 'id') ?? []);
}

function resolve(value: string, page: SitePage): URL {
  if (URL.canParse(value, page.address)) return new URL(value, page.address);
  throw new Error(`${page.file} names “${value}”, which is no address.`);
}

/** Every address that the pages of a site name, and those of its own that lead nowhere. */
export function readReferences(site: TestSiteName): SiteReferences {
  const { base } = testSites[site];
  const files = new Set(listSiteFiles(site));
  const pages = readPages(site);
  const ids = new Map(pages.map((page) => [page.file, idsOf(page)]));
  // The number of an issue in the head can look like an address, and be none.
  const isText = (value: string, place: string, page: SitePage) =>
    place === 'meta[content]' && !URL.canParse(value, page.address);
  const found = pages.flatMap((page) =>
    findReferences(page)
      .filter(({ value, place }) => !isText(value, place, page))
      .map((one): Found => ({ ...one, page, address: resolve(one.value, page) })),
  );
  const fileAt = ({ pathname }: URL): string | undefined => {
    if (!pathname.startsWith(base)) return undefined;
    const path = decodeURIComponent(pathname.slice(base.length));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    return files.has(file) ? file : undefined;
  };
  const isSound = ({ address, place }: Found): boolean => {
    // A script of the page adds a name to a folder.
    if (place.includes('[data-')) return address.pathname.startsWith(base);
    const file = fileAt(address);
    const anchor = decodeURIComponent(address.hash.slice(1));
    return file !== undefined && (anchor === '' || (ids.get(file)?.includes(anchor) ?? false));
  };
  const own = found.filter(({ address }) => address.origin === testOrigin);
  return { pages, found, fileAt, broken: own.filter((one) => !isSound(one)) };
}

/** Each address once, with the number of pages that name it and the first of them. */
export function summarise(wrong: Found[]): string[] {
  const same = Map.groupBy(wrong, ({ place, value }) => `${place} ${value}`);
  return [...same].map(
    ([what, all]) =>
      `${what} on ${new Set(all.map(({ page }) => page)).size} pages, ${all[0]?.page.file ?? ''}`,
  );
}

/** Ids that stand more than once on a page: `index.html: main`. */
export function repeatedIds(pages: SitePage[]): string[] {
  return pages.flatMap((page) => {
    const all = idsOf(page);
    return all.filter((id, index) => all.indexOf(id) !== index).map((id) => `${page.file}: ${id}`);
  });
}
