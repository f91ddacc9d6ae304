import { isDateLine, parseListingDate } from '#lib/dates/listing-date.ts';
import type { LineStart } from '#lib/schema/draft.ts';

/** The lines above the first title of a saved page. */
const headerLines = new Set([
  'new',
  'Get trending papers in your email inbox!',
  'Subscribe',
  'Daily Papers',
  'byAK and the research community',
  'by AK and the research community',
]);

/** The separator line between the line of authors and the date. */
const separator = '·';

/** A title of a listing is one line. A longer line is text. */
const maxTitleLength = 300;

/** A line of authors or an organisation is shorter. A longer line above a separator is text. */
const maxBylineLength = 120;

export interface ListingRecord {
  title: string;
  /** At least one. */
  titleLines: LineStart[];
  /** Paragraphs separated by a blank line. */
  abstract: string;
  /** Empty if there is no abstract. */
  abstractLines: LineStart[];
  titleLine: number;
  lastLine: number;
  meta?: {
    byline: string;
    bylineLine: number;
    /** The date, and the number of comments if there is one. */
    date: string;
    dateLine: number;
    /** The organisation, where the page shows it beside the number of authors. */
    group?: string;
  };
  /** Votes, where the copy has them. */
  upvotes?: number;
  /** Whether the file ends inside the abstract. */
  cut: boolean;
}

export interface Listing {
  /** Whether the page's heading was found. */
  header: boolean;
  /** The day in the heading, when the page was saved. */
  day?: { month: number; day: number; year?: number };
  records: ListingRecord[];
  /** Lines that belong to no record: a separator without a line of authors, a meta block without a title, a heading's impossible day. */
  strays: { line: number; text: string }[];
}

interface Paragraph {
  text: string;
  /** Offsets in `text`. */
  lines: LineStart[];
}

function lastLineOf({ lines }: Paragraph): number {
  return lines.at(-1)?.line ?? 1;
}

/** The separator of paragraphs in one text. */
const gap = '\n\n';

function joinParagraphs(paragraphs: Paragraph[]): Paragraph {
  let offset = 0;
  const lines = paragraphs.flatMap((paragraph) => {
    const moved = paragraph.lines.map((line) => ({ ...line, offset: line.offset + offset }));
    offset += paragraph.text.length + gap.length;
    return moved;
  });
  return { text: paragraphs.map(({ text }) => text).join(gap), lines };
}

/** Index of the first line after the page's heading, and the day in the heading; or the line with a day that does not exist. */
function readHeader(lines: string[]): { next: number; day?: Listing['day']; badDay?: number } {
  let next = 0;
  let found = false;
  for (let index = 0; index < lines.length; index += 1) {
    const line = (lines[index] ?? '').trim();
    if (line === '') continue;
    if (headerLines.has(line)) {
      found = true;
      next = index + 1;
      continue;
    }
    if (!found || !isDateLine(line)) break;
    const date = parseListingDate(line)?.stated;
    if (!date) return { next: index + 1, badDay: index };
    const { month, day, year } = date;
    return { next: index + 1, day: { month, day, ...(year === undefined ? {} : { year }) } };
  }
  return { next };
}

