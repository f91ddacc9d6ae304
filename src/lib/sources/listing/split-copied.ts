import { isDateLine, parseListingDate } from '#lib/dates/listing-date.ts';
import { divideLines, isCount, isNavigation, isSubmitted } from './copied-lines.ts';
import { findAnchors, keepFilled, type Anchor, type Line } from './find-anchors.ts';
import type { Listing, ListingRecord } from './split-listing.ts';

/** A title of a listing is one line. A longer line is text. */
const maxTitleLength = 300;

/** The lines of a paper without what the page puts above its title: who submitted it, and its votes. */
function readTop(lines: readonly Line[]): { rest: Line[]; upvotes?: number } {
  let at = 0;
  let upvotes: number | undefined;
  for (; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? '';
    if (isSubmitted(text)) {
      // The name stands on the same line or on the next.
      if (/^submitted by:?$/i.test(text)) at += 1;
    } else if (isCount(text)) upvotes = Number(text);
    else if (!isNavigation(text) && !isDateLine(text)) break;
  }
  return { rest: lines.slice(at), ...(upvotes === undefined ? {} : { upvotes }) };
}

function joinText(lines: readonly Line[]): Pick<ListingRecord, 'abstract' | 'abstractLines'> {
  const starts: ListingRecord['abstractLines'] = [];
  let text = '';
  for (const { text: line, line: number, isFree } of lines) {
    if (text !== '') text += isFree ? '\n\n' : ' ';
    starts.push({ offset: text.length, line: number, column: 1 });
    text += line;
  }
  return { abstract: text, abstractLines: starts };
}

/** A line that can be the title of a paper: words, and no line of the page. */
function isTitle(text: string): boolean {
  return /\p{L}{2}/u.test(text) && text.length <= maxTitleLength && !isNavigation(text) && !isDateLine(text);
}

function toRecord(lines: readonly Line[], anchor: Anchor): ListingRecord | undefined {
  const { rest, upvotes } = readTop(lines);
  const [title, ...text] = rest;
  if (!title || !isTitle(title.text)) return undefined;
  const { byline, date, comments, group } = anchor;
  return {
    title: title.text.replace(/^(?:#{1,6}|[*+-])\s+/, ''),
    titleLines: [{ offset: 0, line: title.line, column: 1 }],
    ...joinText(text),
    titleLine: title.line,
    lastLine: comments?.line ?? date.line,
    meta: {
      byline: byline.text,
      bylineLine: byline.line,
      date: comments === undefined ? date.text : `${date.text} ${comments.text}`,
      dateLine: date.line,
      ...(group === undefined ? {} : { group: group.text }),
    },
    ...(upvotes === undefined ? {} : { upvotes }),
    cut: false,
  };
}

/** The day of the page: the first date that follows its heading. */
function findDay(lines: readonly Line[]): Listing['day'] {
  const heading = lines.findIndex(({ text }) =>
    /^(?:daily papers|by\s?AK and the research community)$/i.test(text),
  );
  const date = lines.slice(heading + 1, heading + 4).find(({ text }) => isDateLine(text));
  const stated = heading === -1 || !date ? undefined : parseListingDate(date.text)?.stated;
  if (!stated) return undefined;
  const { month, day, year } = stated;
  return { month, day, ...(year === undefined ? {} : { year }) };
}

/**
 * Splits the text of a page that somebody has copied by hand, in any of the layouts that browsers make: the line of authors
 * in one or in three lines, with blank lines or without, with the site's own lines around it. Each paper ends with its date.
 */
export function splitCopied(text: string): Listing {
  const lines = keepFilled(divideLines(text));
  const anchors = findAnchors(lines);
  const listing: Listing = { header: true, records: [], strays: [] };
  const day = findDay(lines);
  if (day) listing.day = day;
  let at = headEnd(lines);
  for (const anchor of anchors) {
    const part = lines.slice(at, anchor.from);
    const record = toRecord(part, anchor);
    if (record) listing.records.push(record);
    else listing.strays.push(...part.filter(({ text: line }) => !isNavigation(line)));
    at = anchor.to;
  }
  const rest = readTop(lines.slice(at)).rest;
  listing.strays.push(...rest.map(({ text: line, line: number }) => ({ text: line, line: number })));
  return listing;
}

/** Index of the first line after the head of the page. */
function headEnd(lines: readonly Line[]): number {
  let end = 0;
  for (const [index, { text }] of lines.entries()) {
    if (isNavigation(text)) end = index + 1;
    else if (!(end > 0 && isDateLine(text))) break;
  }
  return end;
}
