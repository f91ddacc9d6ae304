import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { formatEpub } from '#lib/publish/epub/format-epub.ts';
import { makeBook, makePaper, makeSection, oddBooks } from '../support/book.ts';
import { attributesOf } from './read-xml.ts';

const cover = readFileSync('public/apple-touch-icon.png');
const epub = formatEpub(makeBook(), cover);

function readFiles(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
}

async function findFaults(bytes: Uint8Array): Promise<unknown[]> {
  const { messages, errorCount, warningCount } = await EpubCheck.validate(bytes);
  return errorCount + warningCount === 0 ? [] : messages;
}

test.each<[string, Uint8Array]>([
  ['two sections, a foreword and a cover', epub],
  ...oddBooks.map(([name, book]): [string, Uint8Array] => [name, formatEpub(book, cover)]),
  ['no cover', formatEpub(makeBook())],
])('the validator finds nothing in a book of %s', async (_, bytes) => {
  expect(await findFaults(bytes)).toEqual([]);
});

test('the validator finds a fault where there is one', async () => {
  expect(await findFaults(formatEpub(makeBook({ language: 'no language' })))).not.toEqual([]);
});

test('the type of the archive is its first file, as it is', () => {
  const header = Buffer.from(epub);
  expect(header.readUInt16LE(8)).toBe(0);
  expect(header.toString('latin1', 30, 30 + 8 + 20)).toBe('mimetypeapplication/epub+zip');
});

test('a book has the same bytes in every time zone', () => {
  const program = `
    import { createHash } from 'node:crypto';
    import { formatEpub } from './src/lib/publish/epub/format-epub.ts';
    import { makeBook } from './tests/unit/support/book.ts';
    process.stdout.write(createHash('sha256').update(formatEpub(makeBook())).digest('hex'));`;
  const digestIn = (zone: string) =>
    execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      encoding: 'utf8',
      env: { ...process.env, TZ: zone },
    });
  const here = createHash('sha256').update(formatEpub(makeBook())).digest('hex');
  expect(['Pacific/Kiritimati', 'America/Los_Angeles'].map(digestIn)).toEqual([here, here]);
});

const files = readFiles(epub);

test('the package says how the book can be read, and which pages have formulas', () => {
  const text = files.get('EPUB/package.opf') ?? '';
  expect(text).toContain('<meta property="schema:accessModeSufficient">textual</meta>');
  expect(text).toContain('<meta property="schema:accessibilityFeature">MathML</meta>');
  expect(text).toContain('<meta property="schema:accessibilityHazard">none</meta>');
  const items = attributesOf(text, 'item');
  expect(items.filter(({ properties }) => properties === 'mathml').map(({ href }) => href)).toEqual([
    'section-1.xhtml',
    'section-2.xhtml',
  ]);
  expect(items.find(({ properties }) => properties === 'cover-image')?.['href']).toBe('cover.png');
});

test('the contents lead to every section and paper, and landmarks to the parts', () => {
  const links = attributesOf(files.get('EPUB/nav.xhtml') ?? '', 'a');
  expect(links.map(({ href }) => href)).toEqual([
    'cover.xhtml',
    'title.xhtml',
    'section-1.xhtml',
    'section-1.xhtml#paper-2510.00568',
    'section-2.xhtml',
    'section-2.xhtml#paper-cs-0110053',
    'sources.xhtml',
    'cover.xhtml',
    '#toc',
    'section-1.xhtml',
  ]);
  expect(links.flatMap((link) => link['epub:type'] ?? [])).toEqual(['cover', 'toc', 'bodymatter']);
});

test('every formula has its words', () => {
  const formulas = attributesOf(files.get('EPUB/section-1.xhtml') ?? '', 'math');
  expect(formulas.length).toBeGreaterThan(5);
  expect(formulas.filter(({ alttext }) => alttext === undefined || alttext === '')).toEqual([]);
});

test('a text in another script has its language and its direction', () => {
  const paper = makePaper({ title: 'שלום עולם', language: 'he' });
  const page = readFiles(formatEpub(makeBook({ sections: [makeSection([paper])] }))).get(
    'EPUB/section-1.xhtml',
  );
  const [heading] = attributesOf(page ?? '', 'h2');
  expect(heading).toEqual({ lang: 'he', 'xml:lang': 'he', dir: 'rtl' });
});

test('the parts of an abstract are named in the text', () => {
  const page = files.get('EPUB/section-1.xhtml') ?? '';
  expect(page).toContain('<b class="part">Context</b> Agents <em>forget</em>.');
});

test('a paper that stands elsewhere is a link within the book, and one that is only named a link to its page', () => {
  const hrefs = attributesOf(files.get('EPUB/section-2.xhtml') ?? '', 'a').map(({ href }) => href);
  expect(hrefs).toContain('section-1.xhtml#paper-2510.00568');
  expect(hrefs).toContain('https://x.org/papers/2510.00001/');
});

test('the sources name the rights, and no program’s citations', () => {
  const book = makeBook();
  const sources = readFiles(epub).get('EPUB/sources.xhtml');
  expect(sources).toContain(book.edition.words.credit);
  expect(book.edition.bibtex).toContain('@misc');
  expect(sources).not.toContain('@misc');
});
