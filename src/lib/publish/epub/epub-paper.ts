import type { Element, ElementContent, Text } from 'hast';
import { h } from 'hastscript';
import type { Edition, EditionPaper, EditionTopic } from '../../editions/edition.ts';
import { paperAnchor } from '../../editions/paper-anchor.ts';
import { bookProse } from '../book/book-prose.ts';
import { partProse } from '../book/part-prose.ts';
import { textDirection } from '../book/text-direction.ts';

const space: Text = { type: 'text', value: ' ' };

/** Language and direction of a text that is not the edition's own. */
function manner(text: string, language?: string) {
  return { lang: language, dir: textDirection(text) };
}

export function colorClass(topic: EditionTopic | undefined): string[] {
  return topic === undefined ? [] : [`color-${topic.color}`];
}

export function separate<Item>(items: readonly Item[], by: string, show: (item: Item) => ElementContent) {
  return items.flatMap((item, index) => (index === 0 ? [show(item)] : [by, show(item)]));
}

/** Names without links, which would be a large part of the book. */
function byline({ authors, unnamed = '', date }: EditionPaper): (ElementContent | string)[] {
  const names = separate(authors, ', ', ({ name }) =>
    textDirection(name) === 'rtl' ? h('span', { dir: 'rtl' }, name) : { type: 'text', value: name },
  );
  const isEmpty = names.length === 0 && unnamed === '';
  return [...names, unnamed, date === undefined ? '' : isEmpty ? date : ` · ${date}`];
}

function abstract({ abstract: parts, language, url }: EditionPaper, { words }: Edition): Element[] {
  return parts.map((part) => {
    const { role, html } = part;
    const [first, ...others] = partProse(part, url);
    // A name that runs into the text, so that it is printed by every reader.
    const named =
      role !== undefined && first?.tagName === 'p'
        ? { ...first, children: [h('b.part', words.parts[role]), space, ...first.children] }
        : first;
    const manners = { lang: language, dir: textDirection(html.replaceAll(/<[^>]*>/g, '')) };
    return h('div', manners, named ? [named, ...others] : []);
  });
}

/** What an editor says of the paper. */
function note({ note: written, url }: EditionPaper, { words }: Edition): Element | null {
  if (written === undefined) return null;
  return h('aside.note', { ariaLabel: words.note }, [
    h('p', [h('b.part', words.note)]),
    ...bookProse(written.text, url),
    written.by === undefined ? null : h('p.byline', written.by),
  ]);
}

/** A paper as an article of a page. */
export function epubPaper(paper: EditionPaper, edition: Edition): Element {
  const { language, contribution, credit, result, topics, links, title } = paper;
  return h('article', { id: paperAnchor(paper.id) }, [
    h('h2', manner(title, language), [h('a', { href: paper.url }, title)]),
    h('p.byline', byline(paper)),
    credit.notice === undefined ? null : h('p.notice', [h('strong', credit.notice)]),
    contribution === undefined ? null : h('p.contribution', manner(contribution, language), contribution),
    result === undefined
      ? null
      : h('p.result', manner(result.text, language), [
          ...(result.figure === undefined ? [] : [h('b', result.figure), ' ']),
          result.text,
        ]),
    note(paper, edition),
    ...abstract(paper, edition),
    topics.length === 0 && links.length === 0
      ? null
      : h('p.links', [
          ...topics.flatMap((topic) => [h('b', { className: colorClass(topic) }, topic.title), ' ']),
          ...separate(links, ' · ', ({ text, url }) => h('a', { href: url }, text)),
        ]),
  ]);
}
