import { dropOutliers, maxYearGap } from '#lib/dates/drop-outliers.ts';
import { parseListingDate } from '#lib/dates/listing-date.ts';
import type { Diagnostic, Place } from '#lib/schema/diagnostic.ts';
import { diagnose } from '#lib/schema/rules.ts';
import type { Draft, Dump, LineStart } from '#lib/schema/draft.ts';
import { quote, quoteTitle } from '#lib/text/quote.ts';
import { hasSiteLines, isCopied } from '../listing/is-copied.ts';
import { splitCopied } from '../listing/split-copied.ts';
import { splitListing, type Listing, type ListingRecord } from '../listing/split-listing.ts';
import type { Reading, Seed, Source } from '../source.ts';

const authorLine = /^(?:•\s*)?(\d+) authors?$/;

/** A larger number of authors is a mistake on the page. */
const maxAuthors = 99_999;

function at(file: string, line: number, column = 1): Place {
  return { file, line, column };
}

/** Reads `5 authors`, or an organisation with handle and display name: `AI-at-Meta Meta AI`. Returns no value for a line of authors without a number. */
function readByline(line: string): Pick<Draft, 'authorCount' | 'organization'> {
  const byline = line.trim();
  const stated = authorLine.exec(byline)?.[1];
  const count = Number(stated ?? 0);
  if (count > 0 && count <= maxAuthors) return { authorCount: count };
  if (stated !== undefined || byline.startsWith('•')) return {};
  const gap = byline.search(/\s/);
  return {
    organization:
      gap === -1
        ? { slug: byline, name: byline }
        : { slug: byline.slice(0, gap), name: byline.slice(gap).trim() },
  };
}

/** Column of the first character of a line that is not white space. */
function firstColumn(line: string): number {
  return line.length - line.trimStart().length + 1;
}

function reportByline(file: string, { title, meta }: ListingRecord, fields: Partial<Draft>): Diagnostic[] {
  if (!meta || fields.authorCount !== undefined || fields.organization) return [];
  return [
    diagnose('bad-byline', {
      message: `The line ${quote(meta.byline.trim())} of ${quoteTitle(title)} is neither a number of authors nor an organisation.`,
      hint: 'The paper is kept without it. Correct the line if you know the authors.',
      places: [at(file, meta.bylineLine, firstColumn(meta.byline))],
    }),
  ];
}

function readMeta(
  file: string,
  record: ListingRecord,
): { fields: Partial<Draft>; diagnostics: Diagnostic[] } {
  if (!record.meta) return { fields: {}, diagnostics: [] };
  const { byline, bylineLine, date, dateLine } = record.meta;
  const found = parseListingDate(date);
  const { group } = record.meta;
  const fields: Partial<Draft> = {
    ...(group === undefined ? {} : readByline(group)),
    ...readByline(byline),
    ...found,
    ...(record.upvotes === undefined ? {} : { upvotes: record.upvotes }),
  };
  const diagnostics = reportByline(file, record, fields);
  if (found) return { fields, diagnostics };
  const message =
    date.trim() === ''
      ? `${quoteTitle(record.title)} has an empty date line.`
      : `The date line ${quote(date.trim())} of ${quoteTitle(record.title)} is not a date such as “Oct 1” or “Oct 1, 2024”, or that day does not exist.`;
  return {
    fields: { ...fields, ...(date.trim() === '' ? {} : { unreadableDate: date.trim() }) },
    diagnostics: [
      ...diagnostics,
      diagnose('bad-date', {
        message,
        hint: 'The paper is kept without a date from this record. Correct the line if you know the day.',
        places: [
          date.trim() === ''
            ? at(file, bylineLine, firstColumn(byline))
            : at(file, dateLine, firstColumn(date)),
        ],
      }),
    ],
  };
}

function startOf(file: string, [first]: LineStart[]): Place {
  return at(file, first?.line ?? 1, first?.column);
}

function reportGaps(file: string, record: ListingRecord): Diagnostic[] {
  const places = [startOf(file, record.titleLines)];
  const gaps: Diagnostic[] = [];
  if (record.abstract === '')
    gaps.push(
      diagnose('no-abstract', {
        message: `No abstract follows the title ${quoteTitle(record.title)}.`,
        hint: 'The paper is kept with an empty abstract. Save the page again if the feed has one.',
        places,
      }),
    );
  if (record.cut)
    gaps.push(
      diagnose('cut-record', {
        message: `The file ends within the abstract of ${quoteTitle(record.title)}.`,
        hint: 'The part before it is kept. Save the page again to get the rest.',
        places,
      }),
    );
  else if (!record.meta)
    gaps.push(
      diagnose('no-meta', {
        message: `${quoteTitle(record.title)} has no line of authors and no date; they come from other records, if any.`,
        places,
      }),
    );
  return gaps;
}

