import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { cleanLine } from '#lib/clean/clean-text.ts';
import type { Edition, EditionPaper, EditionSection } from '#lib/editions/edition.ts';
import { formatEditionFile } from '#lib/editions/edition-html.ts';
import { runs } from '../support/runs.ts';
import { textOf } from '../support/shown-text.ts';
import { anyText } from '../support/strings.ts';
import { editionFacts } from '../support/edition-facts.ts';

const css = 'p > a { color: blue }';
const styleHash = createHash('sha256').update(css).digest('base64');
const searchAgents = { id: 'search-agents', title: 'Search agents', short: 'Search', color: 'prussian' };
const paper: EditionPaper = {
  id: '2510.00568',
  title: 'Memory',
  url: 'https://x.org/papers/2510.00568/',
  authors: [{ name: 'Shiyu Li' }],
  date: '1 Oct 2025',
  topics: [searchAgents],
  contribution: 'A memory for agents.',
  result: { figure: '+12%', text: 'by +12% on recall' },
  abstract: [
    { role: 'context', html: '<p>Agents forget.</p>' },
    {
      role: 'result',
      html: '<p>They <a href="https://x.org/code" rel="nofollow noopener">https://x.org/code</a> remember.</p>',
    },
  ],
  links: [{ text: 'PDF', url: 'https://arxiv.org/pdf/2510.00568' }],
  credit: { sources: ['arXiv API'], rights: 'The authors’.' },
};
const bare = {
  ...paper,
  id: 'cs/0110053',
  title: 'Caches: A Survey',
  topics: [],
  links: [],
  date: undefined,
  contribution: undefined,
  result: undefined,
};

function sectionOf(papers: EditionPaper[], more: Partial<EditionSection> = {}): EditionSection {
  return { papers, titles: [], seeAlso: [], ...more };
}

const read = (html: string) => fromHtml(html, { fragment: true });

const edition: Edition = {
  ...editionFacts,
  foreword: { text: read('<p>A word.</p>'), by: 'The editors' },
  sections: [sectionOf([paper], { topic: searchAgents }), sectionOf([bare])],
  bibtex: '@misc{a,\n  title = {Memory}\n}\n',
};

function elements(html: string): Element[] {
  const found: Element[] = [];
  visit(fromHtml(html), 'element', (node) => {
    found.push(node);
  });
  return found;
}

const formatFile = (changed: Partial<Edition> = {}) =>
  formatEditionFile({ edition: { ...edition, ...changed }, css, styleHash });
const html = formatFile();
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
    `default-src 'none'; style-src 'sha256-${hash}'; font-src data:; base-uri 'none'; form-action 'none'`,
  );
  expect(named('style')).toHaveLength(1);
});

test('every entry of the contents leads to its paper', () => {
  const ids = named('article').map(({ properties }) => properties['id']);
  const inner = named('a')
    .map(({ properties }) => String(properties['href']))
    .filter((href) => href.startsWith('#paper'));
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
  const words =
    '<p><a href="/papers/2510.00568/">a</a> <a href="#top">b</a> <a href="../2025-W39/">c</a> <a href="https://y.org/">d</a> <a name="x">e</a></p>';
  const targets = elements(formatFile({ foreword: { text: read(words) }, sections: [] }))
    .filter(({ tagName }) => tagName === 'a')
    .map(({ properties }) => properties['href'])
    .filter((target) => target !== '#contents');
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
  const words = '<p href="/a">a</p>';
  expect(formatFile({ foreword: { text: read(words) } })).toContain(words);
});

test('every text of a paper finds its own direction', () => {
  const withDirection = all.filter(({ properties }) => properties['dir'] === 'auto');
  const count = (name: string) => withDirection.filter(({ tagName }) => tagName === name).length;
  // Of each of the two papers, its title in the contents; a name is isolated, which has the same effect.
  expect([count('h3'), count('div'), count('a')]).toEqual([2, 2, 2]);
  expect(named('bdi').map(textOf)).toEqual(['Shiyu Li', 'Shiyu Li']);
});

test('topics have their colours, also in the contents, and papers outside of all topics have none', () => {
  const colors = all.flatMap(({ tagName, properties }) =>
    ['h2', 'b'].includes(tagName) ? [[tagName, properties['className'] ?? []]] : [],
  );
  expect(colors).toEqual([
    ['h2', ['color-prussian']],
    ['b', []],
    ['b', ['color-prussian']],
    ['h2', []],
  ]);
});

