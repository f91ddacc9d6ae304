import { joinLines, markupToText, toLine } from '#lib/text/plain-text.ts';
import { parseDay } from '#lib/dates/parse-moment.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import type { Draft } from '#lib/schema/draft.ts';
import { identify } from '#lib/identifiers/identify.ts';
import { buildDraft } from '../build-draft.ts';
import { listAt, textAt, textsAt, unreadKeys } from '../json/json-values.ts';
import { readItems } from '../json/read-items.ts';
import { hasJsonRecord, type JsonRecord } from '../json/read-json.ts';
import { readAddress } from '../read-address.ts';
import { readPeople } from '../read-people.ts';
import { badField, finishReading, noTitle } from '../record-reports.ts';
import type { Reading, Seed, Source } from '../source.ts';

const readKeys = new Set(
  'id url external_url title content_html content_text summary date_published authors author tags'.split(' '),
);

/** The longest text: some feeds have a teaser and the abstract in different fields. */
function readAbstract({ value }: JsonRecord): string {
  const texts = [
    markupToText(textAt(value, 'content_html'), true),
    textAt(value, 'content_text'),
    textAt(value, 'summary'),
  ].map((text) => joinLines(text).replace(/^abstract[:.]?\s+/i, ''));
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}

function readItem(record: JsonRecord, feed: string, diagnostics: Diagnostic[]): Draft | undefined {
  const { value, place } = record;
  const title = toLine(markupToText(textAt(value, 'title')));
  if (title === '') {
    diagnostics.push(noTitle(place));
    return undefined;
  }
  const published = textAt(value, 'date_published');
  const posted = parseDay(published);
  if (published !== '' && posted === undefined)
    diagnostics.push(badField('date_published', published, 'no date', place));
  const [id, url, other] = ['id', 'url', 'external_url'].map((key) => textAt(value, key));
  // Version 1 has one author, version 1.1 a list.
  const people = 'authors' in value ? listAt(value, 'authors') : [value['author']].filter(Boolean);
  return buildDraft(jsonFeed.id, record, {
    title,
    abstract: readAbstract(record),
    ...identify(url, other, id),
    authors: readPeople(people, 'authors', place, diagnostics),
    keywords: textsAt(value, 'tags').map(toLine),
    url: readAddress(url) ?? readAddress(other),
    posted,
    ...(id === undefined || id === '' ? {} : { item: { feed, guid: id } }),
  });
}

function read(seed: Seed): Reading {
  const { records, diagnostics } = readItems(seed, 'items');
  const feed = /"feed_url"\s*:\s*"([^"]+)"/.exec(seed.text)?.[1] ?? seed.file;
  const drafts = records.flatMap((record) => readItem(record, feed, diagnostics) ?? []);
  return { ...finishReading(seed, drafts, diagnostics), left: unreadKeys(records, readKeys) };
}

/** JSON Feed, versions 1 and 1.1. */
export const jsonFeed: Source = {
  id: 'json-feed',
  name: 'JSON Feed',
  markup: 'html',
  recognises: (text) =>
    hasJsonRecord(text, (value) => /^https?:\/\/jsonfeed\.org\/version\//.test(textAt(value, 'version'))),
  read,
};
