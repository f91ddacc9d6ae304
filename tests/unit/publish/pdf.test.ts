import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { afterAll, expect, test } from 'vitest';
import type { Book } from '#lib/publish/book/book.ts';
import { describeMissingPress } from '#lib/publish/pdf/describe-missing-press.ts';
import { pdfContent } from '#lib/publish/pdf/pdf-content.ts';
import { showTexts } from '#lib/publish/pdf/show-text.ts';
import { readPdfFonts } from '#src/files/pdf-fonts.ts';
import { createPress, getPdfPress, readKeptPdf } from '../../../src/data/editions/pdf-press.ts';
import { formulas, makeBook, makePaper, makeSection, oddBooks } from '../support/book.ts';

interface Bookmark {
  title: string;
  items: Bookmark[];
}

interface Tagged {
  role?: string;
  alt?: string;
  children?: Tagged[];
}

const folder = mkdtempSync(join(tmpdir(), 'offprint-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const name = 'week.pdf';

async function setBook(book: Book): Promise<Uint8Array<ArrayBuffer>> {
  const press = await getPdfPress();
  if (!press) throw new Error('No program of @myriaddreamin/typst-ts-node-compiler fits this platform.');
  return press.typeset(book, name, folder);
}

async function readPdf(bytes: Uint8Array) {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)),
  );
  const texts = await Promise.all(pages.map((page) => page.getTextContent()));
  const trees = await Promise.all(pages.map((page) => page.getStructTree()));
  const links = await Promise.all(pages.map((page) => page.getAnnotations()));
  const { info, metadata } = await document.getMetadata();
  const text = texts
    .map(({ items }) =>
      items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''),
    )
    .join('\n');
  return {
    pages: pages.length,
    text: text.replaceAll(/\s+/gu, ' '),
    tags: trees.flatMap((tree) => flatten(tree as Tagged)),
    urls: links.flat().flatMap(({ url }: { url?: string }) => url ?? []),
    outline: (await document.getOutline()) as Bookmark[],
    title: (info as { Title?: string }).Title,
    language: (info as { Language?: string }).Language,
    standards: ['pdfuaid:part', 'pdfaid:part', 'pdfaid:conformance'].map((key) =>
      (metadata as { get: (key: string) => unknown } | null)?.get(key),
    ),
  };
}

function flatten(tag: Tagged): Tagged[] {
  return [tag, ...(tag.children ?? []).flatMap(flatten)];
}

const { files, families, hasPoint } = readPdfFonts();
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: files }] });
const mainFileContent = readFileSync('src/lib/publish/pdf/edition.typ', 'utf8');

/** As the library sets a book to another standard, before it is packed. */
function setAs(odd: Book, pdfStandard: 'a-3a'): Buffer {
  const { show } = showTexts(hasPoint);
  const inputs = { data: JSON.stringify(pdfContent(odd, show)), faces: JSON.stringify(families) };
  return compiler.pdf({ mainFileContent, inputs }, { pdfStandard, creationTimestamp: 0 });
}

const book = makeBook();
const read = await readPdf(await setBook(book));
const rolesOf = (tags: Tagged[]) => new Set(tags.flatMap(({ role }) => role ?? []));

test('a book has its title, its language, a title page, contents and bookmarks', () => {
  expect([read.title, read.language]).toEqual([book.edition.title, 'en']);
  expect(read.pages).toBeGreaterThan(2);
  expect(read.outline.map(({ title, items }) => [title, items.map((item) => item.title)])).toEqual([
    ['Search agents', ['Memory: agents that remember']],
    ['Other papers', ['Caches: a survey']],
  ]);
});

test('a file is for screen readers and for archives: PDF/UA-1 and PDF/A-3a', () => {
  expect(read.standards).toEqual(['1', '3', 'A']);
});

test.each([...oddBooks, ['every kind of text', book] as const])(
  'the library finds in a book of %s nothing that an archive must not have',
  (_, odd) => {
    expect(() => setAs(odd, 'a-3a')).not.toThrow();
  },
);

