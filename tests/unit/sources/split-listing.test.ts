import { expect, test } from 'vitest';
import { splitListing } from '#lib/sources/listing/split-listing.ts';

const heading =
  'new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nDaily Papers\n\nbyAK and the research community\n\nDec 10\n\n';
const meta = '  • 5 authors\n·\nOct 1\n';

/** Titles, paragraphs of the abstracts, and where each record begins and ends. */
function outline(text: string) {
  return splitListing(text).records.map(({ title, abstract, titleLine, lastLine }) => [
    title,
    abstract,
    titleLine,
    lastLine,
  ]);
}

test.each([
  ['the heading as it is saved', heading, { month: 12, day: 10 }],
  ['a heading without blank lines', heading.replaceAll('\n\n', '\n'), { month: 12, day: 10 }],
  ['a heading with indented lines', heading.replace('Subscribe', '   Subscribe  '), { month: 12, day: 10 }],
  [
    'a heading whose date has a year',
    heading.replace('Dec 10', 'Dec 10, 2025'),
    { month: 12, day: 10, year: 2025 },
  ],
  ['a heading whose last line is spaced out', heading.replace('byAK', 'by AK'), { month: 12, day: 10 }],
  ['a heading of the title and the date alone', 'Daily Papers\n\nDec 10\n\n', { month: 12, day: 10 }],
  ['a heading without a date', heading.replace('Dec 10\n\n', ''), undefined],
])('below %s the first title is found', (_name, head, day) => {
  const listing = splitListing(`${head}A Title\n\nAn abstract.\n\n${meta}`);
  expect(listing.header).toBe(true);
  expect(listing.day).toEqual(day);
  expect(listing.records.map(({ title }) => title)).toEqual(['A Title']);
  expect(listing.strays).toEqual([]);
});

test('a heading whose day does not exist gives no day and no title', () => {
  const listing = splitListing(`${heading.replace('Dec 10', 'Dec 32')}A Title\n\nAn abstract.\n\n${meta}`);
  expect(listing.day).toBeUndefined();
  expect(listing.records.map(({ title }) => title)).toEqual(['A Title']);
  expect(listing.strays).toEqual([{ line: 11, text: 'Dec 32' }]);
});

test('a date at the top without a heading is a title, not the day of the page', () => {
  const listing = splitListing(`Dec 10\n\nAn abstract.\n\n${meta}`);
  expect([listing.header, listing.day, listing.records[0]?.title]).toEqual([false, undefined, 'Dec 10']);
});

test('a record runs from its title to its date line', () => {
  expect(outline(`${heading}A Title\n\nAn abstract.\n\n${meta}`)).toEqual([
    ['A Title', 'An abstract.', 13, 19],
  ]);
});

test('the meta block gives its two lines unchanged, with their places', () => {
  expect(splitListing(`A Title\n\nText.\n\n  • 5 authors\n·\nOct 1 2`).records[0]?.meta).toEqual({
    byline: '  • 5 authors',
    bylineLine: 5,
    date: 'Oct 1 2',
    dateLine: 7,
  });
});

test.each([
  ['an abstract of many paragraphs', 'T\n\nOne.\n\nTwo:\n\nThree.', 'One.\n\nTwo:\n\nThree.'],
  ['an abstract of wrapped lines', 'T\n\nOne two\nthree four\nfive.', 'One two three four five.'],
  ['more than one blank line', 'T\n\n\n\nOne.\n\n\n\nTwo.', 'One.\n\nTwo.'],
  ['blank lines that hold spaces and tabs', 'T\n \t \nOne.\n\t\nTwo.', 'One.\n\nTwo.'],
  ['an abstract that repeats the title', 'T\n\nT', 'T'],
  ['no abstract', 'T', ''],
])('%s is read whole', (_name, text, abstract) => {
  expect(splitListing(`${text}\n\n${meta}`).records).toMatchObject([{ title: 'T', abstract }]);
});

test('text directly above the line of authors still ends there', () => {
  expect(outline(`T\n\nText.\n${meta}`)).toEqual([['T', 'Text.', 1, 6]]);
});

test('a title may directly follow a date line', () => {
  expect(outline(`A\n\nText.\n\n${meta}B\n\nText.\n\n${meta}`).map(([title]) => title)).toEqual(['A', 'B']);
});

