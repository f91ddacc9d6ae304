import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { strFromU8, unzipSync } from 'fflate';
import { create } from 'fontkitten';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { formatEditionFile } from '#lib/editions/edition-html.ts';
import { components } from '#lib/entries/hand-written/components.ts';
import { expandComponents } from '#lib/entries/hand-written/expand-components.ts';
import { parseHandWritten } from '#lib/entries/hand-written/parse-hand-written.ts';
import type { Book } from '#lib/publish/book/book.ts';
import { bookProse } from '#lib/publish/book/book-prose.ts';
import { formatEditionMarkdown } from '#lib/publish/downloads/edition-markdown.ts';
import { formatEpub } from '#lib/publish/epub/format-epub.ts';
import { pdfContent } from '#lib/publish/pdf/pdf-content.ts';
import { makeBook } from '../support/book.ts';
import { textDirection } from '#lib/publish/book/text-direction.ts';
import { pdfMath } from '#lib/publish/pdf/pdf-math.ts';
import { showTexts } from '#lib/publish/pdf/show-text.ts';
import { woffToSfnt } from '#lib/publish/pdf/woff-to-sfnt.ts';

test.each([
  ['<h1>A</h1><h4>B</h4>', '<h3>A</h3><h3>B</h3>'],
  ['loose <em>text</em><p>B</p>', '<p>loose <em>text</em></p><p>B</p>'],
  ['<p><a href="/x/" onclick="a()" class="b">A</a></p>', '<p><a href="https://x.org/x/">A</a></p>'],
  ['<p><a href="javascript:alert(1)">A</a></p>', '<p>A</p>'],
  ['<p><img src="/a.png" alt="A"></p>', '<p><a href="https://x.org/a.png">A</a></p>'],
  ['<p><img src="data:x" alt="A"><img alt=""></p>', '<p>A</p>'],
  ['<section><custom-box><p>A</p></custom-box></section>', '<p>A</p>'],
  ['<p>A<script>b</script><style>c</style></p>', '<p>A</p>'],
  ['<ol start="3"><li>A</li></ol>', '<ol start="3"><li>A</li></ol>'],
])('%s is %s in a book', (html, expected) => {
  expect(toHtml(bookProse(html, 'https://x.org/week/'))).toBe(expected);
});

test.each([
  ['Memory', 'ltr'],
  ['42: שלום', 'rtl'],
  ['«نموذج» GPT', 'rtl'],
  ['GPT نموذج', 'ltr'],
  ['大型', 'ltr'],
  ['', 'ltr'],
])('%j runs %s', (text, expected) => {
  expect(textDirection(text)).toBe(expected);
});

const sign = (text: string) => ({ k: 'sign', text });
const word = (text: string) => ({ k: 'word', text });

test.each([
  ['<mi>x</mi>', [sign('x')]],
  ['<mi>log</mi><mo>\u2061</mo>', [word('log')]],
  ['<mtext>a</mtext>', [word('a')]],
  ['<mfrac><mn>1</mn><mi>n</mi></mfrac>', [{ k: 'frac', over: [sign('1')], under: [sign('n')] }]],
  [
    '<msup><mi>x</mi><mn>2</mn></msup>',
    [{ k: 'attach', base: [sign('x')], top: [sign('2')], limits: false }],
  ],
  [
    '<munderover><mo>∑</mo><mi>i</mi><mi>n</mi></munderover>',
    [{ k: 'attach', base: [sign('∑')], bottom: [sign('i')], top: [sign('n')], limits: true }],
  ],
  ['<mover><mi>y</mi><mo>ˆ</mo></mover>', [{ k: 'accent', accent: '\u0302', c: [sign('y')] }]],
  [
    '<mover><mo>=</mo><mo>!</mo></mover>',
    [{ k: 'attach', base: [sign('=')], top: [sign('!')], limits: true }],
  ],
  ['<mroot><mi>x</mi><mn>3</mn></mroot>', [{ k: 'root', degree: [sign('3')], c: [sign('x')] }]],
  ['<msqrt><mi>a</mi><mi>b</mi></msqrt>', [{ k: 'sqrt', c: [sign('a'), sign('b')] }]],
  ['<mtable><mtr><mtd><mi>a</mi></mtd></mtr></mtable>', [{ k: 'table', rows: [[[sign('a')]]] }]],
  ['<unknown><mi>a</mi><mi>b</mi></unknown>', [{ k: 'row', c: [sign('a'), sign('b')] }]],
])('%s becomes a formula of a PDF', (html, expected) => {
  const [math] = fromHtml(`<math>${html}</math>`, { fragment: true }).children as Element[];

  expect(math && pdfMath(math, (text) => text)).toEqual(expected);
});