test('a screen reader finds headings, paragraphs, lists, tables, links and formulas', () => {
  const wanted = ['H1', 'H2', 'P', 'L', 'LI', 'Table', 'TH', 'TD', 'Link', 'Formula', 'TOC', 'BlockQuote'];
  const roles = rolesOf(read.tags);
  expect(wanted.filter((role) => !roles.has(role))).toEqual([]);
});

test('every formula has its words', () => {
  const alts = read.tags.filter(({ role }) => role === 'Formula').map(({ alt }) => alt ?? '');
  expect(alts).toHaveLength(2 * formulas.length + 1);
  expect(alts).not.toContain('');
  expect(alts).toContain('xᵢ² + a/b ≤ √n');
});

test('titles, authors, parts, foreword and credit stand in the text', () => {
  for (const wanted of [
    'Three on memory',
    'Read first',
    'A chart of losses',
    'boxed',
    'The editors',
    'Shiyu Li, Yang Tang · 1 Oct 2025',
    'Context Agents forget.',
    'See also: Memory: agents that remember',
    'Only named',
    book.edition.words.credit,
  ])
    expect(read.text).toContain(wanted);
  expect(read.text).not.toMatch(/alert\(1\)|color: red/);
});

test('links lead to the site, to the archive and to what the editor names', () => {
  const urls = new Set(read.urls);
  for (const url of [
    book.edition.url,
    'https://x.org/papers/2510.00568/',
    'https://x.org/code',
    'https://arxiv.org/pdf/2510.00568',
    'https://x.org/chart.png',
  ])
    expect(urls).toContain(url);
});

test.each(oddBooks)('a book of %s is set, with its title in the text', async (_, odd) => {
  const { text, title } = await readPdf(await setBook(odd));
  expect(title).toBe(odd.edition.title);
  if (odd.edition.language === 'en') expect(text).toContain(odd.edition.title);
});

test('a text that tries to be code is text', async () => {
  const [, odd] = oddBooks.at(-1) ?? [];
  const { text } = await readPdf(await setBook(odd ?? book));
  expect(text).toContain('#read("/etc/passwd")');
  expect(text).toContain('#import "x.typ" `raw` // no comment /* */');
});

test('letters of other scripts are shown, and one that no face has is named', async () => {
  const title = '日本語 한국어 שלום 🚀 ⚗ 𝔸 𓀀';
  const { text } = await readPdf(
    await setBook(makeBook({ sections: [makeSection([makePaper({ title })])] })),
  );
  for (const wanted of ['日本語', '한국어', '🚀', '[U+13000]']) expect(text).toContain(wanted);
});

test('the same book has the same bytes, made anew and as it was kept', async () => {
  const first = await setBook(book);
  const path = join(folder, name);
  const kept = readFileSync(path);
  expect(await setBook(book)).toEqual(first);
  expect(readdirSync(folder)).toEqual([name]);
  writeFileSync(path, kept.subarray(0, -1));
  expect(await setBook(book)).toEqual(first);
  expect(readFileSync(path)).toEqual(kept);
});

test('without the program of the platform there is no press, and what an earlier build has set stays', async () => {
  const before = await setBook(book);
  const press = await createPress(() => Promise.reject(new Error('Cannot find native binding.')));
  expect(press).toBeUndefined();
  expect(readKeptPdf(name, folder)).toEqual(Buffer.from(before));
  expect(readKeptPdf('other.pdf', folder)).toBeUndefined();
});

test.each([
  [0, 3, /^No PDF is made, and every other form is: @myriad.*npm ci/],
  [2, 1, /^No PDF is made.* \(kept from earlier builds: 2; missing: 1\): @myriad.*npm ci/],
])('with %i kept files and %i missing ones, one sentence says so and what to do', (kept, missing, said) => {
  expect(describeMissingPress(kept, missing)).toMatch(said);
});
