import { parseMoment } from '#lib/dates/parse-moment.ts';

/** Statuses after which the same call may succeed. At busy times arXiv answers 406 to correct calls. */
const temporaryStatuses = new Set([406, 408, 425, 429, 500, 502, 503, 504]);

/** Longest wait in milliseconds. If the server asks for more, the next run tries again. */
export const maxWait = 600_000;

export function isTemporary(status: number): boolean {
  return temporaryStatuses.has(status) || (status >= 520 && status <= 599);
}

/** The wait in `Retry-After`, in milliseconds. The header holds seconds or a date. `now` is in UTC milliseconds. */
export function parseRetryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header) * 1000;
  const moment = parseMoment(header);
  return moment === undefined ? undefined : Math.max(0, moment - now);
}

/** Milliseconds before the next attempt: `backOff` times the attempt, or more if the server asks for it. */
export function retryDelay(attempt: number, backOff: number, requestedWait: number | undefined): number {
  return Math.max(backOff * attempt, requestedWait ?? 0);
}
