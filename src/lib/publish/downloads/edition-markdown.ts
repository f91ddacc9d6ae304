import type { Element } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import type { BlockContent, PhrasingContent, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Edition, EditionPaper, EditionSection } from '../../editions/edition.ts';
import type { AbstractPart } from '../../summarise/part-abstract.ts';
import { lower, raise } from '../../prose/math/script-characters.ts';
import { bookAddress } from '../book/book-address.ts';
import { bookProse, proseText } from '../book/book-prose.ts';
import { partProse } from '../book/part-prose.ts';

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

function link(title: string, url: string): PhrasingContent {
  return { type: 'link', url: bookAddress(url), children: [text(title)] };
}

function paragraph(...children: PhrasingContent[]): RootContent {
  return { type: 'paragraph', children };
}

function heading(depth: 1 | 2 | 3, ...children: PhrasingContent[]): RootContent {
  return { type: 'heading', depth, children };
}

/** Markdown has no raised or lowered text: `10²`, `x^(a+b)`. */
function script(node: Element, change: typeof raise, sign: string): PhrasingContent {
  const inner = proseText(node);
  return text(change(inner) ?? `${sign}(${inner})`);
}

const handlers = {
  math: (_: unknown, node: Element) => text(proseText(node)),
  sup: (_: unknown, node: Element) => script(node, raise, '^'),
  sub: (_: unknown, node: Element) => script(node, lower, '_'),
};

/** Blocks of a book's text as Markdown. A formula is its plain form, since programs differ in how they show one. */
function prose(blocks: readonly Element[]): RootContent[] {
  const tree = toMdast({ type: 'root', children: [...blocks] }, { handlers });
  // Headings of a text stand below those of the edition.
  return ('children' in tree ? (tree.children as RootContent[]) : []).map((node) =>
    node.type === 'heading'
      ? { type: 'paragraph', children: [{ type: 'strong', children: node.children }] }
      : node,
  );
}

function separate<Item>(items: readonly Item[], by: string, show: (item: Item) => PhrasingContent) {
  return items.flatMap((item, index) => (index === 0 ? [show(item)] : [text(by), show(item)]));
}

/** Names without links, which would be a large part of the file. */
function facts({ authors, unnamed, date }: EditionPaper): RootContent[] {
  const names = authors.map(({ name }) => name).join(', ');
  const line = [names, unnamed, date].filter(Boolean).join(' · ');
  return line === '' ? [] : [paragraph(text(line))];
}

function abstractBlocks({ abstract: parts, url }: EditionPaper, { words }: Edition): RootContent[] {
  return parts.flatMap((part) => {
    const { role } = part;
    const [first, ...more] = prose(partProse(part, url));
    if (role === undefined || first?.type !== 'paragraph') return first ? [first, ...more] : [];
    const name: PhrasingContent = { type: 'strong', children: [text(`${words.parts[role]}:`)] };
    return [{ ...first, children: [name, text(' '), ...first.children] }, ...more];
  });
}

/** By the first part of an abstract. */
const written = new WeakMap<AbstractPart, string>();

/**
 * An abstract, written once for the week, the month and the topics that have its paper, which is most of the work. Of
 * all nodes, `html` is the one that is written as it stands.
 */
function abstract(paper: EditionPaper, edition: Edition): RootContent[] {
  const [first] = paper.abstract;
  if (first === undefined) return [];
  const value = written.get(first) ?? write(abstractBlocks(paper, edition)).trimEnd();
  written.set(first, value);
  return value === '' ? [] : [{ type: 'html', value }];
}

/** What an editor says of a paper, as a quotation. */
function note({ note: written, url }: EditionPaper, { words }: Edition): RootContent[] {
  if (written === undefined) return [];
  const name: PhrasingContent = { type: 'strong', children: [text(words.note)] };
  const by: RootContent[] =
    written.by === undefined ? [] : [paragraph({ type: 'emphasis', children: [text(written.by)] })];
  const children = [paragraph(name), ...prose(bookProse(written.text, url)), ...by] as BlockContent[];
  return [{ type: 'blockquote', children }];
}

function formatPaper(paper: EditionPaper, edition: Edition): RootContent[] {
  const { title, url, credit, contribution, result, links } = paper;
  return [
    heading(3, link(title, url)),
    ...facts(paper),
    ...(credit.notice === undefined ? [] : [paragraph({ type: 'strong', children: [text(credit.notice)] })]),
    ...(contribution === undefined ? [] : [paragraph({ type: 'emphasis', children: [text(contribution)] })]),
    ...(result === undefined
      ? []
      : [
          paragraph(
            { type: 'strong', children: [text(result.figure ?? result.text)] },
            ...(result.figure === undefined ? [] : [text(` ${result.text}`)]),
          ),
        ]),
    ...note(paper, edition),
    ...abstract(paper, edition),
    ...(links.length === 0
      ? []
      : [paragraph(...separate(links, ' · ', (target) => link(target.text, target.url)))]),
  ];
}

function formatSection({ topic, papers, titles, seeAlso }: EditionSection, edition: Edition): RootContent[] {
  const { words } = edition;
  return [
    heading(2, text(topic?.title ?? words.withoutTopic)),
    ...papers.flatMap((paper) => formatPaper(paper, edition)),
    ...(titles.length === 0
      ? []
      : [
          {
            type: 'list' as const,
            spread: false,
            children: titles.map((paper) => ({
              type: 'listItem' as const,
              spread: false,
              children: [{ type: 'paragraph' as const, children: [link(paper.title, paper.url)] }],
            })),
          },
        ]),
    ...(seeAlso.length === 0
      ? []
      : [
          paragraph(
            text(`${words.seeAlso} `),
            ...separate(seeAlso, ' · ', ({ title, url }) => link(title, url)),
          ),
        ]),
  ];
}

function foreword({ foreword: written, url }: Edition): RootContent[] {
  if (written === undefined) return [];
  return [
    ...(written.title === undefined ? [] : [paragraph({ type: 'strong', children: [text(written.title)] })]),
    ...prose(bookProse(written.text, url)),
    ...(written.by === undefined ? [] : [paragraph({ type: 'emphasis', children: [text(written.by)] })]),
  ];
}

function write(children: RootContent[]): string {
  return toMarkdown({ type: 'root', children }, { extensions: [gfmToMarkdown()], bullet: '-' });
}

/** An edition as GitHub Flavored Markdown, without front matter or raw HTML. */
export function formatEditionMarkdown(edition: Edition): string {
  const { title, range, url, sections, words } = edition;
  return write([
    heading(1, link(title, url)),
    paragraph(text([range, words.count].filter(Boolean).join(' · '))),
    ...foreword(edition),
    ...sections.flatMap((section) => formatSection(section, edition)),
    { type: 'thematicBreak' },
    paragraph(text(words.credit)),
    paragraph(text(words.onTheWeb), link(url, url)),
  ]);
}
