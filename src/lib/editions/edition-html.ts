import { createHash } from 'node:crypto';
import type { Credit } from '#lib/schema/credit.ts';
import type { Element, Root as HtmlRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';

export interface EditionPaper {
  id: string;
  title: string;
  /** Absolute address of the paper's page. */
  url: string;
  /** In their order, each with the absolute address that the name leads to. */
  authors: { name: string; url: string }[];
  /** What stands in the place of names. */
  unnamed?: string | undefined;
  date?: string;
  topics: { title: string; color: string; phrases: string[] }[];
  /** Rendered abstract, safe HTML. */
  abstractHtml: string;
  links: { text: string; url: string }[];
  credit: Credit;
}

/** What the file says beside the papers, in its language. */
export interface EditionWords {
  /** Of the table of contents. */
  contents: string;
  /** `11 papers` */
  count: string;
  /** Where titles and abstracts come from, and to whom they belong. */
  credit: string;
  /** Before the edition's address. */
  onTheWeb: string;
}

export interface EditionFile {
  title: string;
  range: string;
  language: string;
  /** Absolute address of the edition's page. */
  url: string;
  css: string;
  /** Rendered foreword of the editor. */
  foreword?: string;
  groups: { title: string; color?: string; papers: EditionPaper[] }[];
  words: EditionWords;
}

/** The anchor of a paper: its number in the edition, since an id may hold characters that an anchor cannot. */
function anchorOf(paper: EditionPaper): string {
  return `paper-${paper.id.replace(/[^A-Za-z0-9.-]/g, '-')}`;
}

function contents({ groups, words }: EditionFile): Element {
  const items = groups.map(({ title, color, papers }) =>
    h('li', [
      h('span', { className: color === undefined ? [] : [`color-${color}`] }, title),
      h(
        'ol',
        papers.map((paper) => h('li', [h('a', { href: `#${anchorOf(paper)}`, dir: 'auto' }, paper.title)])),
      ),
    ]),
  );
  return h('nav', { ariaLabel: words.contents }, [h('ul', items)]);
}

function reason({ title, color, phrases }: EditionPaper['topics'][number]): Element {
  const quoted = phrases.flatMap((phrase, index) => [index === 0 ? ' ' : ', ', h('q', phrase)]);
  return h('li', [h('b', { className: [`color-${color}`] }, title), ...quoted]);
}

function byline({ authors, unnamed = '', date }: EditionPaper): (Element | string)[] {
  const names = authors.flatMap(({ name, url }, index) => [
    index === 0 ? '' : ', ',
    h('a', { href: url, dir: 'auto' }, name),
  ]);
  const isEmpty = names.length === 0 && unnamed === '';
  return [...names, unnamed, date === undefined ? '' : isEmpty ? date : ` · ${date}`];
}

function article(paper: EditionPaper): Element {
  return h('article', { id: anchorOf(paper) }, [
    h('h3', { dir: 'auto' }, [h('a', { href: paper.url }, paper.title)]),
    h('p.byline', byline(paper)),
    paper.credit.notice === undefined ? null : h('p.withdrawal', [h('strong', paper.credit.notice)]),
    h('div.abstract', { dir: 'auto' }, fromHtml(paper.abstractHtml, { fragment: true })),
    paper.topics.length > 0 ? h('ul.reasons', paper.topics.map(reason)) : null,
    h(
      'p.links',
      paper.links.flatMap(({ text, url }, index) => [
        index === 0 ? '' : ' · ',
        h('a', { href: url, rel: ['nofollow'] }, text),
      ]),
    ),
  ]);
}

function policy(css: string): string {
  const hash = createHash('sha256').update(css).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}

/** Makes links absolute, since a file has no address. */
function absoluteLinks(html: string, pageUrl: string): HtmlRoot {
  const tree = fromHtml(html, { fragment: true });
  visit(tree, 'element', (node) => {
    const target = node.properties['href'];
    if (node.tagName === 'a' && typeof target === 'string')
      node.properties['href'] = new URL(target, pageUrl).href;
  });
  return tree;
}

/** The whole edition as one HTML file. It loads nothing and runs nothing, so it needs no network. */
export function formatEditionFile(edition: EditionFile): string {
  const head = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: policy(edition.css) }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('title', edition.title),
    h('link', { rel: ['canonical'], href: edition.url }),
    h('style', edition.css),
  ]);
  const main = h('main', [
    h('header', [
      h('h1', edition.title),
      h('p.range', `${edition.range} · ${edition.words.count}`),
      edition.foreword === undefined ? null : h('div.foreword', absoluteLinks(edition.foreword, edition.url)),
    ]),
    contents(edition),
    ...edition.groups.map(({ title, color, papers }) =>
      h('section', [
        h('h2', { className: color === undefined ? [] : [`color-${color}`] }, title),
        ...papers.map(article),
      ]),
    ),
  ]);
  const foot = h('footer', [
    h('p', edition.words.credit),
    h('p', [edition.words.onTheWeb, h('a', { href: edition.url }, edition.url)]),
  ]);
  const page = h(null, [
    { type: 'doctype' },
    h('html', { lang: edition.language }, [head, h('body', [main, foot])]),
  ]);
  return `${toHtml(page)}\n`;
}
