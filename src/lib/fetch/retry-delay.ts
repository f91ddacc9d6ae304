import { parseMoment } from '#lib/dates/parse-moment.ts';

/** Statuses after which the same call may succeed. arXiv answers 406 to polite calls at busy times. */
const passing = new Set([406, 408, 425, 429, 500, 502, 503, 504]);

/** A server that asks for a longer wait is asked again by the next run. */
export const maxWait = 600_000;

export function isPassing(status: number): boolean {
  return passing.has(status) || (status >= 520 && status <= 599);
}

/** Milliseconds that `Retry-After` asks for, in its two forms: seconds, or a date. `now` is in UTC milliseconds. */
export function parseRetryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header) * 1000;
  const moment = parseMoment(header);
  return moment === undefined ? undefined : Math.max(0, moment - now);
}

/** Milliseconds before the next attempt: what the server asks for, but never less than the own measure, which grows. */
export function retryDelay(attempt: number, backOff: number, asked: number | undefined): number {
  return Math.max(backOff * attempt, asked ?? 0);
}
