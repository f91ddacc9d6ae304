import { cacheNames } from './cache-names.ts';
import type { WorkerScope } from './worker-scope.ts';

/** Stands in the place of the worker where an editor switched it off: it clears what was kept, and goes. */
const worker = globalThis as unknown as WorkerScope;
const { prefix } = cacheNames(new URL(worker.registration.scope).pathname);

worker.addEventListener('install', (event) => {
  event.waitUntil(worker.skipWaiting());
});

worker.addEventListener('activate', (event) => {
  const leave = async () => {
    const own = (await caches.keys()).filter((name) => name.startsWith(prefix));
    await Promise.all(own.map((name) => caches.delete(name)));
    await worker.registration.unregister();
  };
  event.waitUntil(leave());
});
