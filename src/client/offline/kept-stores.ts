import { base } from '../base.ts';
import { cacheNames } from './cache-names.ts';

export const names = cacheNames(base);

export interface KeptPage {
  href: string;
  title: string;
}

/** Bytes of all that a store holds. */
export async function sizeOf(name: string): Promise<number> {
  const store = await caches.open(name);
  const sizes = (await store.keys()).map(
    async (request) => (await (await store.match(request))?.blob())?.size,
  );
  return (await Promise.all(sizes)).reduce<number>((sum, size) => sum + (size ?? 0), 0);
}

const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** The title of a page of the site, without the site's name. A parser of pages would need the trust of the policy. */
export function readTitle(html: string): string {
  const [, title = ''] = /<meta property="og:title" content="([^"]*)"/.exec(html) ?? [];
  return title.replace(
    /&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi,
    (whole, decimal, hex, name: string | undefined) => {
      if (name !== undefined) return new Map(Object.entries(signs)).get(name) ?? whole;
      return String.fromCodePoint(decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal));
    },
  );
}

/** The pages in a store, the newest last. */
export async function listPages(name: string): Promise<KeptPage[]> {
  const store = await caches.open(name);
  const pages = (await store.keys()).map(async (request): Promise<KeptPage[]> => {
    const response = await store.match(request);
    if (!response?.headers.get('content-type')?.startsWith('text/html')) return [];
    return [{ href: request.url, title: readTitle(await response.text()) }];
  });
  return (await Promise.all(pages)).flat();
}

/** Stores of weeks that were asked for, in the order in which they were made. */
async function listWeekStores(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(names.weekPrefix));
}

/** Half a year: some 100 MB, of which a browser gives a site more. */
const maxWeeks = 26;

/** Forgets the weeks that were kept longest ago, if there are too many. */
export async function dropOldWeeks(): Promise<void> {
  const stores = await listWeekStores();
  const old = stores.slice(0, Math.max(0, stores.length - maxWeeks));
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** Weeks that were asked for, the newest first. */
export async function listWeeks(): Promise<string[]> {
  return (await listWeekStores())
    .map((name) => name.slice(names.weekPrefix.length))
    .sort()
    .reverse();
}

/** Forgets everything that was kept, but for the page that stands in for others. */
export async function forgetKept(): Promise<void> {
  const stores = (await caches.keys()).filter(
    (name) => name.startsWith(names.prefix) && !name.startsWith(names.shell('')),
  );
  await Promise.all(stores.map((name) => caches.delete(name)));
}
