import { isDateLine, parseListingDate } from '#lib/dates/listing-date.ts';
import {
  divideLines,
  isAuthors,
  isCount,
  isNavigation,
  isSeparator,
  isSubmitted,
  type CopiedLine,
} from './copied-lines.ts';
import type { Listing, ListingRecord } from './split-listing.ts';

/** An organisation's name is shorter; a longer line is text. */
const maxGroupLength = 80;
/** A title of a listing is one line. A longer line is text. */
const maxTitleLength = 300;

/** The lines of authors, organisation, date and comments of one paper. */
interface Anchor {
  /** Index of its first line. */
  from: number;
  /** Index after its last. */
  to: number;
  byline: CopiedLine;
  group?: CopiedLine;
  date: Line;
  comments?: CopiedLine;
}

function endsSentence(text: string): boolean {
  return /[.!?…。！？]["'”’)\]]*$/u.test(text);
}

/** Lines that are not blank, each with whether a blank line stands before it. */
type Line = CopiedLine & { isFree: boolean };

function keepFilled(lines: readonly CopiedLine[]): Line[] {
  return lines.flatMap((line, index) =>
    line.text === '' ? [] : [{ ...line, isFree: index === 0 || lines[index - 1]?.text === '' }],
  );
}

/** Where the lines about a paper begin above its date: the authors, and an organisation before them. */
function readAbove(
  lines: readonly Line[],
  at: number,
): Pick<Anchor, 'from' | 'byline' | 'group'> | undefined {
  const byline = lines[at];
  if (!byline) return undefined;
  const isCounted = isAuthors(byline.text);
  const skip = isSeparator(lines[at - 1]?.text ?? '') ? 1 : 0;
  const group = lines[at - 1 - skip];
  const before = lines[at - 2 - skip];
  const isGroup =
    isCounted &&
    group !== undefined &&
    before !== undefined &&
    group.text.length <= maxGroupLength &&
    !endsSentence(group.text) &&
    (skip === 1 || endsSentence(before.text)) &&
    !isDateLine(before.text);
  if (isGroup) return { from: at - 1 - skip, byline, group };
  return isCounted || byline.text.length <= maxGroupLength ? { from: at, byline } : undefined;
}

/** A date with the number of comments behind it: `Jan 3 12`. */
const hasCount = /^\S+ \d{1,2}(?:, \d{4})? \d+$/;

function findAnchors(lines: readonly Line[]): Anchor[] {
  const anchors: Anchor[] = [];
  for (let index = 2; index < lines.length; index += 1) {
    const date = lines[index];
    if (!date || !isDateLine(date.text) || !isSeparator(lines[index - 1]?.text ?? '')) continue;
    const above = readAbove(lines, index - 2);
    if (!above) continue;
    const next = lines[index + 1];
    const hasComments =
      next !== undefined &&
      !hasCount.test(date.text) &&
      isCount(next.text) &&
      !isSubmitted(lines[index + 2]?.text ?? 'x');
    anchors.push({
      ...above,
      date,
      to: index + (hasComments ? 2 : 1),
      ...(hasComments ? { comments: next } : {}),
    });
  }
  return anchors;
}

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

/** Lines of the site's own navigation, which stand in a copy of the whole page alone. */
const siteLines = /^(?:models|datasets|spaces|hugging face|pricing)$/i;
const pageLines = /^(?:daily papers|trending papers|by\s?AK and the research community)$/i;

/** Whether a text has the site's own lines and the heading of its page of papers. */
export function hasSiteLines(text: string): boolean {
  const lines = text
    .slice(0, 5000)
    .split('\n')
    .map((line) => line.trim());
  return (
    lines.filter((line) => siteLines.test(line)).length > 1 && lines.some((line) => pageLines.test(line))
  );
}

/** Whether a text was copied from the page with a browser, and is not what a program has taken from it. */
export function isCopied(text: string): boolean {
  const lines = divideLines(text);
  const filled = keepFilled(lines);
  const anchors = findAnchors(filled);
  if (anchors.length === 0) return false;
  const raw = text.split('\n').length;
  const isDivided = lines.length > raw;
  const hasPage = filled.some(
    ({ text: one }) => isSubmitted(one) || /^(?:models|datasets|hugging face)$/i.test(one),
  );
  // A program puts a blank line above the authors, and a browser may not.
  const isDense = anchors.some(
    ({ from, byline }) => filled[from]?.isFree === false && isAuthors(byline.text),
  );
  // A program writes the authors, the separator and the date below each other.
  const isWide = anchors.some(({ date }) => date.isFree);
  return isDivided || hasPage || isDense || isWide;
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
