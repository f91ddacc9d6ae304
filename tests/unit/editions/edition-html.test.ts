import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { cleanLine } from '#lib/clean/clean-text.ts';
import { formatEditionFile, type EditionFile, type EditionPaper } from '#lib/editions/edition-html.ts';
import { runs } from '../support/runs.ts';
import { textOf } from '../support/shown-text.ts';
import { anyText } from '../support/strings.ts';

const paper: EditionPaper = {
  id: '2510.00568',
  title: 'Memory',
  url: 'https://x.org/papers/2510.00568/',
  authors: [{ name: 'Shiyu Li', url: 'https://x.org/authors/shiyu-li/' }],
  date: '1 Oct 2025',
  topics: [{ title: 'Search agents', color: 'prussian', phrases: ['search agents', 'retrieval'] }],
  abstractHtml:
    '<p>Agents <a href="https://x.org/code" rel="nofollow noopener">https://x.org/code</a> remember.</p>',
  links: [{ text: 'PDF', url: 'https://arxiv.org/pdf/2510.00568' }],
  credit: { sources: ['arXiv API'], rights: 'The authors’.' },
};
const edition: EditionFile = {
  title: 'Offprint: Week 40, 2025',
  range: '29 September – 5 October 2025',
  language: 'en',
  url: 'https://x.org/week/2025-W40/',
  css: 'p > a { color: blue }',
  foreword: '<p>A word.</p>',
  words: {
    contents: 'Papers',
    count: '2 papers',
    credit: 'Titles and abstracts are the authors’.',
    onTheWeb: 'This edition on the web: ',
  },
  groups: [
    { title: 'Search agents', color: 'prussian', papers: [paper] },
    {
      title: 'Without a topic',
      papers: [{ ...paper, id: 'cs/0110053', title: 'Caches', topics: [], links: [], date: undefined }],
    },
  ],
};

function elements(html: string): Element[] {
  const found: Element[] = [];
  visit(fromHtml(html), 'element', (node) => {
    found.push(node);
  });
  return found;
}

const html = formatEditionFile(edition);
const all = elements(html);
const named = (name: string) => all.filter(({ tagName }) => tagName === name);

test('the file is a whole page with language, title and one heading', () => {
  expect(html.startsWith('<!doctype html>')).toBe(true);
  expect(named('html')[0]?.properties['lang']).toBe('en');
  expect(named('title').map(textOf)).toEqual([edition.title]);
  expect(named('h1').map(textOf)).toEqual([edition.title]);
});

