import type { Element } from 'hast';
import { attribute, elementsIn, find, findAll, shownProse, shownText } from './html.ts';
import type { SitePage } from './site-pages.ts';

export interface TopicReason {
  /** Address of the topic's page as it is linked. */
  topic: string;
  /** Phrases that its line quotes. */
  phrases: string[];
}

export interface PaperPage {
  title: string;
  /** Formulas as plain text, links with their addresses. */
  abstract: string;
  /** Addresses of the topics above the title. */
  topics: string[];
  reasons: TopicReason[];
  authors: { name: string; href: string }[];
  /** The main figure, in the margin. */
  figure?: string;
  /** Figures in bold in the abstract. */
  bold: string[];
  /** Addresses of the papers listed as related. */
  related: string[];
  /** Addresses of the neighbours in the week. */
  previous?: string;
  next?: string;
  /** Every address that the page links to. */
  links: string[];
}

/** What the page of a paper shows, by its markup. */
export function readPaperPage({ elements }: SitePage): PaperPage {
  const main = find(elements, 'main');
  const inMain = main ? elementsIn(main) : [];
  const reasons = find(inMain, 'aside', { ariaLabel: 'Result and topics' });
  return {
    title: shownText(find(inMain, 'h1')),
    abstract: shownProse(find(inMain, 'div', { className: 'abstract' })),
    topics: links(find(inMain, 'ul', { className: 'topic-line' })),
    reasons: reasons ? readReasons(reasons) : [],
    authors: findAll(inMain, 'span', { className: 'author' }).flatMap((author) =>
      findAll(elementsIn(author), 'a').map((link) => ({
        name: shownText(link),
        href: attribute(link, 'href') ?? '',
      })),
    ),
    figure: reasons && boldIn(reasons)[0],
    bold: boldIn(find(inMain, 'div', { className: 'abstract' })),
    related: relatedLinks(find(inMain, 'ol', { className: 'related' })),
    previous: attribute(find(inMain, 'a', { rel: 'prev' }), 'href'),
    next: attribute(find(inMain, 'a', { rel: 'next' }), 'href'),
    links: main ? links(main) : [],
  };
}

function boldIn(element: Element | undefined): string[] {
  return element ? findAll(elementsIn(element), 'b').map(shownText) : [];
}

/** Addresses of the related papers; their authors are linked, too. */
function relatedLinks(list: Element | undefined): string[] {
  return list ? findAll(elementsIn(list), 'h3').flatMap(links) : [];
}

function readReasons(aside: Element): TopicReason[] {
  return findAll(elementsIn(aside), 'li').map((line) => {
    const [topic = ''] = links(line);
    return { topic, phrases: findAll(elementsIn(line), 'q').map(shownText) };
  });
}

function links(element: Element | undefined): string[] {
  if (element === undefined) return [];
  return findAll(elementsIn(element), 'a').flatMap((link) => attribute(link, 'href') ?? []);
}