function endsSentence(text: string): boolean {
  return /[.!?…。！？]["'”’)\]]*$/u.test(text);
}

function looksLikeText(text: string): boolean {
  return endsSentence(text) || text.length > maxTitleLength;
}

/** Whether a paragraph is the title after a record without a meta block: it is short, and the text around it is long. */
function startsRecord(paragraphs: Paragraph[], index: number, first: number): boolean {
  const [before, here, after] = [paragraphs[index - 1], paragraphs[index], paragraphs[index + 1]];
  if (!before || !here || !after || index - first < 2) return false;
  const isTitle =
    here.text.length <= maxTitleLength && here.lines.length === 1 && !/[.,;:]$/u.test(here.text);
  return isTitle && looksLikeText(before.text) && looksLikeText(after.text);
}

function toRecord(
  paragraphs: Paragraph[],
  meta: ListingRecord['meta'],
  cut: boolean,
): ListingRecord | undefined {
  const [title, ...rest] = paragraphs;
  if (!title) return undefined;
  const abstract = joinParagraphs(rest);
  return {
    title: title.text,
    titleLines: title.lines,
    abstract: abstract.text,
    abstractLines: abstract.lines,
    titleLine: title.lines[0]?.line ?? 1,
    lastLine: meta ? meta.dateLine : lastLineOf(rest.at(-1) ?? title),
    ...(meta ? { meta } : {}),
    cut,
  };
}

/** Divides the paragraphs between two meta blocks into records. The meta block belongs to the last record. */
function splitParagraphs(
  paragraphs: Paragraph[],
  meta: ListingRecord['meta'],
  atEnd: boolean,
): ListingRecord[] {
  const starts = paragraphs.length === 0 ? [] : [0];
  for (let index = 2; index < paragraphs.length; index += 1)
    if (startsRecord(paragraphs, index, starts.at(-1) ?? 0)) starts.push(index);
  return starts.flatMap((start, position) => {
    const last = position === starts.length - 1;
    const part = paragraphs.slice(start, starts[position + 1]);
    const cut = last && atEnd && part.length > 1 && !endsSentence(part.at(-1)?.text ?? '');
    return toRecord(part, last ? meta : undefined, cut) ?? [];
  });
}

/** Joins lines without a blank line between them. */
class Paragraphs {
  list: Paragraph[] = [];
  private open = false;

  /** `line` counts from 1. */
  add(raw: string, line: number): void {
    const text = raw.trim();
    const last = this.list.at(-1);
    const column = raw.length - raw.trimStart().length + 1;
    if (text === '') this.open = false;
    else if (this.open && last) {
      last.lines.push({ offset: last.text.length + 1, line, column });
      last.text += ` ${text}`;
    } else {
      this.list.push({ text, lines: [{ offset: 0, line, column }] });
      this.open = true;
    }
  }

  take(): Paragraph[] {
    const taken = this.list;
    this.list = [];
    this.open = false;
    return taken;
  }
}

/** Whether a line could be the line of authors or organisation, directly above a separator. */
function opensMeta(lines: string[], index: number): boolean {
  const line = (lines[index] ?? '').trim();
  return (
    line !== '' &&
    line !== separator &&
    line.length <= maxBylineLength &&
    (lines[index + 1] ?? '').trim() === separator
  );
}

/** Number of stray lines in a meta block without a title. If the last line is not a date, it is a title. */
function strayLength(lines: string[], index: number): number {
  return isDateLine((lines[index + 2] ?? '').trim()) ? 3 : 2;
}

/** Splits the text of a saved listing into records. Every line below the heading is part of a record or of `strays`. */
export function splitListing(text: string): Listing {
  const lines = text.split('\n');
  const { next, day, badDay } = readHeader(lines);
  const listing: Listing = { header: next > 0, ...(day ? { day } : {}), records: [], strays: [] };
  const stray = (index: number) =>
    listing.strays.push({ line: index + 1, text: (lines[index] ?? '').trim() });
  const keep = (records: ListingRecord[]) => {
    for (const record of records) listing.records.push(record);
  };
  if (badDay !== undefined) stray(badDay);
  const paragraphs = new Paragraphs();
  for (let index = next; index < lines.length; index += 1) {
    const line = (lines[index] ?? '').trim();
    if (!opensMeta(lines, index)) {
      if (line === separator) stray(index);
      else paragraphs.add(lines[index] ?? '', index + 1);
    } else if (paragraphs.list.length === 0) {
      const end = index + strayLength(lines, index);
      for (; index < end; index += 1) stray(index);
      index -= 1;
    } else {
      const meta = {
        byline: lines[index] ?? '',
        bylineLine: index + 1,
        date: lines[index + 2] ?? '',
        dateLine: index + 3,
      };
      keep(splitParagraphs(paragraphs.take(), meta, false));
      index += 2;
    }
  }
  keep(splitParagraphs(paragraphs.take(), undefined, true));
  return listing;
}