const sentence = 'An abstract that ends with a full stop.';

test.each([
  ['in the middle of the file', `A\n\n${sentence}\n\nB\n\n${sentence}\n\n${meta}`, ['A', 'B'], [false, true]],
  ['at the end of the file', `A\n\n${sentence}\n\n${meta}\nB\n\n${sentence}`, ['A', 'B'], [true, false]],
  [
    'twice in a row',
    `A\n\n${sentence}\n\nB\n\n${sentence}\n\nC\n\n${sentence}\n\n${meta}`,
    ['A', 'B', 'C'],
    [false, false, true],
  ],
  [
    'whose title asks',
    `A\n\n${sentence}\n\nWhy B?\n\n${sentence}\n\n${meta}`,
    ['A', 'Why B?'],
    [false, true],
  ],
])('a record without a meta block %s keeps its own title', (_name, text, titles, metas) => {
  const { records } = splitListing(text);
  expect(records.map(({ title }) => title)).toEqual(titles);
  expect(records.map((record) => record.meta !== undefined)).toEqual(metas);
});

test.each([
  ['a paragraph that ends with a colon', `A\n\n${sentence}\n\nThree findings:\n\n${sentence}\n\n${meta}`],
  ['a short line after an unfinished one', `A\n\nWe quote\n\na short line\n\n${sentence}\n\n${meta}`],
  ['a short line before an unfinished one', `A\n\n${sentence}\n\nBig Words\n\nno end\n\n${meta}`],
])('%s inside an abstract begins no record', (_name, text) => {
  expect(outline(text).map(([title]) => title)).toEqual(['A']);
});

test.each([
  ['within the abstract', 'T\n\nThis text stops in the mid', true],
  ['after a whole abstract', `T\n\n${sentence}`, false],
  ['after the title', 'T', false],
  ['after the line of authors', `T\n\n${sentence}\n\n  • 5 authors`, true],
])('a file that ends %s is not complete', (_name, text, cut) => {
  expect(splitListing(text).records.at(-1)?.cut).toBe(cut);
});

test('a file that ends after the separator keeps the record and has no date', () => {
  expect(splitListing(`T\n\n${sentence}\n\n  • 5 authors\n·`).records).toMatchObject([
    { title: 'T', meta: { byline: '  • 5 authors', date: '' } },
  ]);
});

test.each([
  ['a lone separator below the heading', `${heading}·\n\nT\n\n${sentence}\n\n${meta}`, ['T'], ['·']],
  [
    'a lone separator in an abstract after a blank line',
    `T\n\n${sentence}\n\n·\n\n${sentence}\n\n${meta}`,
    ['T'],
    ['·'],
  ],
  [
    'a meta block without a title',
    `${heading}${meta}\nT\n\n${sentence}\n\n${meta}`,
    ['T'],
    ['• 5 authors', '·', 'Oct 1'],
  ],
  [
    'a second meta block',
    `A\n\n${sentence}\n\n${meta}\n${meta}\nB\n\n${sentence}\n\n${meta}`,
    ['A', 'B'],
    ['• 5 authors', '·', 'Oct 1'],
  ],
  ['nothing but separators', '·\n·\n·', [], ['·', '·', '·']],
  [
    'a separator below a line of text that is too long for a byline',
    `T\n\n${'words '.repeat(30)}\n·\n${sentence}\n\n${meta}`,
    ['T'],
    ['·'],
  ],
])('%s is stray, and no record is lost', (_name, text, titles, strays) => {
  const listing = splitListing(text);
  expect(listing.records.map(({ title }) => title)).toEqual(titles);
  expect(listing.strays.map((stray) => stray.text)).toEqual(strays);
});

test('the words of a meta block inside an abstract split it, and no line is lost', () => {
  const { records } = splitListing(
    `T\n\nWe quote:\n\n  • 99 authors\n·\nJan 1, 1999\n\nand go on.\n\n${meta}`,
  );
  expect(records.map(({ title, abstract }) => [title, abstract])).toEqual([
    ['T', 'We quote:'],
    ['and go on.', ''],
  ]);
});

test('a hundred thousand records without a meta block are split', () => {
  const text = Array.from({ length: 100_000 }, (_, index) => `Title ${String(index)}\n\nText.\n`).join('\n');
  expect(splitListing(text).records).toHaveLength(100_000);
});
