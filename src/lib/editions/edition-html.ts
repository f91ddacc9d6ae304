import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { shortTitle } from '../text/short-title.ts';
import { paperAnchor } from './paper-anchor.ts';
import type { Edition, EditionPaper, EditionSection, EditionTopic, EditionWords } from './edition.ts';

const contentsId = 'contents';

function colorOf(topic: EditionTopic | undefined): string[] {
  return topic === undefined ? [] : [`color-${topic.color}`];
}

function separate<Item>(items: readonly Item[], by: string, show: (item: Item) => ElementContent) {
  return items.flatMap((item, index) => (index === 0 ? [show(item)] : [by, show(item)]));
}

/** A line of the contents: the topic's mark, the short title, the figure. */
function contentsRow(paper: EditionPaper, topic: EditionTopic | undefined, words: EditionWords): Element {
  return h('tr', [
    h('td', { className: colorOf(topic) }, topic?.short ?? words.withoutTopic),
    h('td', [h('a', { href: `#${paperAnchor(paper.id)}`, dir: 'auto' }, shortTitle(paper.title))]),
    h('td', paper.result?.figure ?? ''),
  ]);
}

function contents({ sections, words }: Edition): Element {
  const rows = sections.flatMap(({ topic, papers }) =>
    papers.map((paper) => contentsRow(paper, topic, words)),
  );
  return h('nav', { ariaLabel: words.contents, id: contentsId }, [h('table', [h('tbody', rows)])]);
}

/** Names without links, so that a file that was published stands still when an author gets a page. */
function byline({ authors, unnamed = '', date }: EditionPaper): (Element | string)[] {
  const names = authors.flatMap(({ name }, index) => [index === 0 ? '' : ', ', h('bdi', name)]);
  const isEmpty = names.length === 0 && unnamed === '';
  return [...names, unnamed, date === undefined ? '' : isEmpty ? date : ` · ${date}`];
}

function result({ result: found, language }: EditionPaper): Element | null {
  if (found === undefined) return null;
  const figure = found.figure === undefined ? [] : [h('b', found.figure), ' '];
  return h('p.result', { dir: 'auto', lang: language }, [...figure, found.text]);
}

function abstract({ abstract: parts }: EditionPaper, words: EditionWords): Element {
  return h(
    'div.abstract',
    { dir: 'auto' },
    parts.map(({ role, html }) => {
      const children = fromHtml(html, { fragment: true }).children as ElementContent[];
      // A style sheet prints the name, so that a copy of the text is the authors' words only.
      return role === undefined
        ? h('div', children)
        : h('div', { role: 'group', ariaLabel: words.parts[role] }, children);
    }),
  );
}

function note({ note: written, url }: EditionPaper, words: EditionWords): Element | null {
  if (written === undefined) return null;
  return h('aside.note', { ariaLabel: words.note }, [
    h('p.byline', words.note),
    absoluteLinks(written.text, url),
    written.by === undefined ? null : h('p.byline', written.by),
  ]);
}

function article(paper: EditionPaper, words: EditionWords): Element {
  const { language, contribution, credit, topics, links } = paper;
  return h('article', { id: paperAnchor(paper.id) }, [
    h('h3', { dir: 'auto', lang: language }, [h('a', { href: paper.url }, paper.title)]),
    h('p.byline', byline(paper)),
    credit.notice === undefined ? null : h('p.withdrawal', [h('strong', credit.notice)]),
    contribution === undefined ? null : h('p.contribution', { dir: 'auto', lang: language }, contribution),
    result(paper),
    note(paper, words),
    abstract(paper, words),
    h('p.links', [
      ...topics.flatMap((topic) => [h('b', { className: colorOf(topic) }, topic.title), ' ']),
      ...separate(links, ' · ', ({ text, url }) => h('a', { href: url, rel: ['nofollow'] }, text)),
    ]),
  ]);
}

function section({ topic, papers, titles, seeAlso }: EditionSection, edition: Edition): Element {
  const { words } = edition;
  const shown = new Set(edition.sections.flatMap((other) => other.papers.map(({ id }) => id)));
  const toPaper = (paper: EditionPaper): Element =>
    h('a', { href: shown.has(paper.id) ? `#${paperAnchor(paper.id)}` : paper.url, dir: 'auto' }, paper.title);
  return h('section', [
    h('h2', { className: colorOf(topic) }, topic?.title ?? words.withoutTopic),
    ...papers.map((paper) => article(paper, words)),
    titles.length === 0
      ? null
      : h(
          'ul.titles',
          titles.map((paper) => h('li', [toPaper(paper)])),
        ),
    seeAlso.length === 0 ? null : h('p.see-also', [words.seeAlso, ' ', ...separate(seeAlso, ' · ', toPaper)]),
    h('p.back', [h('a', { href: `#${contentsId}` }, `↑ ${words.contents}`)]),
  ]);
}

function policy(styleHash: string): string {
  return `default-src 'none'; style-src 'sha256-${styleHash}'; font-src data:; base-uri 'none'; form-action 'none'`;
}

/** Makes links absolute, since a file has no address. */
function absoluteLinks(text: HtmlRoot, pageUrl: string): HtmlRoot {
  const tree = structuredClone(text);
  visit(tree, 'element', (node) => {
    const target = node.properties['href'];
    if (node.tagName === 'a' && typeof target === 'string')
      node.properties['href'] = new URL(target, pageUrl).href;
  });
  return tree;
}

function foreword({ foreword: written, url }: Edition): Element | null {
  if (written === undefined) return null;
  return h('div.foreword', [
    written.title === undefined ? null : h('p.headline', written.title),
    absoluteLinks(written.text, url),
    written.by === undefined ? null : h('p.byline', written.by),
  ]);
}

function header(edition: Edition): Element {
  const { title, number, range, words } = edition;
  return h('header', [
    h('p.numeral', { ariaHidden: 'true' }, number),
    h('div', [h('h1', title), h('p.range', `${range} · ${words.count}`), foreword(edition)]),
  ]);
}

/** The style of the file, and its SHA-256 in base64, by which the policy of the file allows it. */
export interface EditionStyle {
  css: string;
  styleHash: string;
}

/** The edition as one HTML file. It loads nothing and runs nothing, so it needs no network. */
export function formatEditionFile({ edition, css, styleHash }: EditionStyle & { edition: Edition }): string {
  const { title, language, url, sections, bibtex, words } = edition;
  const head = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: policy(styleHash) }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('title', title),
    h('link', { rel: ['canonical'], href: url }),
    h('style', css),
  ]);
  const main = h('main', [
    header(edition),
    contents(edition),
    ...sections.map((part) => section(part, edition)),
    h('details.cite', [h('summary', words.cite), h('pre', bibtex)]),
  ]);
  const foot = h('footer', [h('p', words.credit), h('p', [words.onTheWeb, h('a', { href: url }, url)])]);
  const page = h(null, [{ type: 'doctype' }, h('html', { lang: language }, [head, h('body', [main, foot])])]);
  return `${toHtml(page)}\n`;
}
