import { decodeEntities, joinLines, toLine } from '#lib/text/plain-text.ts';
import { parsePaperDate } from '#lib/dates/paper-date.ts';
import { parseDay, parseMoment } from '#lib/dates/parse-moment.ts';
import type { Diagnostic, Place } from '#lib/schema/diagnostic.ts';
import type { Draft } from '#lib/schema/draft.ts';
import type { DraftField } from '#lib/schema/fields.ts';
import { buildDraft } from '../build-draft.ts';
import { categoriesOf, feedRecords, linkOf, recordNames } from '../feed-records.ts';
import { findWithdrawal } from '../find-withdrawal.ts';
import { identify } from '#lib/identifiers/identify.ts';
import { isAnnouncement } from '../is-announcement.ts';
import { readNames, toPlainLine } from '../read-names.ts';
import { peekXml, readXml } from '../xml/read-xml.ts';
import { child, childrenOf, childText, type XmlElement } from '../xml/xml-element.ts';
import { badField, errorAnswer, finishReading, noTitle } from '../record-reports.ts';
import type { Reading, Seed, Source } from '../source.ts';

/** arXiv answers a bad request with HTTP 200 and a feed of one entry, “Error”. */
function isError(entry: XmlElement): boolean {
  return (
    /arxiv\.org\/api\/errors/.test(childText(entry, 'id')) ||
    (childText(entry, 'title') === 'Error' && identify(childText(entry, 'id')).arxivId === undefined)
  );
}

function readDay(entry: XmlElement, name: string, diagnostics: Diagnostic[]): string | undefined {
  const text = childText(entry, name);
  const day = parseDay(text);
  if (text !== '' && day === undefined)
    diagnostics.push(badField(name, text, 'no date', child(entry, name)?.place ?? entry.place));
  return day;
}

/** The primary category first. */
function readCategories(entry: XmlElement): string[] {
  const primary = child(entry, 'arxiv:primary_category')?.attributes['term'];
  return [...new Set([...(primary === undefined ? [] : [primary]), ...categoriesOf(entry)])];
}

function placesOf(entry: XmlElement): Partial<Record<DraftField, Place>> {
  const named: [DraftField, string][] = [
    ['title', 'title'],
    ['abstract', 'summary'],
    ['authors', 'author'],
    ['issued', 'published'],
    ['updated', 'updated'],
    ['arxivId', 'id'],
    ['version', 'id'],
    ['doi', 'arxiv:doi'],
    ['journalRef', 'arxiv:journal_ref'],
    ['withdrawn', 'arxiv:comment'],
    ['categories', 'category'],
  ];
  return Object.fromEntries(
    named.flatMap(([field, name]) => {
      const place = child(entry, name)?.place;
      return place ? [[field, place]] : [];
    }),
  );
}

function readEntry(entry: XmlElement, diagnostics: Diagnostic[]): Draft | undefined {
  const title = toLine(decodeEntities(childText(entry, 'title')));
  if (title === '') {
    diagnostics.push(noTitle(entry.place));
    return undefined;
  }
  const id = childText(entry, 'id');
  const ids = identify(id, linkOf(entry), childText(entry, 'arxiv:doi'));
  if (ids.arxivId === undefined)
    diagnostics.push(badField('id', id, 'not an arXiv id', child(entry, 'id')?.place ?? entry.place));
  const abstract = joinLines(decodeEntities(childText(entry, 'summary')));
  const updated = readDay(entry, 'updated', diagnostics);
  return buildDraft(
    arxivApi.id,
    { place: entry.place, lines: [entry.place.line, entry.lastLine] },
    {
      title,
      abstract,
      ...ids,
      authors: readNames(childrenOf(entry, 'author').map((author) => childText(author, 'name'))),
      issued: parsePaperDate(readDay(entry, 'published', diagnostics)),
      updated,
      categories: readCategories(entry),
      journalRef: toPlainLine(childText(entry, 'arxiv:journal_ref')),
      withdrawn: findWithdrawal(childText(entry, 'arxiv:comment'), abstract),
    },
    placesOf(entry),
  );
}

function read(seed: Seed): Reading {
  const { root, diagnostics } = readXml(seed, recordNames);
  const drafts: Draft[] = [];
  for (const entry of feedRecords(root)) {
    if (isError(entry))
      diagnostics.push(errorAnswer(childText(entry, 'summary') || childText(entry, 'id'), entry.place));
    else drafts.push(...[readEntry(entry, diagnostics)].flatMap((draft) => draft ?? []));
  }
  const answered = parseMoment(childText(root, 'updated'));
  const asOf = answered === undefined ? {} : { asOf: new Date(answered).toISOString() };
  return finishReading(
    seed,
    drafts.map((draft) => ({ ...draft, ...asOf })),
    diagnostics,
  );
}

function recognises(text: string): boolean {
  const root = peekXml(text);
  if (root?.name !== 'feed' || isAnnouncement(root)) return false;
  const addresses = [
    childText(root, 'id'),
    ...childrenOf(root, 'link').map(({ attributes }) => attributes['href'] ?? ''),
  ];
  const ids = childrenOf(root, 'entry').map((entry) => childText(entry, 'id'));
  return (
    addresses.some((address) => /arxiv\.org\/api\//.test(address)) ||
    ids.some((id) => /^https?:\/\/(?:export\.|www\.)?arxiv\.org\/(?:abs|api)\//.test(id))
  );
}

/** Answers of arXiv's query API, Atom. */
export const arxivApi: Source = {
  id: 'arxiv-api',
  name: 'arXiv API',
  markup: 'tex',
  recognises,
  read,
};
