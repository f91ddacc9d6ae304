import { expect, test } from 'vitest';
import { decodeSeed } from '#lib/sources/decode-seed.ts';
import { readSeed } from '#lib/sources/read-seeds.ts';
import { nameStranger } from '#lib/sources/name-stranger.ts';
import { seedSources } from '#lib/sources/sources.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const zip = (part: string) => `PK\x03\x04${'\0'.repeat(26)}${part}<x/>${'\x80'.repeat(200)}`;

test.each([
  ['PDF', '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj', /BibTeX/],
  ['PDF', '%PDF-1.4\nplain signs alone, so that it could pass for text', /BibTeX/],
  ['Excel workbook', zip('xl/workbook.xml'), /CSV/],
  ['Word document', zip('[Content_Types].xmlword/document.xml'), /Zotero/],
  ['OpenDocument file', zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'), /RIS/],
  ['EPUB book', zip('mimetypeapplication/epub+zip'), /record/],
  ['ZIP archive', zip('a.txt'), /Unpack/],
  ['compressed file', '\x1f\x8b\x08\0\0\0\0\0', /Unpack/],
  ['web archive of Safari', 'bplist00\xd1\x01\x02_\x10\x0fWebMainResource', /copy/],
  ['library of Zotero or of another program', 'SQLite format 3\0\x10\0', /Export Library/],
  ['file of Outlook or of an old Office program', '\xd0\xcf\x11\xe0\0\0\0\0', /plain text/],
  ['picture', '\x89PNG\r\n\x1a\n\0\0', /text of the page/],
])('a binary file is named: %s', (name, text, remedy) => {
  const { seed, diagnostics } = decodeSeed('seeds/a', bytes(text));
  expect(seed.text).toBe('');
  expect(diagnostics).toMatchObject([
    {
      severity: 'file-set-aside',
      rule: 'binary-file',
      format: name,
      hint: expect.stringMatching(remedy) as string,
    },
  ]);
  expect(diagnostics[0]?.message).toContain(name);
});

test('a long archive is told by the list of parts at its end', () => {
  const { diagnostics } = decodeSeed('seeds/a', bytes(`PK\x03\x04${'\x90'.repeat(200_000)}xl/workbook.xml`));
  expect(diagnostics).toMatchObject([{ format: 'Excel workbook' }]);
});

test.each([
  ['OPML list of feeds', '<?xml version="1.0"?><opml version="2.0"><body/></opml>', /names no feed/],
  ['web page saved as one file (MHTML)', 'From: <Saved by Blink>\nMIME-Version: 1.0\n\n', /copy it/],
  ['mail', 'From: a@b.example\nTo: c@d.example\nSubject: x\n\nText', /sources:/],
  ['web page (HTML)', '\n<!-- saved -->\n<!DOCTYPE html><html></html>', /select all/],
  ['EndNote export', '%0 Journal Article\n%T T', /RefMan/],
  ['EndNote export', '<?xml version="1.0"?><xml><records><record></record></records></xml>', /RefMan/],
  ['PubMed export', 'PMID- 39000001\nTI  - T', /RIS/],
  ['PubMed export', '<PubmedArticleSet><PubmedArticle/></PubmedArticleSet>', /RIS/],
  ['LaTeX document', '% a\n\\documentclass{article}', /\.bib/],
  ['rich text document (RTF)', '{\\rtf1 x}', /plain text/],
  ['pointer of Git LFS', 'version https://git-lfs.github.com/spec/v1\noid x', /git lfs pull/],
  ['link to a web page', '[InternetShortcut]\nURL=https://a.example', /copy it/],
  ['link to a web page', '<?xml version="1.0"?>\n<plist version="1.0"><dict><key>URL</key>', /copy it/],
  ['link to a web page', '[Desktop Entry]\nType=Link\nURL=https://a.example', /copy it/],
  ['calendar or address book', 'BEGIN:VCALENDAR\nVERSION:2.0', /no papers/],
  ['YAML file', 'amsel2024:\n  type: article\n  title: Looms', /CSL-JSON/],
  ['YAML file', '---\ntitle: Looms\n', /CSL-JSON/],
  ['table (CSV)', 'Title,Authors,Year\n"T, U",A,2025', /BibTeX/],
  ['table (CSV)', 'Year\tArticle Title\tDOI\n2025\tT\t10.1/x', /BibTeX/],
  ['list of identifiers', '2501.01001\narXiv:2501.03003v2\n10.1101/2025.01.12.1\n', /Zotero/],
  ['Markdown list', '# Reading\n\n- [T](https://a.example) – B', /Zotero/],
  ['dump of Python', "[{'paper': {'id': '2510.00001', 'title': None}}]", /json\.dump/],
  ['JSON file of another form', '{"name": "offprint"}', /formats\.md/],
  ['XML file of another form', '<urlset xmlns="x"/>', /RSS and Atom/],
])('a text is named: %s', (name, text, remedy) => {
  const stranger = nameStranger(text);
  expect(stranger).toEqual({ name, remedy: expect.stringMatching(remedy) as string });
});

test.each([
  ['prose', 'A letter.\n\nDear reader: no paper here.\n'],
  ['nothing but a title', 'Title, of something, else\n\nText'],
  ['a sentence with a colon', 'Date: today\n\nText'],
  ['a list with a heading', 'To do:\n  Buy milk: two\n'],
])('%s could be anything', (_name, text) => {
  expect(nameStranger(text)).toBeUndefined();
});

test('feeds of an OPML file are turned into a line of the settings', () => {
  const text =
    '<opml version="2.0"><body><outline xmlUrl="https://a.example/feed?x=1&amp;y=2"/><outline xmlUrl=\'https://b.example/\'/></body></opml>';
  expect(nameStranger(text)?.remedy).toBe(
    "Name each of its 2 feeds under “sources:” in content/settings.yaml, beginning with “- { id: my-feed, from: feed, url: 'https://a.example/feed?x=1&y=2' }”, then run npm run fetch. Move the file out of the folder.",
  );
});

test('a stranger is set aside with its own remedy in place of a list of formats', () => {
  const { drafts, diagnostics } = readSeed(
    { file: 'seeds/a', text: '%0 Book\n%T T' },
    seedSources.filter(({ id }) => id === 'ris'),
  );
  expect(drafts).toEqual([]);
  expect(diagnostics).toMatchObject([{ rule: 'unknown-format', format: 'EndNote export' }]);
  expect(diagnostics[0]?.hint).not.toContain('an example of each');
});
