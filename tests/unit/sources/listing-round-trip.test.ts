import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatListing, type ListingEntry } from '#scripts/tools/bench/format-listing.ts';
import { hfListing } from '#lib/sources/readers/hf-listing.ts';
import { isCopied } from '#lib/sources/listing/is-copied.ts';
import { splitListing } from '#lib/sources/listing/split-listing.ts';
import { anyText } from '../support/strings.ts';
import { runs } from '../support/runs.ts';

/**
 * What a listing can express: a title is one line of at most 300 characters, an abstract one or more
 * lines divided by blank ones; neither begins or ends with white space, holds a lone separator, a
 * line end of another kind, or a line of the page's heading at the top of the file.
 */
const line = anyText
  .map((text) => text.replace(/\s+/gu, ' ').trim())
  .filter((text) => text !== '' && text.length <= 300 && text !== '·');

/** An abstract's own paragraphs end as sentences do; otherwise a short one may be a title of a record without a meta block. */
const entry: fc.Arbitrary<ListingEntry> = fc.record({
  title: line.map((text) => `T ${text}`),
  abstract: fc
    .array(
      line.map((text) => `${text} unended`),
      { minLength: 1, maxLength: 3 },
    )
    .map((lines) => lines.join('\n\n')),
  authorCount: fc.integer({ min: 1, max: 99_999 }),
  date: fc
    .date({ min: new Date('1991-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
    .chain((date) =>
      fc.boolean().map((spelled) => ({
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
        ...(spelled ? { year: date.getUTCFullYear() } : {}),
      })),
    ),
  comments: fc.option(fc.integer({ min: 0, max: 999_999 }), { nil: undefined }),
});

test('entries printed as a listing and read again are the same', () => {
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 8 }), (entries) => {
      const { drafts, diagnostics, dump } = hfListing.read({
        file: 'f',
        text: formatListing({ month: 12, day: 31 }, entries),
      });
      expect(diagnostics).toEqual([]);
      expect(dump?.day).toEqual({ month: 12, day: 31 });
      expect(
        drafts.map(({ title, abstract, authorCount, comments, stated }) => ({
          title,
          abstract,
          authorCount,
          comments,
          date: {
            month: stated?.month,
            day: stated?.day,
            ...(stated?.year === undefined ? {} : { year: stated.year }),
          },
        })),
      ).toEqual(entries.map((wanted) => ({ comments: undefined, ...wanted })));
    }),
    runs(),
  );
});

const seedPart = fc.oneof(
  fc.constantFrom(
    '',
    '',
    '·',
    '  • 5 authors',
    'Oct 1',
    'Oct 1, 2024 3',
    'google Google',
    'Daily Papers',
    'new',
    'A Title',
    'A sentence that ends.',
    ' ',
    '\t',
  ),
  anyText,
);
const seedText = fc.array(seedPart, { maxLength: 20 }).map((lines) => lines.join('\n'));

const squeeze = (text: string) => text.replace(/\s+/gu, '');
const headingLine = /^(?:new|Daily Papers|[A-Z][a-z]{2} \d{1,2}(?:, \d{4})?(?: \d{1,6})?)$/;

test('any text is read without an exception, and every line below the heading is in a record or stray', () => {
  fc.assert(
    fc.property(seedText, (text) => {
      // A copy of the whole page has its own reader, and lines that belong to no paper.
      fc.pre(!isCopied(text));
      const { records, strays, header } = splitListing(text);
      const isInRecord = (line: string, number: number) =>
        records.some(({ title, abstract, titleLine, lastLine, meta }) => {
          const all = `${title} ${abstract} ${meta ? `${meta.byline} · ${meta.date}` : ''}`;
          return titleLine <= number && number <= lastLine && squeeze(all).includes(squeeze(line));
        });
      const lost = text
        .split('\n')
        .map((line, index) => ({ line: line.trim(), number: index + 1 }))
        .filter(
          ({ line, number }) =>
            line !== '' &&
            !isInRecord(line, number) &&
            !strays.some((stray) => stray.line === number && stray.text === line),
        );
      const first = Math.min(...records.map(({ titleLine }) => titleLine), ...strays.map(({ line }) => line));
      expect(lost.filter(({ line, number }) => !header || number > first || !headingLine.test(line))).toEqual(
        [],
      );
      const read = hfListing.read({ file: 'f', text });
      expect(read.drafts).toHaveLength(records.length);
      expect(read.diagnostics.some(({ rule }) => rule === 'stray-line')).toBe(strays.length > 0);
    }),
    runs(),
  );
});