function toDraft(file: string, record: ListingRecord, fields: Partial<Draft>): Draft {
  const places: Draft['places'] = { title: startOf(file, record.titleLines) };
  if (record.abstract !== '') places.abstract = startOf(file, record.abstractLines);
  if (record.meta) {
    const { byline, bylineLine, date, dateLine } = record.meta;
    places.authorCount = places.organization = at(file, bylineLine, firstColumn(byline));
    places.issued = places.comments = at(file, dateLine, firstColumn(date));
  }
  return {
    source: hfListing.id,
    file,
    lines: [record.titleLine, record.lastLine],
    title: record.title,
    abstract: record.abstract,
    ...fields,
    places,
    lineStarts: { title: record.titleLines, abstract: record.abstractLines },
  };
}

/** A year far after all others cannot tell when the page was saved. */
function newestOf(years: number[]): Pick<Dump, 'newestYear'> {
  const newestYear = dropOutliers(years, maxYearGap).at(-1);
  return newestYear === undefined ? {} : { newestYear };
}

/** The records of a page, however its text was taken. */
function split(text: string): Listing {
  return isCopied(text) ? splitCopied(text) : splitListing(text);
}

/** What ends a record of a page, within the text of one: another record may be hidden there. */
const metaWithin = /(?:^|\s)•?\s?\d+ authors?\s*(?:·|$)|·\s*[A-Z][a-z]{2} \d{1,2}\b/m;

function reportMetaWithin(file: string, { abstract, abstractLines, title }: ListingRecord): Diagnostic[] {
  if (!metaWithin.test(abstract)) return [];
  return [
    diagnose('meta-in-abstract', {
      message: `The abstract of ${quoteTitle(title)} has what looks like the authors and the date of a paper; another paper may be hidden in it.`,
      hint: 'Look at the page, and put a line end before and after each title and each line of authors.',
      places: [startOf(file, abstractLines)],
    }),
  ];
}

/** Lines of authors of any form. */
const anyAuthors = /(?:^|[\s•*·|-])\d+ authors?(?=\s*(?:$|[·•|–—\t-]))/gm;
/** A title may be a question or an exclamation, and no long sentence. */
const longSentence = /^.{100,}\.$/u;

/** Whether a page was copied in a layout that nobody knows: its papers would be cut at wrong places. */
function isUnknownLayout(text: string, { records, strays }: Listing): boolean {
  if (!hasSiteLines(text) && !isCopied(text)) return false;
  const withMeta = records.filter(({ meta }) => meta !== undefined).length;
  const stated = text.match(anyAuthors)?.length ?? 0;
  const sentences = [...records.map(({ title }) => title), ...strays.map((stray) => stray.text)].filter(
    (line) => longSentence.test(line) || (/\p{L}{2}[.!?]$/u.test(line) && line.length > 60),
  ).length;
  return withMeta === 0 || (stated > 1 && withMeta * 2 < stated) || sentences * 2 > records.length;
}

function refuse(file: string): Reading {
  const layout = 'a page of Hugging Face, copied in another way';
  return {
    drafts: [],
    diagnostics: [
      diagnose('unknown-format', {
        message:
          'The page was copied in another way: where one paper ends and the next begins cannot be told.',
        hint: 'Save the page as “Webpage, HTML only” (Ctrl+S) instead of copying its text, and put that file here.',
        format: layout,
        places: [at(file, 1)],
      }),
    ],
  };
}

function read(seed: Seed): Reading {
  const listing = split(seed.text);
  if (isUnknownLayout(seed.text, listing)) return refuse(seed.file);
  const { day, records, strays } = listing;
  const drafts: Draft[] = [];
  const diagnostics: Diagnostic[] = [];
  const years: number[] = [];
  for (const record of records) {
    const meta = readMeta(seed.file, record);
    diagnostics.push(
      ...reportGaps(seed.file, record),
      ...reportMetaWithin(seed.file, record),
      ...meta.diagnostics,
    );
    drafts.push(toDraft(seed.file, record, meta.fields));
    years.push(...[meta.fields.stated?.year].flatMap((year) => year ?? []));
  }
  if (strays.length > 0)
    diagnostics.push(
      diagnose('stray-line', {
        message: `${String(strays.length)} line(s) belong to no paper, the first is ${quote(strays[0]?.text ?? '')}.`,
        hint: 'A title may be missing above them. Compare with the page.',
        places: strays.slice(0, 20).map((stray) => at(seed.file, stray.line)),
      }),
    );
  if (records.length === 0 && strays.length === 0)
    diagnostics.push(
      diagnose('empty-file', {
        message: 'The file has a header, but no paper: it was saved empty.',
        hint: 'Save the page again once its papers are shown, or remove the file.',
        places: [at(seed.file, 1)],
      }),
    );
  return { drafts, diagnostics, dump: { file: seed.file, ...(day ? { day } : {}), ...newestOf(years) } };
}

/** Text of a saved “Daily Papers” page of Hugging Face, copied from a browser or from a text dump. */
export const hfListing: Source = {
  id: 'hf-listing',
  name: 'Hugging Face listing',
  markup: 'plain',
  recognises: (text) => {
    const { header, records, strays } = split(text);
    return (
      header || hasSiteLines(text) || strays.length > 0 || records.some((record) => record.meta !== undefined)
    );
  },
  read,
};
