import type { Comment, Element, ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import type { EditionPaper, EditionTopic } from '#lib/editions/edition.ts';
import { firstAuthors } from './first-authors.ts';
import { mailMarkup } from './mail-markup.ts';
import type { CutEdition, MailContent, MailWords } from './mail.ts';

type Child = ElementContent | string | null;

/** A table for layout. Mail programs on Windows know no other way to set a measure. */
function layout(className: string, rows: (Element | Comment)[]): Element {
  const table: Properties = {
    role: 'presentation',
    cellPadding: '0',
    cellSpacing: '0',
    border: '0',
    width: '100%',
  };
  return h('table', { ...table, align: 'center', className }, rows);
}

function colorOf(topic: EditionTopic | undefined): string[] {
  return topic === undefined ? [] : [`color-${topic.color}`];
}

function link(href: string, children: Child | Child[]): Element {
  return h('a', { href }, Array.isArray(children) ? children : [children]);
}

function head(edition: CutEdition): Element {
  const { title, number, range, url, words } = edition;
  return h('td.head', [
    number === '' ? null : h('p.numeral', { ariaHidden: 'true' }, number),
    h('h1', title),
    h('p.range', [range, words.count].filter(Boolean).join(' · ')),
    h('p.range', [words.onTheWeb, link(url, url)]),
  ]);
}

function foreword({ foreword: written, url }: CutEdition, words: MailWords): Element[] {
  if (written === undefined) return [];
  return [
    h('td.foreword', [
      written.title === undefined ? null : h('h2', written.title),
      ...mailMarkup(written.text, { pageUrl: url, picture: words.picture }),
      written.by === undefined ? null : h('p.byline', written.by),
    ]),
  ];
}

function result({ result: found, language }: EditionPaper): Element | null {
  if (found === undefined) return null;
  const figure = found.figure === undefined ? [] : [h('b', found.figure), ' '];
  return h('p.result', { dir: 'auto', lang: language }, [...figure, found.text]);
}

function abstract({ abstract: parts, url }: EditionPaper, edition: CutEdition, words: MailWords): Element[] {
  return parts.map(({ role, html }) => {
    const name = role === undefined ? [] : [h('p.part', edition.words.parts[role])];
    return h('div.abstract', { dir: 'auto' }, [
      ...name,
      ...mailMarkup(html, { pageUrl: url, picture: words.picture }),
    ]);
  });
}

function note({ note: written, url }: EditionPaper, edition: CutEdition, words: MailWords): Element | null {
  if (written === undefined) return null;
  return h('div.note', [
    h('p.part', edition.words.note),
    ...mailMarkup(written.text, { pageUrl: url, picture: words.picture }),
    written.by === undefined ? null : h('p.byline', written.by),
  ]);
}

function paperCell(paper: EditionPaper, edition: CutEdition, words: MailWords): Element {
  const { title, language, url, contribution, credit, links, date } = paper;
  const byline = [firstAuthors(paper, words), date].filter(Boolean).join(' · ');
  return h('td.paper', [
    h('h3', { dir: 'auto', lang: language }, [link(url, title)]),
    byline === '' ? null : h('p.byline', { dir: 'auto' }, byline),
    credit.notice === undefined ? null : h('p.notice', [h('strong', credit.notice)]),
    contribution === undefined ? null : h('p.contribution', { dir: 'auto', lang: language }, contribution),
    result(paper),
    ...abstract(paper, edition, words),
    note(paper, edition, words),
    links.length === 0
      ? null
      : h(
          'p.links',
          links.flatMap((to, index) => [index === 0 ? '' : ' · ', link(to.url, to.text)]),
        ),
  ]);
}

function topicCell({ topic }: CutEdition['sections'][number], { words }: CutEdition): Element {
  const heading = h('h2', { className: colorOf(topic) }, topic?.title ?? words.withoutTopic);
  return h('td', { className: ['topic', ...colorOf(topic)] }, [heading]);
}

function foot({ url, left, words: said }: CutEdition, { words, unsubscribe: [leave] }: MailContent): Element {
  return h('td.foot', [
    left === 0 ? null : h('p.more', [link(url, words.more(left))]),
    h('p', [said.onTheWeb, link(url, url)]),
    h('p', said.credit),
    leave === undefined ? null : h('p', [link(leave, words.unsubscribe)]),
  ]);
}

/** What a list of mails shows behind the subject; nobody sees it in the mail. */
function preview(edition: CutEdition): string {
  const titles = edition.sections.flatMap(({ papers }) => papers.map(({ title }) => title));
  return titles.slice(0, 4).join(' · ');
}

/** A row of the sheet, or the paper that it has. */
export type MailRow = { element: Element } | { paper: EditionPaper };

/** The row of a paper. */
export function paperRow(paper: EditionPaper, edition: CutEdition, words: MailWords): Element {
  return h('tr', [paperCell(paper, edition, words)]);
}

/** The rows of the sheet of a mail. */
export function mailRows(edition: CutEdition, content: MailContent): MailRow[] {
  const row = (cell: Element): MailRow => ({ element: h('tr', [cell]) });
  return [
    row(head(edition)),
    ...foreword(edition, content.words).map(row),
    ...edition.sections.flatMap((section) => [
      row(topicCell(section, edition)),
      ...section.papers.map((paper) => ({ paper })),
    ]),
    row(foot(edition, content)),
  ];
}

/** What stands for the rows of the sheet in a page. */
export const rowsMark = 'rows';
/** Where they stand. */
export const rowsPlace = 'html body table.page tr td.margin table.sheet';

/** The page of a mail without its rows. */
export function mailPage(edition: CutEdition, style: string): Element {
  const meta = (name: string, value: string) => h('meta', { name, content: value });
  return h('html', { lang: edition.language, dir: 'ltr' }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      meta('viewport', 'width=device-width, initial-scale=1'),
      meta('color-scheme', 'light dark'),
      meta('supported-color-schemes', 'light dark'),
      h('title', edition.title),
      h('style', style),
    ]),
    h('body', [
      h('div.preview', preview(edition)),
      layout('page', [h('tr', [h('td.margin', [layout('sheet', [{ type: 'comment', value: rowsMark }])])])]),
    ]),
  ]);
}
