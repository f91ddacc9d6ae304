import { decodeEntities, joinLines, toLine } from '#lib/text/plain-text.ts';
import { readDate } from '#lib/dates/read-date.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import type { Draft } from '#lib/schema/draft.ts';
import type { Link } from '#lib/schema/values.ts';
import { identify } from '#lib/identifiers/identify.ts';
import { buildDraft } from '../build-draft.ts';
import { findWithdrawal } from '../find-withdrawal.ts';
import { textAt, textsAt, unreadKeys } from '../json/json-values.ts';
import { hasJsonRecord, readJson, type JsonObject, type JsonRecord } from '../json/read-json.ts';
import { readAddress } from '../read-address.ts';
import { readNames } from '../read-names.ts';
import { badField, finishReading, noTitle } from '../record-reports.ts';
import type { Reading, Seed, Source } from '../source.ts';

const readKeys = new Set(
  'id title summary authors categories comment pdf abs published updated code_url'.split(' '),
);

function isRecord(value: JsonObject): boolean {
  return (
    identify(textAt(value, 'id')).arxivId !== undefined &&
    'summary' in value &&
    Array.isArray(value['categories']) &&
    Array.isArray(value['authors']) &&
    value['authors'].every((author) => typeof author === 'string')
  );
}

function readLinks({ value, place }: JsonRecord): Link[] {
  const url = readAddress(textAt(value, 'code_url'));
  return url === undefined ? [] : [{ rel: 'code', url, evidence: `${place.file}:${place.line}` }];
}

function readRecord(record: JsonRecord, diagnostics: Diagnostic[]): Draft | undefined {
  const { value, place } = record;
  const title = toLine(decodeEntities(textAt(value, 'title')));
  if (title === '') {
    diagnostics.push(noTitle(place));
    return undefined;
  }
  const id = textAt(value, 'id');
  const ids = identify(id, textAt(value, 'abs'), textAt(value, 'pdf'));
  if (ids.arxivId === undefined) diagnostics.push(badField('id', id, 'not an arXiv id', place));
  const abstract = joinLines(decodeEntities(textAt(value, 'summary')));
  return buildDraft(dailyArxiv.id, record, {
    title,
    abstract,
    ...ids,
    authors: readNames(textsAt(value, 'authors')),
    categories: textsAt(value, 'categories').map(toLine),
    issued: readDate(textAt(value, 'published')),
    withdrawn: findWithdrawal(textAt(value, 'comment'), abstract),
    links: readLinks(record),
  });
}

function read(seed: Seed): Reading {
  const { records, diagnostics } = readJson(seed);
  const drafts = records.flatMap((record) => readRecord(record, diagnostics) ?? []);
  return { ...finishReading(seed, drafts, diagnostics), left: unreadKeys(records, readKeys) };
}

/** JSON Lines of a daily list of arXiv, as the many digests built on daily-arXiv keep them. */
export const dailyArxiv: Source = {
  id: 'daily-arxiv',
  name: 'daily arXiv list',
  markup: 'tex',
  recognises: (text) => hasJsonRecord(text, isRecord),
  read,
};
