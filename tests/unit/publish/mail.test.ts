import juice from 'juice';
import PostalMime from 'postal-mime';
import { fromHtml } from 'hast-util-from-html';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Edition, EditionPaper } from '#lib/editions/edition.ts';
import type { ComponentName } from '#lib/entries/hand-written/components.ts';
import { expandComponents } from '#lib/entries/hand-written/expand-components.ts';
import { parseHandWritten } from '#lib/entries/hand-written/parse-hand-written.ts';
import { maxMailBytes } from '#lib/publish/mail/cut-edition.ts';
import { formatMail } from '#lib/publish/mail/format-mail.ts';
import { formatMessage } from '#lib/publish/mail/format-message.ts';
import { createMailSheet, darkStyle, lightStyle } from '#lib/publish/mail/mail-style.ts';
import type { MailBody, MailContent, MailHead } from '#lib/publish/mail/mail.ts';
import { editionFacts } from '../support/edition-facts.ts';

const tree = (html: string) => fromHtml(html, { fragment: true });
const css = readFileSync('src/styles/colors.css', 'utf8') + readFileSync('src/styles/mail.css', 'utf8');
const sheet = createMailSheet(css);
const searchAgents = { id: 'search-agents', title: 'Search agents', short: 'Search', color: 'prussian' };
const formula = '<math alttext="x² ≤ 1"><msup><mi>x</mi><mn>2</mn></msup></math>';
const paper: EditionPaper = {
  id: '2510.00568',
  title: 'Memory <b> & more',
  url: 'https://x.org/papers/2510.00568/',
  authors: [{ name: 'Shiyu Li' }],
  date: '1 Oct 2025',
  topics: [searchAgents],
  contribution: 'A memory for agents.',
  result: { figure: '+12%', text: 'by +12% on recall' },
  abstract: [
    { role: 'context', html: `<p>Agents forget ${formula}.</p>` },
    { role: 'result', html: '<p>They <a href="https://x.org/code">remember</a>.</p>' },
  ],
  links: [{ text: 'PDF', url: 'https://arxiv.org/pdf/2510.00568' }],
  credit: { sources: ['arXiv API'], rights: 'The authors’.' },
};
const edition: Edition = {
  ...editionFacts,
  foreword: {
    title: 'Rewards',
    text: tree('<p>Read <a href="/papers/a/">this</a> first.</p>'),
    by: 'The editors',
  },
  sections: [
    { topic: searchAgents, papers: [paper], titles: [], seeAlso: [] },
    { papers: [{ ...paper, id: 'b', title: 'Caches', result: undefined }], titles: [], seeAlso: [] },
  ],
  bibtex: '',
};
const words = {
  more: (count: number) => `${String(count)} more papers`,
  moreAuthors: (count: number) => `and ${String(count)} more`,
  picture: 'Picture',
  unsubscribe: 'Unsubscribe',
};
const leave = 'mailto:leave@x.org';
const mailOf = (changed: Partial<Edition> = {}, more: Partial<MailContent> = {}): MailBody =>
  formatMail({ edition: { ...edition, ...changed }, words, sheet, unsubscribe: [leave], ...more });
const foreword = (html: string): MailBody => mailOf({ foreword: { text: tree(html) }, sections: [] });

function propertiesOf(html: string, name: string): unknown[] {
  const found: unknown[] = [];
  visit(fromHtml(html), 'element', ({ properties }) => {
    if (properties[name] !== undefined) found.push(properties[name]);
  });
  return found;
}

