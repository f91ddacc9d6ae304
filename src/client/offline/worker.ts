import { CacheableResponsePlugin } from 'workbox-cacheable-response';
import { ExpirationPlugin } from 'workbox-expiration';
import { registerRoute, setCatchHandler, setDefaultHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst, NetworkOnly } from 'workbox-strategies';
import { cacheNames } from './cache-names.ts';
import type { WorkerScope } from './worker-scope.ts';

const worker = globalThis as unknown as WorkerScope;
const { plan } = worker;
const { scope } = worker.registration;
const names = cacheNames(new URL(scope).pathname);

/** Entries of each store: with more, those go first that were not used for longest. */
const maxEntries = { pages: 120, assets: 200, search: 300, data: 120 };

/** Seconds after which a kept page is shown, if the network does not answer. */
const patience = 8;

/** A page is the same for every query: what it shows of it, it shows by itself. */
const withoutQuery = {
  cacheKeyWillBeUsed: ({ request }: { request: Request }) => {
    const { origin, pathname } = new URL(request.url);
    return Promise.resolve(origin + pathname);
  },
};

function pluginsOf(store: keyof typeof maxEntries) {
  return [
    new CacheableResponsePlugin({ statuses: [200] }),
    new ExpirationPlugin({ maxEntries: maxEntries[store], purgeOnQuotaError: true }),
  ];
}

const pages = new NetworkFirst({
  cacheName: names.pages,
  networkTimeoutSeconds: patience,
  plugins: [withoutQuery, ...pluginsOf('pages')],
});
const assets = new CacheFirst({ cacheName: names.assets, plugins: pluginsOf('assets') });
const unhashed = new NetworkFirst({ cacheName: names.assets, plugins: pluginsOf('assets') });
const search = new CacheFirst({ cacheName: names.search, plugins: pluginsOf('search') });
const manifest = new NetworkFirst({
  cacheName: names.search,
  plugins: [withoutQuery, ...pluginsOf('search')],
});
const data = new NetworkFirst({ cacheName: names.data, plugins: pluginsOf('data') });

/** The path of an address below the base; nothing if it is beyond it. */
function below({ href }: URL): string | undefined {
  return href.startsWith(scope) ? href.slice(scope.length) : undefined;
}

registerRoute(({ request, url }) => request.mode === 'navigate' && below(url) !== undefined, pages);
registerRoute(({ url }) => below(url)?.startsWith(plan.assets) ?? false, assets);
registerRoute(({ url }) => below(url)?.replace(/\?.*$/, '') === plan.searchManifest, manifest);
registerRoute(({ url }) => below(url)?.startsWith(plan.search) ?? false, search);
registerRoute(({ url }) => /\.(?:json|txt)$/.test(below(url) ?? ''), data);
registerRoute(({ url }) => /^[^/]+\.(?:js|svg|ico|png)$/.test(below(url) ?? ''), unhashed);
setDefaultHandler(new NetworkOnly());

/** From any store: a page of a kept week, or what a page asks for in another way than it was kept. */
async function findKept(address: string): Promise<Response | undefined> {
  for (const name of await caches.keys()) {
    if (!name.startsWith(names.prefix)) continue;
    const found = await (await caches.open(name)).match(address, { ignoreSearch: true });
    if (found) return found;
  }
  return undefined;
}

setCatchHandler(async ({ request }) => {
  const kept = await findKept(request.url);
  if (kept) return kept;
  const offline = request.mode === 'navigate' ? await findKept(scope + plan.offline) : undefined;
  return offline ?? Response.error();
});

worker.addEventListener('install', (event) => {
  const load = async () => {
    const shell = await caches.open(names.shell(plan.version));
    // What the browser itself has stored may be of another build.
    await shell.addAll(plan.shell.map((path) => new Request(scope + path, { cache: 'no-cache' })));
    await worker.skipWaiting();
  };
  event.waitUntil(load());
});

worker.addEventListener('activate', (event) => {
  const settle = async () => {
    const own = names.shell(plan.version);
    const shells = (await caches.keys()).filter((name) => name.startsWith(names.shell('')));
    await Promise.all(shells.filter((name) => name !== own).map((name) => caches.delete(name)));
    await worker.clients.claim();
  };
  event.waitUntil(settle());
});

/** A page that was there before the worker says what it loaded, so that it is kept like those that come later. */
worker.addEventListener('message', (event) => {
  if (!Array.isArray(event.data)) return;
  const addresses = event.data.filter((one) => typeof one === 'string' && one.startsWith(scope)) as string[];
  const keep = async (address: string): Promise<void> => {
    const path = address.slice(scope.length).replace(/[?#].*$/, '');
    const isPage = path === '' || path.endsWith('/');
    const strategy = path.startsWith(plan.assets) ? assets : isPage ? pages : undefined;
    await strategy?.handle({ event: event as never, request: new Request(address) });
  };
  event.waitUntil(Promise.allSettled(addresses.map(keep)));
});
