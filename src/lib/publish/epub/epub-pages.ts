import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Edition, EditionPaper, EditionSection } from '../../editions/edition.ts';
import { paperAnchor } from '../../editions/paper-anchor.ts';
import { bookProse } from '../book/book-prose.ts';
import type { Book } from '../book/book.ts';
import { textDirection } from '../book/text-direction.ts';
import { colorClass, epubPaper, separate } from './epub-paper.ts';
import type { EpubPage } from './format-page.ts';

export const coverName = 'cover.png';

function page(book: Book, file: string, type: string, title: string, children: (ElementContent | null)[]) {
  return { file, type, title, language: book.edition.language, children } satisfies EpubPage;
}

export function coverPage(book: Book): EpubPage {
  const { title } = book.edition;
  return page(book, 'cover.xhtml', 'cover', book.words.cover, [
    h('div.cover', [h('img', { src: coverName, alt: title })]),
  ]);
}

export function titlePage(book: Book): EpubPage {
  const { title, number, range, url, foreword, words } = book.edition;
  return page(book, 'title.xhtml', 'frontmatter', title, [
    number === '' ? null : h('p.numeral', { ariaHidden: 'true' }, number),
    h('h1', title),
    h('p.range', [range, words.count].filter(Boolean).join(' · ')),
    foreword === undefined
      ? null
      : h('section', { 'epub:type': 'foreword', ariaLabel: book.words.foreword }, [
          foreword.title === undefined ? null : h('p.headline', foreword.title),
          ...bookProse(foreword.text, url),
          foreword.by === undefined ? null : h('p.byline', foreword.by),
        ]),
    h('p.links', [words.onTheWeb, h('a', { href: url }, url)]),
  ]);
}

/** The file in which each paper is shown in full, by its id. */
function placePapers({ sections }: Edition): Map<string, string> {
  return new Map(sections.flatMap(({ papers }, index) => papers.map(({ id }) => [id, sectionFile(index)])));
}

function sectionFile(index: number): string {
  return `section-${String(index + 1)}.xhtml`;
}

function sectionTitle({ topic }: EditionSection, { words }: Edition): string {
  return topic?.title ?? words.withoutTopic;
}

/** A page for each topic. */
export function sectionPages(book: Book): EpubPage[] {
  const { edition } = book;
  const places = placePapers(edition);
  const toPaper = ({ id, url, title }: EditionPaper): ElementContent => {
    const file = places.get(id);
    const href = file === undefined ? url : `${file}#${paperAnchor(id)}`;
    return h('a', { href, dir: textDirection(title) }, title);
  };
  return edition.sections.map((section, index) => {
    const { topic, papers, titles, seeAlso } = section;
    const title = sectionTitle(section, edition);
    return page(book, sectionFile(index), 'bodymatter', title, [
      h('section', { 'epub:type': 'chapter' }, [
        h('h1', { className: colorClass(topic) }, title),
        ...papers.map((paper) => epubPaper(paper, edition)),
        titles.length === 0
          ? null
          : h(
              'ul.titles',
              titles.map((paper) => h('li', [toPaper(paper)])),
            ),
        seeAlso.length === 0
          ? null
          : h('p.see-also', [edition.words.seeAlso, ' ', ...separate(seeAlso, ' · ', toPaper)]),
      ]),
    ]);
  });
}

/** Where the texts come from. Citations are files of the site, for programs that no reader of books has. */
export function sourcesPage(book: Book): EpubPage {
  return page(book, 'sources.xhtml', 'backmatter', book.words.sources, [
    h('h1', book.words.sources),
    h('p', book.edition.words.credit),
  ]);
}

/** The table of contents and the landmarks, for the menus of a reader. */
export function navigationPage(book: Book, pages: readonly EpubPage[]): EpubPage {
  const { edition } = book;
  const link = (href: string, text: string, more = {}): ElementContent =>
    h('a', { href, dir: textDirection(text), ...more }, text);
  const entries = pages.map(({ file, title }) => {
    const section = edition.sections[sectionsBefore(pages, file)];
    const papers = file.startsWith('section-') ? (section?.papers ?? []) : [];
    return h('li', [
      link(file, title),
      papers.length === 0
        ? null
        : h(
            'ol',
            papers.map((paper) => h('li', [link(`${file}#${paperAnchor(paper.id)}`, paper.title)])),
          ),
    ]);
  });
  const first = pages.find(({ type }) => type === 'bodymatter');
  return page(book, 'nav.xhtml', 'frontmatter', edition.words.contents, [
    h('nav#toc', { 'epub:type': 'toc', role: 'doc-toc' }, [
      h('h1', edition.words.contents),
      h('ol', entries),
    ]),
    h('nav', { 'epub:type': 'landmarks', hidden: true, ariaLabel: edition.title }, [
      h('ol', [
        ...pages
          .filter(({ type }) => type === 'cover')
          .map(({ file, title }) => h('li', [link(file, title, { 'epub:type': 'cover' })])),
        h('li', [link('#toc', edition.words.contents, { 'epub:type': 'toc' })]),
        ...(first ? [h('li', [link(first.file, first.title, { 'epub:type': 'bodymatter' })])] : []),
      ]),
    ]),
  ]);
}

function sectionsBefore(pages: readonly EpubPage[], file: string): number {
  return pages.filter((other) => other.file.startsWith('section-')).findIndex((other) => other.file === file);
}