test('the file loads nothing and runs nothing', () => {
  const loading = all.filter(
    ({ tagName, properties }) =>
      'src' in properties ||
      'srcSet' in properties ||
      ['script', 'img', 'iframe', 'object', 'embed', 'form'].includes(tagName),
  );
  expect(loading).toEqual([]);
  expect(named('link').map(({ properties }) => properties['rel'])).toEqual([['canonical']]);
  expect(
    all.flatMap(({ properties }) => Object.keys(properties)).filter((name) => /^on|^style$/.test(name)),
  ).toEqual([]);
  expect(html).not.toMatch(/url\(|@import/);
});

test('the policy comes right after the character set and allows the one style by its hash', () => {
  const [first, second] = named('meta');
  expect(first?.properties).toEqual({ charSet: 'utf-8' });
  const [style] = named('style');
  const hash = createHash('sha256')
    .update(style ? textOf(style) : '')
    .digest('base64');
  expect(second?.properties['httpEquiv']).toEqual(['Content-Security-Policy']);
  expect(second?.properties['content']).toBe(
    `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
  );
  expect(named('style')).toHaveLength(1);
});

test('every entry of the contents leads to its paper', () => {
  const ids = named('article').map(({ properties }) => properties['id']);
  const inner = named('a')
    .map(({ properties }) => String(properties['href']))
    .filter((href) => href.startsWith('#'));
  expect(inner).toEqual(ids.map((id) => `#${String(id)}`));
  expect(new Set(ids).size).toBe(2);
});

test('all other links are absolute', () => {
  const outer = named('a')
    .map(({ properties }) => String(properties['href']))
    .filter((href) => !href.startsWith('#'));
  expect(outer.filter((href) => !/^https?:\/\//.test(href))).toEqual([]);
  expect(outer).toContain('https://x.org/code');
});

test('links of the foreword from the root, the page and elsewhere lead to the site', () => {
  const foreword =
    '<p><a href="/papers/2510.00568/">a</a> <a href="#top">b</a> <a href="../2025-W39/">c</a> <a href="https://y.org/">d</a> <a name="x">e</a></p>';
  const targets = elements(formatEditionFile({ ...edition, foreword, groups: [] }))
    .filter(({ tagName }) => tagName === 'a')
    .map(({ properties }) => properties['href']);
  expect(targets).toEqual([
    'https://x.org/papers/2510.00568/',
    'https://x.org/week/2025-W40/#top',
    'https://x.org/week/2025-W39/',
    'https://y.org/',
    undefined,
    edition.url,
  ]);
});

test('only a link has a target that is changed', () => {
  const foreword = '<p href="/a">a</p>';
  expect(formatEditionFile({ ...edition, foreword })).toContain('<p href="/a">a</p>');
});

test('every text of a paper finds its own direction', () => {
  const withDirection = all.filter(({ properties }) => properties['dir'] === 'auto');
  const count = (name: string) => withDirection.filter(({ tagName }) => tagName === name).length;
  // Of each of the two papers, its title in the contents and its author.
  expect([count('h3'), count('div'), count('a')]).toEqual([2, 2, 4]);
});

test('topics have their colours, also in the contents, and a group without topic has none', () => {
  const colors = all.flatMap(({ tagName, properties }) =>
    ['h2', 'span', 'b'].includes(tagName) ? [[tagName, properties['className'] ?? []]] : [],
  );
  expect(colors).toEqual([
    ['span', ['color-prussian']],
    ['span', []],
    ['h2', ['color-prussian']],
    ['b', ['color-prussian']],
    ['h2', []],
  ]);
});

test('what a paper lacks leaves no mark', () => {
  const [whole, bare] = named('article');
  const parts = (element: Element | undefined) => (element ? textOf(element) : '');
  expect(parts(whole)).toContain('Shiyu Li · 1 Oct 2025');
  expect(parts(bare)).toMatch(/Shiyu Li(?! ·)/);
  expect(named('ul').filter(({ properties }) => String(properties['className']) === 'reasons')).toHaveLength(
    1,
  );
});

test('commas separate phrases, and points separate links', () => {
  const two = { ...paper, links: [...paper.links, { text: 'Code', url: 'https://x.org/code' }] };
  const text = formatEditionFile({ ...edition, groups: [{ title: 'A', papers: [two] }] });
  expect(text).toContain('</b> <q>search agents</q>, <q>retrieval</q>');
  expect(text).toContain('>PDF</a> · <a href="https://x.org/code" rel="nofollow">Code</a>');
});

test('an edition says how many papers it has, in its own words', () => {
  const words = { ...edition.words, count: '2 Artikel' };
  expect(formatEditionFile({ ...edition, words })).toContain(`${edition.range} · 2 Artikel`);
});

test('any cleaned text is shown as text, and makes no element', () => {
  const line = anyText.map((raw) => cleanLine(raw).text);
  const names = (nodes: Element[]) => nodes.map(({ tagName }) => tagName);
  const plain = {
    ...paper,
    title: 'T',
    authors: [{ name: 'A', url: 'https://x.org/authors/a/' }],
    topics: [{ title: 'Topic', color: 'moss', phrases: ['p'] }],
  };
  const wanted = names(
    elements(formatEditionFile({ ...edition, groups: [{ title: 'G', papers: [plain] }] })),
  );
  fc.assert(
    fc.property(line, (text) => {
      const hostile = {
        ...plain,
        title: text,
        authors: [{ name: text, url: 'https://x.org/authors/a/' }],
        topics: [{ title: text, color: 'moss', phrases: [text] }],
      };
      const nodes = elements(
        formatEditionFile({
          ...edition,
          title: text,
          range: text,
          groups: [{ title: text, papers: [hostile] }],
        }),
      );
      expect(names(nodes)).toEqual(wanted);
      for (const name of ['title', 'h1', 'h2', 'h3', 'b', 'q'])
        expect(nodes.filter(({ tagName }) => tagName === name).map(textOf)).toEqual([text]);
    }),
    runs(),
  );
});

test('the file says at its foot where titles and abstracts come from and to whom they belong', () => {
  expect(named('footer').map(textOf).join()).toContain(edition.words.credit);
});

test('a withdrawn paper says so below its title', () => {
  const notice = 'Withdrawn: the proof has a gap.';
  const withdrawn = { ...paper, credit: { ...paper.credit, notice } };
  const file = formatEditionFile({ ...edition, groups: [{ title: 'T', papers: [withdrawn] }] });
  const marked = elements(file).filter(({ properties }) => String(properties['className']) === 'withdrawal');
  expect(marked.map(textOf)).toEqual([notice]);
});
