import type { Element } from 'hast';
import { attribute, elementsIn, find, findAll, shownProse, shownText } from './html.ts';
import type { SitePage } from './site-pages.ts';

export interface TopicReason {
  /** Address of the topic's page as it is linked. */
  topic: string;
  /** Phrases that it quotes. */
  phrases: string[];
}

export interface PaperPage {
  title: string;
  /** Formulas as plain text, links with their addresses. */
  abstract: string;
  /** Addresses of the topics above the title. */
  topics: string[];
  reasons: TopicReason[];
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
  const reasons = find(inMain, 'aside', { ariaLabel: 'Why this paper is in these topics' });
  return {
    title: shownText(find(inMain, 'h1')),
    abstract: shownProse(find(inMain, 'div', { className: 'abstract' })),
    topics: links(find(inMain, 'ul', { className: 'topic-line' })),
    reasons: reasons ? readReasons(reasons) : [],
    related: relatedLinks(find(inMain, 'ol', { className: 'related' })),
    previous: attribute(find(inMain, 'a', { rel: 'prev' }), 'href'),
    next: attribute(find(inMain, 'a', { rel: 'next' }), 'href'),
    links: main ? links(main) : [],
  };
}

/** Addresses of the related papers; their authors are linked, too. */
function relatedLinks(list: Element | undefined): string[] {
  return list ? findAll(elementsIn(list), 'h3').flatMap(links) : [];
}

function readReasons(aside: Element): TopicReason[] {
  return findAll(elementsIn(aside), 'h3').map((heading) => {
    const [topic = ''] = links(heading);
    const parent = elementsIn(aside).find(({ children }) => children.includes(heading)) ?? aside;
    return { topic, phrases: findAll(elementsIn(parent), 'q').map(shownText) };
  });
}

function links(element: Element | undefined): string[] {
  if (element === undefined) return [];
  return findAll(elementsIn(element), 'a').flatMap((link) => attribute(link, 'href') ?? []);
}
