import type { Element, Nodes } from 'hast';
import { joinLines, toLine } from '#lib/text/plain-text.ts';
import { readDate } from '#lib/dates/read-date.ts';
import { splitNames } from '#lib/names/split-names.ts';
import type { Draft } from '#lib/schema/draft.ts';
import { identify } from '#lib/identifiers/identify.ts';
import { buildDraft, type DraftFields } from '../build-draft.ts';
import { findWithdrawal } from '../find-withdrawal.ts';
import { attributeOf, findElements, hasClass, htmlOf, parsePage, placeOf, textOf } from '../html/page.ts';
import { readNames } from '../read-names.ts';
import { finishReading } from '../record-reports.ts';
import type { Reading, Seed, Source } from '../source.ts';

/** The text of the first element of a class, without the label before it. */
function labelled(element: Element, name: string): string {
  const [found] = findElements(element, (one) => hasClass(one, name));
  return toLine(textOf(found)).replace(/^(?:Title|Authors?|Comments|Subjects|Journal-ref):\s*/i, '');
}

/** `Computation and Language (cs.CL); Machine Learning (cs.LG)` */
function readCategories(subjects: string): string[] {
  return [...subjects.matchAll(/\(([\w-]+(?:\.[\w-]+)?)\)/g)].flatMap(([, name]) => name ?? []);
}

function findId(element: Element): ReturnType<typeof identify> {
  const links = findElements(element, ({ tagName }) => tagName === 'a').map((link) =>
    attributeOf(link, 'href'),
  );
  return identify(...links.map((href) => /\/abs\/([^?#\s]+)/.exec(href)?.[1]));
}

/** One paper of a listing: the number stands in a `dt`, everything else in the `dd` after it. */
function readListed(term: Element, details: Element): DraftFields {
  const abstract = joinLines(toLine(textOf(findElements(details, ({ tagName }) => tagName === 'p')[0])));
  return {
    title: labelled(details, 'list-title'),
    abstract,
    ...findId(term),
    authors: readNames(splitNames(labelled(details, 'list-authors'))),
    categories: readCategories(labelled(details, 'list-subjects')),
    journalRef: labelled(details, 'list-journal-ref'),
    withdrawn: findWithdrawal(labelled(details, 'list-comments'), abstract),
  };
}

function readMeta(root: Nodes, name: string): string[] {
  return findElements(
    root,
    ({ tagName, properties }) => tagName === 'meta' && properties['name'] === name,
  ).map((element) => attributeOf(element, 'content'));
}

/** The page of one paper names its fields for libraries. */
function readOwnPage(root: Nodes): DraftFields | undefined {
  const [title = ''] = readMeta(root, 'citation_title');
  if (title === '') return undefined;
  return {
    title: toLine(title),
    abstract: joinLines(readMeta(root, 'citation_abstract')[0] ?? ''),
    ...identify(readMeta(root, 'citation_arxiv_id')[0], readMeta(root, 'citation_doi')[0]),
    authors: readNames(readMeta(root, 'citation_author')),
    issued: readDate(readMeta(root, 'citation_date')[0] ?? ''),
  };
}

function readResult(element: Element): DraftFields {
  const [announced] = findElements(element, (one) => hasClass(one, 'abstract-full'));
  const submitted = /Submitted\s+(\d{1,2} \w+,? \d{4})/.exec(toLine(textOf(element)))?.[1] ?? '';
  return {
    title: labelled(element, 'title'),
    abstract: toLine(textOf(announced)).replace(/\s*△ Less$/, ''),
    ...findId(element),
    authors: readNames(splitNames(labelled(element, 'authors'))),
    issued: readDate(submitted),
    categories: findElements(element, (one) => hasClass(one, 'tag'))
      .map((tag) => toLine(textOf(tag)))
      .filter((tag) => /^[a-z-]+(?:\.[A-Z-]+)?$/i.test(tag)),
  };
}

function read(seed: Seed): Reading {
  const html = htmlOf(seed.text) ?? '';
  const root = parsePage(html);
  const drafts: Draft[] = [];
  const add = (element: Element | undefined, fields: DraftFields) => {
    if (fields.title === '') return;
    const place = element
      ? placeOf(seed.file, element, html === seed.text)
      : { file: seed.file, line: 1, column: 1 };
    drafts.push(buildDraft(arxivPage.id, { place, lines: [place.line, place.line] }, fields));
  };
  const parts = findElements(root, ({ tagName }) => tagName === 'dt' || tagName === 'dd');
  for (const [index, term] of parts.entries()) {
    const details = parts[index + 1];
    if (term.tagName === 'dt' && details?.tagName === 'dd') add(term, readListed(term, details));
  }
  for (const result of findElements(root, (element) => hasClass(element, 'arxiv-result')))
    add(result, readResult(result));
  const own = drafts.length === 0 ? readOwnPage(root) : undefined;
  if (own) add(undefined, own);
  return finishReading(seed, drafts, []);
}

/** A page of arXiv, saved as HTML or as MHTML: a listing, the result of a search, a paper's own page. */
export const arxivPage: Source = {
  id: 'arxiv-page',
  name: 'arXiv page',
  markup: 'tex',
  recognises: (text) =>
    htmlOf(text) !== undefined &&
    (/^(?:snapshot-content-location|content-location):\s*https?:\/\/(?:www\.)?arxiv\.org\//im.test(
      text.slice(0, 5000),
    ) ||
      /class=["'](?:[\w -]+ )?(?:list-title|arxiv-result)\b|name=["']citation_arxiv_id|saved from url=\(\d+\)https?:\/\/arxiv\.org/i.test(
        text,
      )),
  read,
};
