import { trustScripts } from '../trust-scripts.ts';

const { worker = '' } = document.body.dataset;

/** The page of the search has said already what it trusts. */
function trustWorker(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: { defaultPolicy: unknown } };
  if (!trustedTypes?.defaultPolicy) trustScripts([worker]);
}

/** Tells the worker of this page, which was loaded without it. */
async function tellVisit(): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  active?.postMessage([location.href, ...loaded]);
}

async function register(): Promise<void> {
  trustWorker();
  const wasControlled = navigator.serviceWorker.controller !== null;
  await navigator.serviceWorker.register(worker);
  if (!wasControlled) await tellVisit();
  const buttons = document.querySelectorAll<HTMLButtonElement>('[data-keep-week]');
  if (buttons.length > 0) await (await import('./keep-week.ts')).offerToKeep([...buttons]);
}

// A browser may forbid it: in a private window, or by its settings.
register().catch((error: unknown) => {
  console.info(String(error));
});
