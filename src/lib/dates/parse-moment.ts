import { isDay, monthNumber } from './calendar.ts';
import { isoDay } from './week.ts';

const isoPattern = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s?(.*))?$/;
const mailPattern =
  /^(?:[A-Za-z]{3,9},? )?(\d{1,2})[ -]([A-Z][a-z]{2})[a-z]*\.?[ -](\d{4}|\d{2})(?: (\d{1,2}):(\d{2})(?::(\d{2}))? ?(.*))?$/;

/** Named zones of RFC 822, in hours. */
const zones = new Map(
  Object.entries({
    '': 0,
    Z: 0,
    UT: 0,
    UTC: 0,
    GMT: 0,
    EST: -5,
    EDT: -4,
    CST: -6,
    CDT: -5,
    MST: -7,
    MDT: -6,
    PST: -8,
    PDT: -7,
  }),
);

/** Minutes east of UTC. */
function parseZone(zone: string): number | undefined {
  const named = zones.get(zone.trim().toUpperCase());
  if (named !== undefined) return named * 60;
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone.trim()) ?? [];
  if (hours === undefined || minutes === undefined) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** RFC 822 has years of two digits; those from 50 on are of the last century. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
}

/** UTC milliseconds, unless the day or the hour does not exist. `month` is 1–12. */
function toMoment(
  date: [number, number, number],
  time: (string | undefined)[],
  zone: string | undefined,
): number | undefined {
  const [year, month, day] = date;
  const [hour = 0, minute = 0, second = 0] = time.map((part) => Number(part ?? 0));
  const east = parseZone(zone ?? '');
  if (!isDay(day, month, year) || hour > 24 || minute > 59 || second > 60 || east === undefined)
    return undefined;
  return Date.UTC(year, month - 1, day) + ((hour * 60 + minute - east) * 60 + second) * 1000;
}

/**
 * UTC milliseconds of `2025-10-01`, `2025-10-01T04:00:00.000Z`, `2025-10-01T00:00:00-04:00` (ISO 8601)
 * or `Wed, 01 Oct 25 00:00:00 -0400` (RFC 822). A time without a zone is in UTC. `undefined` if the
 * form is wrong or the day does not exist.
 */
export function parseMoment(text: string): number | undefined {
  const iso = isoPattern.exec(text.trim());
  if (iso) return toMoment([Number(iso[1]), Number(iso[2]), Number(iso[3])], iso.slice(4, 7), iso[7]);
  const mail = mailPattern.exec(text.trim());
  if (!mail) return undefined;
  return toMoment(
    [fullYear(mail[3] ?? ''), monthNumber(mail[2] ?? ''), Number(mail[1])],
    mail.slice(4, 7),
    mail[7],
  );
}

/** The UTC day of a moment, `2025-10-01`. */
export function parseDay(text: string): string | undefined {
  const moment = parseMoment(text);
  return moment === undefined ? undefined : isoDay(moment);
}
