import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  countRight,
  formatTable,
  measureFormats,
  readExpectedFormats,
  readFormatFile,
} from '#scripts/tools/eval/evaluate-formats.ts';

const files = readExpectedFormats('tests/fixtures/formats');

test.each(files)('$file gives every record field by field', (expected) => {
  const { recognised, records } = readFormatFile('tests/fixtures/formats', expected);
  expect({ recognised, records }).toEqual({ recognised: expected.recognised, records: expected.records });
});

test('the figures of a file with two faults count them', () => {
  const wanted = [
    { title: 'A', authors: ['Lee, Ann'], issued: '2020' },
    { title: 'B', authors: [], issued: '2021' },
  ];
  const read = [
    { title: 'A', authors: ['Ann, Lee'], issued: '2020' },
    { title: 'B', authors: [] },
  ];
  expect(countRight(wanted, read)).toMatchObject({
    records: { right: 2, all: 2 },
    titles: { right: 2, all: 2 },
    authors: { right: 0, all: 1 },
    dates: { right: 1, all: 2 },
  });
});

/** What pandoc, bibutils and feedparser read of a file: made once, so that a mistake of ours is not its own measure. */
interface Independent {
  title: string;
  author?: (
    string | { family?: string; given?: string; literal?: string; 'non-dropping-particle'?: string }
  )[];
  issued?: { 'date-parts': (string | number)[][] };
  published?: number[];
}

/** Formulas that are plain signs are text with us, and TeX with the others. */
const signs = (text: string) => text.replace(/\$?\\alpha\$?/g, 'α').replaceAll('$^\\circ$', '');

/** Pandoc 2.17 puts an accent on `ı` where TeX means `í`, and leaves out what it does not know, `\\DJ`. */
const letters = (text: string) =>
  [...text.normalize('NFKD').toLowerCase().replaceAll('ı', 'i').replaceAll('đ', '')]
    .filter((letter) => /[\p{L}\p{N}]/u.test(letter))
    .join('');

/** All words of a name in one order, since programs divide initials in different ways: `A.B.`, `A. B.` */
const wordsOf = (name: string) =>
  name
    .split(/[\s,.]+/)
    .map(letters)
    .filter(Boolean)
    .sort()
    .join('');

/** Bibutils knows no groups in Web of Science's plain text, and no month in the field of the year. */
const withoutGroups = new Set(['web-of-science.txt']);

function nameOf(author: NonNullable<Independent['author']>[number]): string {
  if (typeof author === 'string') return author;
  const { 'non-dropping-particle': particle = '', family = '', ...others } = author;
  // An apostrophe binds: d’Amato.
  const bound = particle + (/['’]$/.test(particle) ? '' : ' ') + family;
  return [bound, ...Object.values(others)].join(' ');
}

const independent = readdirSync('tests/fixtures/formats/independent').map((name) =>
  name.replace(/\.json$/, ''),
);

test.each(independent)('an independent program reads %s as we do', (file) => {
  const path = `tests/fixtures/formats/independent/${file}.json`;
  const others = JSON.parse(readFileSync(path, 'utf8')) as Independent[];
  const { records } = readFormatFile('tests/fixtures/formats', { file });
  const show = (title: string, authors: string[], year: string) => ({
    title: letters(signs(title).replace(/<[^<>]*>/g, '')),
    authors: authors.map(wordsOf),
    year,
  });
  const years = others.map(({ issued, published }) =>
    String(published?.[0] ?? issued?.['date-parts'][0]?.[0] ?? ''),
  );
  const isLeftOut = (name: string) => withoutGroups.has(file) && name.startsWith('{');
  expect(
    records.map(({ title, authors = [], issued = '' }, index) =>
      show(
        title,
        authors.filter((name) => !isLeftOut(name)),
        years[index] === '' ? '' : issued.slice(0, 4),
      ),
    ),
  ).toEqual(
    others.map(({ title, author = [] }, index) => show(title, author.map(nameOf), years[index] ?? '')),
  );
});

test('each file has five records or more, and names the public file that it copies the shape of', () => {
  for (const { file, shape, records } of files) {
    expect(shape, file).toMatch(/^\S+\/\S+ \S/);
    expect(records.length, file).toBeGreaterThanOrEqual(5);
  }
});

test('docs/guides/formats.md shows what is read right of each exporter', () => {
  const cells = (table: string) =>
    table
      .split('\n')
      .filter((line) => line.startsWith('|') && !/^\|[\s|-]+\|$/.test(line))
      .map((line) => line.split('|').map((cell) => cell.trim()));
  const docs = readFileSync('docs/guides/formats.md', 'utf8');
  const section = docs.split('## What is read right')[1]?.split(/\n## /)[0] ?? '';
  expect(cells(section)).toEqual(cells(formatTable(measureFormats('tests/fixtures/formats'))));
});
