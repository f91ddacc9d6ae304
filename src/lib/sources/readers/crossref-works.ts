import { joinLines, markupToText, toLine } from '#lib/text/plain-text.ts';
import { readDate } from '#lib/dates/read-date.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import type { Draft } from '#lib/schema/draft.ts';
import type { PaperDate } from '#lib/schema/paper-date.ts';
import type { Withdrawal } from '#lib/schema/values.ts';
import { identify } from '#lib/identifiers/identify.ts';
import { workKeys } from '#lib/identifiers/work-key.ts';
import { buildDraft } from '../build-draft.ts';
import { listAt, textAt, textsAt, unreadKeys, valueAt } from '../json/json-values.ts';
import { readItems } from '../json/read-items.ts';
import { hasJsonRecord, isObject, type JsonObject, type JsonRecord } from '../json/read-json.ts';
import { readAddress } from '../read-address.ts';
import { readPeople } from '../read-people.ts';
import { finishReading, noTitle } from '../record-reports.ts';
import type { Reading, Seed, Source } from '../source.ts';
import { joinPages } from '../tagged/tagged-record.ts';
import { typeOfWords } from '../tagged/work-types.ts';

const readKeys = new Set(
  'DOI title subtitle abstract author container-title published published-print published-online issued posted updated-by type publisher volume issue page article-number subject URL resource link update-to reference'.split(
    ' ',
  ),
);

/** `{"message": {"items": [ … ]}}` or `{"message": { … }}` */
function isAnswer(value: JsonObject): boolean {
  return (
    isObject(value['message']) && /^work(?:-list)?$/.test(textAt(value, 'message-type')) && 'status' in value
  );
}

function unwrap(record: JsonRecord): JsonRecord {
  const { message } = record.value;
  return isObject(message) ? { ...record, value: message } : record;
}

/** `{"date-parts": [[2025, 10, 1]]}` */
function readDateParts(value: unknown, key: string): PaperDate | undefined {
  const parts = listAt(value, key, 'date-parts', 0).filter((part) => typeof part === 'number');
  return readDate(parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-'));
}

/** The first day on which the work could be read, of those that are known. */
function readIssued(value: JsonObject): PaperDate | undefined {
  const dates = ['published-online', 'posted', 'published-print', 'published', 'issued'].flatMap(
    (key) => readDateParts(value, key) ?? [],
  );
  return ['day', 'month', 'year']
    .map((precision) => dates.find((date) => date.precision === precision))
    .find(Boolean);
}

/** Titles may be cut in two: `["A title"]`, `["and more of it"]`. */
function readTitle(value: JsonObject): string {
  const [title, subtitle] = ['title', 'subtitle'].map((key) => toLine(markupToText(textAt(value, key, 0))));
  return title !== undefined && subtitle !== undefined && subtitle !== '' && !title.includes(subtitle)
    ? `${title}: ${subtitle}`
    : (title ?? '');
}

/** Whether an update takes a work back; others correct it: `{"type": "retraction", "updated": { … }}`. */
function takesBack(update: unknown): boolean {
  return /^(?:retraction|withdrawal|removal)$/.test(textAt(update, 'type'));
}

function toWithdrawal(update: unknown): Withdrawal {
  const day = readDateParts(update, 'updated');
  return { kind: 'retracted', ...(day?.precision === 'day' && { date: day.value }) };
}

/** Crossref names the notices about a work. */
function readRetraction(value: JsonObject): Withdrawal | undefined {
  return listAt(value, 'updated-by').filter(takesBack).map(toWithdrawal)[0];
}

/** A notice names the works that it takes back: for each, what it says of it. */
function readNotices(record: JsonRecord, title: string): Draft[] {
  return listAt(record.value, 'update-to')
    .filter(takesBack)
    .map((update) =>
      buildDraft(crossrefWorks.id, record, {
        title,
        ...identify(textAt(update, 'DOI')),
        withdrawn: toWithdrawal(update),
        retracts: true,
      }),
    )
    .filter(({ doi, arxivId }) => doi !== undefined || arxivId !== undefined);
}

/** A `name` alone is that of a group. */
function toPerson(author: unknown): unknown {
  return isObject(author) && !('family' in author) && 'name' in author ? { literal: author['name'] } : author;
}

function readRecord(record: JsonRecord, diagnostics: Diagnostic[]): Draft[] {
  const { value, place } = record;
  const title = readTitle(value);
  if (title === '') {
    diagnostics.push(noTitle(place));
    return [];
  }
  const notices = readNotices(record, title);
  return notices.length > 0 ? notices : [readWork(record, title, diagnostics)];
}

function readWork({ value, ...at }: JsonRecord, title: string, diagnostics: Diagnostic[]): Draft {
  const type = typeOfWords(textAt(value, 'type'));
  const url = textAt(value, 'resource', 'primary', 'URL') || textAt(value, 'URL');
  return buildDraft(crossrefWorks.id, at, {
    title,
    abstract: joinLines(markupToText(textAt(value, 'abstract'))).replace(/^abstract[:.]?\s+/i, ''),
    ...identify(textAt(value, 'DOI'), url),
    references: workKeys(listAt(value, 'reference').map((cited) => textAt(cited, 'DOI'))),
    authors: readPeople(listAt(value, 'author').map(toPerson), 'author', at.place, diagnostics),
    issued: readIssued(value),
    containerTitle: toLine(markupToText(textAt(value, 'container-title', 0))),
    ...(type === undefined ? {} : { type }),
    withdrawn: readRetraction(value),
    publisher: toLine(textAt(value, 'publisher')),
    volume: textAt(value, 'volume'),
    issue: textAt(value, 'issue'),
    pages: joinPages(textAt(value, 'page') || textAt(value, 'article-number')),
    keywords: textsAt(value, 'subject').map(toLine),
    url: readAddress(url),
    pdfUrl: readAddress(
      textAt(
        listAt(value, 'link').find((link) => textAt(link, 'content-type') === 'application/pdf'),
        'URL',
      ),
    ),
  });
}

function read(seed: Seed): Reading {
  const { records: found, diagnostics } = readItems(seed, 'items');
  const records = found.map(unwrap).filter(({ value }) => valueAt(value, 'items') === undefined);
  const drafts = records.flatMap((record) => readRecord(record, diagnostics));
  return { ...finishReading(seed, drafts, diagnostics), left: unreadKeys(records, readKeys) };
}

/** Answers of Crossref's API: a list of works, or one. */
export const crossrefWorks: Source = {
  id: 'crossref-works',
  name: 'Crossref works',
  markup: 'html',
  recognises: (text) => hasJsonRecord(text, isAnswer),
  read,
};
