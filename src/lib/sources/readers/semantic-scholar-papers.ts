import { joinLines, markupToText, toLine } from '#lib/text/plain-text.ts';
import { readDate } from '#lib/dates/read-date.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import type { Draft } from '#lib/schema/draft.ts';
import { ownValue } from '#lib/schema/own-value.ts';
import { identify } from '#lib/identifiers/identify.ts';
import { workKeys } from '#lib/identifiers/work-key.ts';
import { buildDraft } from '../build-draft.ts';
import { toContainerTitle } from '../container-title.ts';
import { listAt, textAt, textsAt, unreadKeys } from '../json/json-values.ts';
import { readItems } from '../json/read-items.ts';
import { hasJsonRecord, isObject, type JsonObject, type JsonRecord } from '../json/read-json.ts';
import { readAddress } from '../read-address.ts';
import { readPeople } from '../read-people.ts';
import { finishReading, noTitle } from '../record-reports.ts';
import type { Reading, Seed, Source } from '../source.ts';
import { joinPages } from '../tagged/tagged-record.ts';
import { typeOfWords } from '../tagged/work-types.ts';

const readKeys = new Set(
  'paperId externalIds url title abstract venue publicationVenue journal year publicationDate publicationTypes authors openAccessPdf fieldsOfStudy references'.split(
    ' ',
  ),
);

function isRecord(value: JsonObject): boolean {
  return typeof value['paperId'] === 'string' && typeof value['title'] === 'string';
}

/** Works that refer to another stand one level deeper: `{"citingPaper": { … }}`. */
function unwrap(record: JsonRecord): JsonRecord {
  const inner = ['paper', 'citingPaper', 'citedPaper', 'recommendedPaper']
    .map((key) => ownValue(record.value, key))
    .find(isObject);
  return inner === undefined ? record : { ...record, value: inner };
}

function readRecord(record: JsonRecord, diagnostics: Diagnostic[]): Draft | undefined {
  const { value, place } = record;
  const title = toLine(markupToText(textAt(value, 'title')));
  if (title === '') {
    diagnostics.push(noTitle(place));
    return undefined;
  }
  const arxivId = textAt(value, 'externalIds', 'ArXiv');
  const issued = readDate(textAt(value, 'publicationDate')) ?? readDate(textAt(value, 'year'));
  const type = typeOfWords(textsAt(value, 'publicationTypes').join(' '));
  return buildDraft(semanticScholarPapers.id, record, {
    title,
    abstract: joinLines(markupToText(textAt(value, 'abstract'))),
    ...identify(arxivId, textAt(value, 'externalIds', 'DOI'), textAt(value, 'url')),
    references: workKeys(
      listAt(value, 'references').flatMap((cited) => [
        textAt(cited, 'externalIds', 'ArXiv'),
        textAt(cited, 'externalIds', 'DOI'),
      ]),
    ),
    authors: readPeople(listAt(value, 'authors'), 'authors', place, diagnostics),
    issued,
    containerTitle: toContainerTitle(
      toLine(
        textAt(value, 'publicationVenue', 'name') ||
          textAt(value, 'journal', 'name') ||
          textAt(value, 'venue'),
      ),
    ),
    ...(type === undefined ? {} : { type }),
    volume: toLine(textAt(value, 'journal', 'volume')),
    pages: joinPages(toLine(textAt(value, 'journal', 'pages'))),
    keywords: textsAt(value, 'fieldsOfStudy'),
    url: readAddress(textAt(value, 'url')),
    pdfUrl: readAddress(textAt(value, 'openAccessPdf', 'url')),
  });
}

function read(seed: Seed): Reading {
  const { records: found, diagnostics } = readItems(seed, 'data');
  const records = found.map(unwrap);
  const drafts = records.flatMap((record) => readRecord(record, diagnostics) ?? []);
  return { ...finishReading(seed, drafts, diagnostics), left: unreadKeys(records, readKeys) };
}

/** Answers of Semantic Scholar's API: a search, a batch, a list, one paper. */
export const semanticScholarPapers: Source = {
  id: 'semantic-scholar-papers',
  name: 'Semantic Scholar',
  markup: 'html',
  recognises: (text) =>
    hasJsonRecord(
      text.replace(/^\s*\[\s*(?:null\s*,\s*)+/, '['),
      (value) =>
        isRecord(value) ||
        listAt(value, 'data').some(
          (item) =>
            isObject(item) &&
            (isRecord(item) || Object.values(item).some((inner) => isObject(inner) && isRecord(inner))),
        ),
    ),
  read,
};
