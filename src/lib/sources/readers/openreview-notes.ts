import { joinLines, toLine } from '#lib/text/plain-text.ts';
import { readDate } from '#lib/dates/read-date.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import type { Draft } from '#lib/schema/draft.ts';
import type { PaperDate } from '#lib/schema/paper-date.ts';
import { diagnose } from '#lib/schema/rules.ts';
import { ownValue } from '#lib/schema/own-value.ts';
import { identify } from '#lib/identifiers/identify.ts';
import { buildDraft } from '../build-draft.ts';
import { toContainerTitle } from '../container-title.ts';
import { listAt, textAt, valueAt } from '../json/json-values.ts';
import { readItems } from '../json/read-items.ts';
import { hasJsonRecord, isObject, type JsonObject, type JsonRecord } from '../json/read-json.ts';
import { readAddress } from '../read-address.ts';
import { readPeople } from '../read-people.ts';
import { finishReading, noTitle } from '../record-reports.ts';
import type { Reading, Seed, Source } from '../source.ts';
import { bibtex } from './bibtex.ts';

const site = 'https://openreview.net';

/** Fields of a note's content that are read. */
const readKeys = new Set(
  'title abstract authors authorids keywords venue venueid pdf doi arxiv arxiv_id _bibtex paperhash'.split(
    ' ',
  ),
);

/** When a paper could first be read, when it was published, and when the note was made: milliseconds since 1970. */
const dateKeys = ['odate', 'pdate', 'cdate', 'tcdate'];

/** A field of a note: a value in version 1 of the API, `{"value": …}` in version 2. */
function contentAt({ content }: JsonObject, key: string): unknown {
  const field = valueAt(content, key);
  return isObject(field) && 'value' in field ? field['value'] : field;
}

function lineAt(note: JsonObject, key: string): string {
  const field = contentAt(note, key);
  return typeof field === 'string' ? toLine(field) : '';
}

function isNote(value: JsonObject): boolean {
  return (
    typeof value['id'] === 'string' &&
    isObject(value['content']) &&
    ('forum' in value || dateKeys.some((key) => key in value) || Array.isArray(contentAt(value, 'authorids')))
  );
}

/** A page of answers: `{"notes": [ … ]}`; files of several have a list of them. */
function isAnswer(value: JsonObject): boolean {
  return listAt(value, 'notes').some((note) => isObject(note) && isNote(note));
}

function unwrap(record: JsonRecord): JsonRecord[] {
  return isAnswer(record.value)
    ? listAt(record.value, 'notes').flatMap((value) => (isObject(value) ? [{ ...record, value }] : []))
    : [record];
}

/** Reviews, comments and decisions have titles, too; they stand in the forum of another note. */
function isReply({ id, forum, replyto }: JsonObject): boolean {
  return (typeof forum === 'string' && forum !== id) || (typeof replyto === 'string' && replyto !== id);
}

function readIssued(note: JsonObject): PaperDate | undefined {
  const moment = dateKeys
    .map((key) => ownValue(note, key))
    .find((value) => typeof value === 'number' && value > 0);
  if (typeof moment !== 'number' || moment > 8.64e15) return undefined;
  return readDate(new Date(moment).toISOString().slice(0, 10));
}

/** What the note's own BibTeX says of the venue, in full words. */
function readCitation(note: JsonObject, file: string): Draft | undefined {
  const text = contentAt(note, '_bibtex');
  return typeof text === 'string' ? bibtex.read({ file, text }).drafts[0] : undefined;
}

/** A paper that was handed in only, or was not taken, has not been published there. */
function isAccepted(note: JsonObject): boolean {
  return !/^submitted to\b|submission$|under review/i.test(
    `${lineAt(note, 'venue')}\n${lineAt(note, 'venueid')}`.trim(),
  );
}

/** `ICLR 2024 poster`: the track is no part of the venue. */
function readVenue(note: JsonObject, citation: Draft | undefined): string {
  if (!isAccepted(note)) return '';
  const named = lineAt(note, 'venue')
    .replace(/^(?:accepted|published)(?: as a [\w ]+?)? (?:by|to|at|in) /i, '')
    .replace(/\s*\(?\b(?:poster|spotlight|oral|regular|notable[- ]top[- ]\d+%)\)?$/i, '');
  return toContainerTitle(citation?.containerTitle ?? named);
}

function readRecord(record: JsonRecord, diagnostics: Diagnostic[]): Draft | undefined {
  const { value: note, place } = record;
  const title = lineAt(note, 'title');
  if (title === '') {
    diagnostics.push(noTitle(place));
    return undefined;
  }
  const citation = readCitation(note, place.file);
  const containerTitle = readVenue(note, citation);
  const abstract = contentAt(note, 'abstract');
  const authors = contentAt(note, 'authors');
  const keywords = contentAt(note, 'keywords');
  const pdf = lineAt(note, 'pdf');
  const isWithdrawn = /withdrawn/i.test(lineAt(note, 'venueid') || lineAt(note, 'venue'));
  return buildDraft(openreviewNotes.id, record, {
    title,
    abstract: joinLines(typeof abstract === 'string' ? abstract : ''),
    ...identify(lineAt(note, 'arxiv_id'), lineAt(note, 'arxiv'), lineAt(note, 'doi')),
    authors: readPeople(
      (Array.isArray(authors) ? authors : []).filter((name) => name !== 'Anonymous'),
      'authors',
      place,
      diagnostics,
    ),
    issued: readIssued(note) ?? citation?.issued,
    containerTitle,
    ...(containerTitle === ''
      ? { type: 'article' as const }
      : { type: citation?.type ?? 'paper-conference' }),
    ...(isWithdrawn && { withdrawn: {} }),
    keywords: (Array.isArray(keywords) ? keywords : [])
      .filter((word) => typeof word === 'string')
      .map(toLine)
      .filter(Boolean),
    url: readAddress(`${site}/forum?id=${textAt(note, 'forum') || textAt(note, 'id')}`),
    pdfUrl: readAddress(pdf.startsWith('/') ? site + pdf : pdf),
  });
}

function reportReplies(replies: readonly JsonRecord[]): Diagnostic[] {
  if (replies.length === 0) return [];
  return [
    diagnose('not-papers', {
      message: `${replies.length} notes are reviews, comments or decisions about papers, and no papers; they are left out.`,
      places: replies.slice(0, 20).map(({ place }) => place),
    }),
  ];
}

function read(seed: Seed): Reading {
  const { records, diagnostics } = readItems(seed, 'notes');
  const { replies = [], papers = [] } = Object.groupBy(records.flatMap(unwrap), ({ value }) =>
    isReply(value) ? 'replies' : 'papers',
  );
  diagnostics.push(...reportReplies(replies));
  const drafts = papers.flatMap((record) => readRecord(record, diagnostics) ?? []);
  const fields = new Set(
    papers.flatMap(({ value: { content } }) => (isObject(content) ? Object.keys(content) : [])),
  );
  return { ...finishReading(seed, drafts, diagnostics), left: [...fields.difference(readKeys)].sort() };
}

/** Notes of OpenReview's API, versions 1 and 2: an answer, several answers in a list, a list of notes, or lines. */
export const openreviewNotes: Source = {
  id: 'openreview-notes',
  name: 'OpenReview notes',
  markup: 'tex',
  recognises: (text) => hasJsonRecord(text, (value) => isNote(value) || isAnswer(value)),
  read,
};
