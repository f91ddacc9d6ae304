import { markupToText, toLine } from '#lib/text/plain-text.ts';
import { readDate } from '#lib/dates/read-date.ts';
import { parseName } from '#lib/names/parse-name.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import type { Draft } from '#lib/schema/draft.ts';
import { identify } from '#lib/identifiers/identify.ts';
import { workKeys } from '#lib/identifiers/work-key.ts';
import { buildDraft } from '../build-draft.ts';
import { toContainerTitle } from '../container-title.ts';
import { listAt, textAt, textsAt, unreadKeys, valueAt } from '../json/json-values.ts';
import { readItems } from '../json/read-items.ts';
import { hasJsonRecord, isObject, type JsonObject, type JsonRecord } from '../json/read-json.ts';
import { readAddress } from '../read-address.ts';
import { finishReading, noTitle } from '../record-reports.ts';
import type { Reading, Seed, Source } from '../source.ts';
import { typeOfWords } from '../tagged/work-types.ts';

const readKeys = new Set(
  'id doi title display_name publication_date publication_year type type_crossref authorships is_retracted primary_location locations biblio keywords abstract_inverted_index ids referenced_works'.split(
    ' ',
  ),
);

function isWork(value: unknown): boolean {
  return isObject(value) && /^https:\/\/openalex\.org\/W\d+$/.test(textAt(value, 'id'));
}

/** The abstract in its order: the service has the places of each word. */
function readAbstract(value: JsonObject): string {
  const index = valueAt(value, 'abstract_inverted_index');
  if (!isObject(index)) return '';
  const words: (string | undefined)[] = [];
  for (const [word, places] of Object.entries(index))
    if (Array.isArray(places))
      for (const place of places) if (typeof place === 'number' && place < 50_000) words[place] = word;
  return toLine(markupToText(Array.from(words, (word) => word ?? '').join(' ')));
}

/** arXiv's number stands in the DOI or in the address of one of the places. */
function readAddresses(value: JsonObject): string[] {
  return [
    textAt(value, 'doi'),
    ...listAt(value, 'locations').flatMap((location) => [
      textAt(location, 'landing_page_url'),
      textAt(location, 'id').replace(/^pmh:/, ''),
    ]),
    textAt(value, 'primary_location', 'landing_page_url'),
  ];
}

function readRecord(record: JsonRecord, diagnostics: Diagnostic[]): Draft | undefined {
  const { value } = record;
  const title = toLine(markupToText(textAt(value, 'title') || textAt(value, 'display_name')));
  if (title === '') {
    diagnostics.push(noTitle(record.place));
    return undefined;
  }
  const source = valueAt(value, 'primary_location', 'source');
  const isRepository = textAt(source, 'type') === 'repository';
  const type = typeOfWords(textAt(value, 'type_crossref') || textAt(value, 'type'));
  const names = listAt(value, 'authorships').map((one) =>
    toLine(textAt(one, 'author', 'display_name') || textAt(one, 'raw_author_name')),
  );
  const [first, last] = [textAt(value, 'biblio', 'first_page'), textAt(value, 'biblio', 'last_page')];
  return buildDraft(openalexWorks.id, record, {
    title,
    abstract: readAbstract(value),
    ...identify(...readAddresses(value)),
    identifiers: workKeys([textAt(value, 'id')]),
    references: workKeys(textsAt(value, 'referenced_works')),
    authors: names.filter(Boolean).map((name) => parseName(name)),
    issued: readDate(textAt(value, 'publication_date')) ?? readDate(textAt(value, 'publication_year')),
    containerTitle: isRepository ? '' : toContainerTitle(toLine(textAt(source, 'display_name'))),
    ...(type === undefined ? {} : { type: isRepository ? 'article' : type }),
    ...(value['is_retracted'] === true && { withdrawn: { kind: 'retracted' as const } }),
    publisher: isRepository ? '' : toLine(textAt(source, 'host_organization_name')),
    volume: textAt(value, 'biblio', 'volume'),
    issue: textAt(value, 'biblio', 'issue'),
    pages: first === last ? first : [first, last].filter(Boolean).join('–'),
    keywords: listAt(value, 'keywords')
      .map((keyword) => toLine(textAt(keyword, 'display_name')))
      .filter(Boolean),
    url: readAddress(textAt(value, 'primary_location', 'landing_page_url')),
    pdfUrl: readAddress(textAt(value, 'primary_location', 'pdf_url')),
  });
}

function read(seed: Seed): Reading {
  const { records, diagnostics } = readItems(seed, 'results');
  const drafts = records.flatMap((record) => readRecord(record, diagnostics) ?? []);
  return { ...finishReading(seed, drafts, diagnostics), left: unreadKeys(records, readKeys) };
}

/** Works of OpenAlex: a list of its API, or one work. */
export const openalexWorks: Source = {
  id: 'openalex-works',
  name: 'OpenAlex works',
  markup: 'html',
  recognises: (text) =>
    hasJsonRecord(text, (value) => isWork(value) || listAt(value, 'results').some(isWork)),
  read,
};