describe('the HTML of a mail', () => {
  test('has its style in its elements, and the colours of a dark screen in a rule', () => {
    const { html } = mailOf();
    expect(html).toMatch(/<p class="numeral" aria-hidden="true" style="[^"]*font-size: 72px/);
    expect(html).toMatch(
      /@media \(prefers-color-scheme: dark\) \{[^<]*\.color-prussian \{\s*color: #8db9f0 !important/,
    );
    expect(html).not.toMatch(/light-dark|var\(|--topic|color-viridian/);
  });

  test('loads nothing and runs nothing', () => {
    const hostile =
      '<p onclick="a()">A</p><script>b()</script><img src="/a.png" alt="A chart"><iframe src="https://y.org/v"></iframe>' +
      '<form action="/x"><input name="a"></form><a href="javascript:c()">C</a><svg><circle r="1"/></svg>' +
      '<style>p{background:url(x)}</style>';
    const { html, text } = foreword(hostile);
    expect(html).not.toMatch(/<(?:script|img|iframe|form|input|svg|link)\b|onclick|javascript:|url\(/);
    expect(propertiesOf(html, 'src')).toEqual([]);
    expect(html).toContain('<a href="https://x.org/a.png"');
    expect(text).toContain('A chart <https://x.org/a.png>');
    expect(text).toContain('Picture <https://y.org/v>');
  });

  test('has formulas in Unicode, and links with their host', () => {
    const { html } = mailOf();
    expect(html).toContain('Agents forget x² ≤ 1.');
    expect(html).not.toContain('<math');
    expect(propertiesOf(html, 'href').every((href) => /^(?:https:\/\/|mailto:)/.test(String(href)))).toBe(
      true,
    );
    expect(html).toContain('href="https://x.org/papers/a/"');
  });

  test('shows a title as it is, whatever marks are in it', () => {
    const titles: string[] = [];
    visit(fromHtml(mailOf().html), 'element', (node) => {
      const [link] = node.tagName === 'h3' ? node.children : [];
      const [text] = link?.type === 'element' ? link.children : [];
      if (text?.type === 'text') titles.push(text.value);
    });
    expect(titles).toEqual(['Memory <b> & more', 'Caches']);
  });

  test('names six authors and counts the others', () => {
    const authors = Array.from({ length: 9 }, (_, index) => ({ name: `A${String(index)}`, url: '' }));
    const { html } = mailOf({
      sections: [{ papers: [{ ...paper, authors }], titles: [], seeAlso: [] }],
    });
    expect(html).toContain('A4, A5 and 3 more · 1 Oct 2025');
  });
});

describe('a long edition', () => {
  const many = (count: number, abstract: string): Edition['sections'] => [
    {
      papers: Array.from({ length: count }, (_, index) => ({
        ...paper,
        id: String(index),
        abstract: [{ html: `<p>${abstract}</p>` }],
      })),
      titles: [],
      seeAlso: [],
    },
  ];

  test('is cut below what Gmail shows: abstracts first, from the end', () => {
    const { html } = mailOf({ sections: many(40, 'Words. '.repeat(600)) });
    const shown = html.split('class="abstract"').length - 1;
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(maxMailBytes);
    expect(shown).toBeGreaterThan(3);
    expect(shown).toBeLessThan(40);
    expect(html.split('class="paper"').length - 1).toBe(40);
    expect(html).not.toContain('more papers');
  });

  test('is cut to its first papers with a link to the others', () => {
    const { html, text } = mailOf({ sections: many(300, '') });
    const shown = html.split('class="paper"').length - 1;
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(maxMailBytes);
    expect(Buffer.byteLength(html)).toBeGreaterThan(maxMailBytes * 0.95);
    expect(html).toContain(`>${String(300 - shown)} more papers</a>`);
    expect(text).toContain(`${String(300 - shown)} more papers: https://x.org/week/2025-W40/`);
  });

  test('leaves out a foreword that fills the mail alone', () => {
    const { html } = mailOf({
      foreword: { text: tree(`<p>${'word '.repeat(30_000)}</p>`) },
      sections: many(2, ''),
    });
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(maxMailBytes);
    expect(html).not.toContain('word word');
    expect(html.split('class="paper"').length - 1).toBe(2);
  });
});

test('the plain text reads well', () => {
  expect(mailOf().text).toBe(readFileSync('tests/fixtures/mail/edition.txt', 'utf8'));
});

test.each([
  ['<ul><li>One</li><li>Two <b>bold</b></li></ul>', '- One\n- Two bold'],
  ['<ol><li><p>One</p></li></ol>', '1. One'],
  ['<blockquote><p>Said.</p></blockquote>', '> Said.'],
  ['<pre><code>a\n  b</code></pre>', '    a\n      b'],
  ['<p>A<br>B</p>', 'A\nB'],
  ['<table><tr><th>a</th><td>b</td></tr></table>', 'a | b'],
  ['<h2>Head</h2><p>Text</p>', 'Head\n\nText'],
  ['<p><a href="https://a.org/">https://a.org/</a></p>', 'https://a.org/'],
  ['<figure><img src="/p.png" alt="P"><figcaption>C</figcaption></figure>', 'P <https://x.org/p.png>\n\nC'],
  [`<p>${'word '.repeat(16)}</p>`, `${'word '.repeat(14).trim()}\nword word`],
])('%s is %j', (html, wanted) => {
  expect(foreword(html).text).toContain(`\n\n${wanted}\n\n`);
});

test('a style has the light colours as they are and the dark ones in a rule', () => {
  const written = '/* a */ p { color: light-dark(#111111, #eeeeee); margin: 0; }';
  expect(lightStyle(written).trim()).toBe('p { color: #111111; margin: 0; }');
  expect(darkStyle(written)).toBe(
    '@media (prefers-color-scheme: dark) {\np { color: #eeeeee !important }\n}\n',
  );
});

test('every element has the style that juice gives it in the whole page', () => {
  const everything = foreword(
    '<h2>H</h2><p>A<br><a href="/b">B</a></p><ul><li>C</li></ul><blockquote><p>D</p></blockquote><pre><code>E</code></pre>' +
      '<table><tbody><tr><th>F</th><td>G</td></tr></tbody></table>',
  );
  const papers = [
    { ...paper, note: { by: 'Ada', text: tree('<p>Read.</p><table><tr><td>H</td></tr></table>') } },
  ];
  const noted = mailOf({ sections: [{ topic: searchAgents, papers, titles: [], seeAlso: [] }] });
  const elements = (html: string) => {
    const found: unknown[] = [];
    visit(fromHtml(html), 'element', ({ tagName, properties }) => void found.push([tagName, properties]));
    return found;
  };
  for (const { html } of [mailOf(), everything, noted]) {
    const bare = html.replaceAll(/ (?:style|bgcolor)="[^"]*"/g, '');
    expect(bare.length).toBeLessThan(html.length * 0.7);
    expect(elements(html)).toEqual(elements(juice.inlineContent(bare, lightStyle(css))));
  }
});

/** What each component of hand-written texts becomes in a mail, as text. */
const ofComponents: Record<ComponentName, [string, string]> = {
  Paper: ['<Paper id="a">this one</Paper>', 'this one <https://x.org/papers/a/>'],
};

test.each(Object.entries(ofComponents))(
  'the component %s comes out sensibly in a foreword and in a note',
  (_name, [mdx, wanted]) => {
    const written = parseHandWritten(`Read ${mdx} first.`) ?? tree('');
    const text = expandComponents(written, {
      Paper: ({ properties, children }) => [
        h('a', { href: `/papers/${String(properties['id'])}/` }, children),
      ],
    });
    const papers = [{ ...paper, note: { by: 'Ada', text } }];
    const ofForeword = mailOf({ foreword: { text }, sections: [] });
    const ofNote = mailOf({ foreword: undefined, sections: [{ papers, titles: [], seeAlso: [] }] });
    expect(ofForeword.text).toContain(`\n\nRead ${wanted} first.\n`);
    expect(ofNote.text.replaceAll(/\n\s*/g, ' ')).toContain(`[Editor’s note] Read ${wanted} first. – Ada`);
    for (const { html } of [ofForeword, ofNote]) expect(html).toContain('href="https://x.org/papers/a/"');
  },
);

describe('a message', () => {
  const head: MailHead = {
    from: { name: 'Looms, “weekly”', address: 'week@x.org' },
    messageId: '2025-W40@x.org',
    list: { name: 'Looms', id: 'week.x.org' },
    date: new Date('2025-10-06T00:00:00Z'),
    language: 'en',
    unsubscribe: [leave],
  };
  const read = async (body: MailBody, changed: Partial<MailHead> = {}) => {
    const bytes = await formatMessage(body, { ...head, ...changed });
    const mail = await PostalMime.parse(bytes);
    const header = (key: string) => mail.headers.filter((one) => one.key === key).map(({ value }) => value);
    return { bytes, mail, header };
  };

  test('is read back as it was written', async () => {
    const body = mailOf();
    const { mail, header } = await read(body, { to: 'anna@y.org', replyTo: 'editor@x.org' });
    expect(mail).toMatchObject({
      subject: 'Offprint: Week 40, 2025 · Rewards',
      from: { name: 'Looms, “weekly”', address: 'week@x.org' },
      to: [{ address: 'anna@y.org' }],
      replyTo: [{ address: 'editor@x.org' }],
      messageId: '<2025-W40@x.org>',
      date: '2025-10-06T00:00:00.000Z',
      attachments: [],
    });
    expect(mail.text?.trim()).toBe(body.text.trim());
    expect(mail.html?.trim()).toBe(body.html.trim());
    expect(header('list-unsubscribe')).toEqual(['<mailto:leave@x.org>']);
    expect(header('list-unsubscribe-post')).toEqual([]);
    expect(header('list-id')).toEqual(['Looms <week.x.org>']);
  });

  test('lets a program leave with one request where an https address is set', async () => {
    const { header } = await read(mailOf(), { unsubscribe: [leave, 'https://x.org/leave?who=1f'] });
    expect(header('list-unsubscribe')).toEqual(['<mailto:leave@x.org>, <https://x.org/leave?who=1f>']);
    expect(header('list-unsubscribe-post')).toEqual(['List-Unsubscribe=One-Click']);
  });

  test('is the same bytes twice', async () => {
    expect((await read(mailOf())).bytes).toEqual((await read(mailOf())).bytes);
  });

  test('has no header that a title or a name brings', async () => {
    const evil = 'A\r\nBcc: evil@z.org\r\n\r\nBody\u2028\u0085X: y';
    const { mail, header } = await read(
      { ...mailOf(), subject: evil },
      { from: { name: evil, address: 'week@x.org' }, list: { name: evil, id: 'week.x.org' } },
    );
    expect(mail.bcc).toBeUndefined();
    expect(header('bcc').concat(header('x'))).toEqual([]);
    expect(mail.subject).toBe('A Bcc: evil@z.org Body X: y');
    expect(mail.from?.address).toBe('week@x.org');
  });
});