test('the contents have a line a paper: its topic, its short title, its figure', () => {
  expect(named('tr').map((row) => row.children.map((cell) => textOf(cell as Element)))).toEqual([
    ['Search', 'Memory', '+12%'],
    ['Other papers', 'Caches', ''],
  ]);
});

test('a section leads back to the contents', () => {
  const back = all.filter(({ properties }) => properties['href'] === '#contents');
  expect(back).toHaveLength(2);
  expect(all.filter(({ properties }) => properties['id'] === 'contents')).toHaveLength(1);
});

test('an abstract stands in its parts, and their names are no part of the text', () => {
  const parts = all.filter(({ properties }) => properties['role'] === 'group');
  expect(parts.slice(0, 2).map(({ properties }) => properties['ariaLabel'])).toEqual(['Context', 'Result']);
  expect(parts.slice(0, 1).map(textOf)).toEqual(['Agents forget.']);
});

test('a paper of two topics is named under the other, with a link within the file', () => {
  const other = { ...searchAgents, id: 'rl', title: 'Reasoning', color: 'violet' };
  const file = formatFile({
    sections: [
      sectionOf([paper], { topic: searchAgents }),
      sectionOf([], { topic: other, seeAlso: [paper] }),
    ],
  });
  expect(file).toContain('See also: <a href="#paper-2510.00568" dir="auto">Memory</a>');
});

test('a paper that is only named leads to its page', () => {
  const file = formatFile({ sections: [sectionOf([paper], { titles: [bare] })] });
  expect(file).toContain(`<li><a href="${bare.url}" dir="auto">Caches: A Survey</a></li>`);
});

test('the citations of the week are folded, as text', () => {
  expect(named('details').map(textOf)).toEqual([`Cite${edition.bibtex}`]);
});

test('what a paper lacks leaves no mark', () => {
  const [whole, lacking] = named('article');
  const parts = (element: Element | undefined) => (element ? textOf(element) : '');
  const classes = (file: string) =>
    elements(file).flatMap(({ properties }) => String(properties['className'] ?? ''));
  expect(parts(whole)).toContain('Shiyu Li · 1 Oct 2025');
  expect(parts(lacking)).toMatch(/Shiyu Li(?! ·)/);
  expect(classes(html).filter((name) => ['contribution', 'result'].includes(name))).toHaveLength(2);
});

test('points separate links', () => {
  const two = { ...paper, links: [...paper.links, { text: 'Code', url: 'https://x.org/code' }] };
  expect(formatFile({ sections: [sectionOf([two])] })).toContain(
    '>PDF</a> · <a href="https://x.org/code" rel="nofollow">Code</a>',
  );
});

test('an edition says how many papers it has, in its own words', () => {
  const words = { ...edition.words, count: '2 Artikel' };
  expect(formatFile({ words })).toContain(`${edition.range} · 2 Artikel`);
});

test('any cleaned text is shown as text, and makes no element', () => {
  const line = anyText.map((raw) => cleanLine(raw).text);
  const names = (nodes: Element[]) => nodes.map(({ tagName }) => tagName);
  const plain = {
    ...paper,
    title: 'T',
    authors: [{ name: 'A' }],
    result: { text: 'R' },
  };
  const wanted = names(elements(formatFile({ sections: [sectionOf([plain], { topic: searchAgents })] })));
  fc.assert(
    fc.property(line, (text) => {
      const topic = { ...searchAgents, title: text };
      const hostile = {
        ...plain,
        title: text,
        authors: [{ name: text }],
        topics: [topic],
        contribution: text,
        result: { text },
      };
      const sections = [sectionOf([hostile], { topic })];
      const nodes = elements(formatFile({ title: text, range: text, bibtex: text, sections }));
      expect(names(nodes)).toEqual(wanted);
      for (const name of ['title', 'h1', 'h3', 'b'])
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
  const file = formatFile({ sections: [sectionOf([withdrawn])] });
  const marked = elements(file).filter(({ properties }) => String(properties['className']) === 'withdrawal');
  expect(marked.map(textOf)).toEqual([notice]);
});
