import { paper as words, sources } from '#words';
import type { EditionPaper, EditionTopic } from '#lib/editions/edition.ts';
import type { AbstractPart } from '#lib/summarise/part-abstract.ts';
import { textOf } from '../text-of.ts';
import { readCitation, type Citation } from '../cite/read-citation.ts';

/** What the page of a paper says of it, as the files of an edition show it. */
export interface ReadPaper {
  paper: EditionPaper;
  citation: Citation;
  /** ISO day, month or year. */
  date?: string | undefined;
}

function topicOf(link: HTMLAnchorElement): EditionTopic {
  const color = [...link.classList].find((name) => name.startsWith('color-')) ?? '';
  const title = textOf(link);
  return { id: link.pathname, title, short: title, color: color.slice('color-'.length) };
}

/** HTML of the abstract without the marks of topics and figures, which belong to the page. */
function htmlOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const mark of copy.querySelectorAll('mark, b')) mark.replaceWith(...mark.childNodes);
  copy.normalize();
  return copy.innerHTML.trim();
}

function abstractOf(page: Document): AbstractPart[] {
  const abstract = page.querySelector('#abstract');
  if (!abstract) return [];
  const roles = Object.entries(words.parts) as [NonNullable<AbstractPart['role']>, string][];
  const groups = [...abstract.querySelectorAll(':scope > [role=group]')];
  const parts = groups.map((group): AbstractPart => {
    const role = roles.find(([, name]) => name === group.getAttribute('aria-label'))?.[0];
    return { html: htmlOf(group), ...(role && { role }) };
  });
  return parts.length > 0 ? parts : [{ html: htmlOf(abstract) }];
}

function resultOf(page: Document): EditionPaper['result'] {
  const line = page.querySelector('.main-result p');
  const figure = textOf(line?.querySelector('b'));
  if (!line || figure === '') return undefined;
  return { figure, text: textOf(line).slice(figure.length).trim() };
}

/** Reads the page of a paper; throws if it is another page. */
export function readPaper(page: Document): ReadPaper {
  const citation = readCitation(page);
  const { csl, url } = citation;
  const links = <Found extends HTMLAnchorElement>(selector: string) => [
    ...page.querySelectorAll<Found>(selector),
  ];
  const authors = links('.authors .author a').map((link) => ({ name: textOf(link) }));
  const time = page.querySelector('.paper-head')?.querySelector('time');
  const notice = textOf(page.querySelector('.withdrawal'));
  const paper: EditionPaper = {
    id: csl.id,
    title: textOf(page.querySelector('h1')),
    language: page.querySelector('h1')?.getAttribute('lang') ?? undefined,
    url,
    authors,
    unnamed: authors.length > 0 ? undefined : textOf(page.querySelector('.authors')) || undefined,
    date: textOf(time) || undefined,
    topics: links('.topic-line a.topic').map(topicOf),
    result: resultOf(page),
    abstract: abstractOf(page),
    links: links('.links a[rel=nofollow]').map((link) => ({ text: textOf(link), url: link.href })),
    credit: {
      sources: csl.source === undefined ? [] : [csl.source],
      sourceUrl: csl.URL,
      rights: sources.rights,
      ...(notice !== '' && { notice }),
    },
  };
  return { paper, citation, date: time?.dateTime };
}