test('a letter without a glyph is named, a sign that is not seen is left out, and space stays', () => {
  const { show, missing } = showTexts((point) => point < 0x7f && point > 0x20);
  expect(show('a\u200bb\u00adc é\u00a0🚀\n')).toBe('abc [U+00E9] [U+1F680]\n');
  expect([...missing]).toEqual(['é', '🚀']);
});

test('a font of a WOFF file has the same letters as TrueType', () => {
  const { resolve } = createRequire(import.meta.url);
  const woff = readFileSync(resolve('@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff'));
  const lettersOf = (data: Buffer) => {
    const font = create(data);
    return font.isCollection ? [] : font.characterSet;
  };
  const found = lettersOf(woffToSfnt(woff));
  expect(found.length).toBeGreaterThan(2000);
  expect(found).toEqual(lettersOf(woff));
  expect(() => woffToSfnt(Buffer.from('no font at all, but some text of enough length'))).toThrow(
    'no WOFF file',
  );
});

test.each(Object.keys(components))(
  'the component %s stands in a book as what the site writes for it',
  (name) => {
    const attributes = name === 'Paper' ? ' id="2510.00568"' : '';
    const tree = parseHandWritten(`Read <${name}${attributes}>this one</${name}> first.`);
    const element = { type: 'element' as const, tagName: 'a', properties: { href: '/papers/2510.00568/' } };
    const writers = { Paper: ({ children }: Element) => [{ ...element, children }] };
    const text = expandComponents(tree ?? { type: 'root', children: [] }, writers);
    expect(toHtml(bookProse(text, 'https://x.org/'))).toBe(
      '<p>Read <a href="https://x.org/papers/2510.00568/">this one</a> first.</p>',
    );
  },
);

test('no form of a book changes the texts that the next one shows', () => {
  const write = {
    epub: (book: Book) => formatEpub(book),
    pdf: (book: Book) => pdfContent(book, (text) => text),
    markdown: ({ edition }: Book) => formatEditionMarkdown(edition),
  };
  const book = makeBook();
  const after = [write.epub, write.pdf, write.markdown, write.epub].map((form) => form(book));
  expect(after).toEqual([write.epub, write.pdf, write.markdown, write.epub].map((form) => form(makeBook())));
});

test('a note of an editor stands in every form, with whole addresses', () => {
  const book = makeBook();
  const archive = unzipSync(formatEpub(book));
  const forms = {
    epub: strFromU8(archive['EPUB/section-1.xhtml'] ?? new Uint8Array()),
    pdf: JSON.stringify(pdfContent(book, (text) => text)),
    markdown: formatEditionMarkdown(book.edition),
    html: formatEditionFile({ edition: book.edition, css: '', styleHash: '' }),
  };
  for (const form of Object.values(forms)) {
    for (const said of ['Editor’s note', 'Read it', 'https://x.org/week/2025-W41/', 'x₂', 'Ada'])
      expect(form).toContain(said);
  }
  expect(forms.markdown).toContain('> **Editor’s note**\n>\n> Read it [with the next]');
});
