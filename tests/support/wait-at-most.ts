import { setTimeout } from 'node:timers/promises';

/** Far longer than anything takes to end on a busy machine. */
const maxSeconds = 60;

/**
 * Waits for the end of what a test started, and goes on without it if it does not come: vitest waits for clean-ups
 * without a limit, so that one browser that never answers would hold up the whole run.
 *
 * @returns whether it ended
 */
export async function waitAtMost(ending: Promise<unknown>, seconds = maxSeconds): Promise<boolean> {
  const patience = new AbortController();
  const given = setTimeout(seconds * 1000, false, { signal: patience.signal }).catch(() => false);
  const ended = ending.then(() => true);
  try {
    return await Promise.race([ended, given]);
  } finally {
    patience.abort();
  }
}
