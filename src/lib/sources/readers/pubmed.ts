import { joinLines, markupToText, toLine } from '#lib/text/plain-text.ts';
import { readDate } from '#lib/dates/read-date.ts';
import { parseName } from '#lib/names/parse-name.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import type { Draft } from '#lib/schema/draft.ts';
import type { Name } from '#lib/schema/values.ts';
import { identify } from '#lib/identifiers/identify.ts';
import { buildDraft } from '../build-draft.ts';
import { readAddress } from '../read-address.ts';
import { finishReading, noTitle } from '../record-reports.ts';
import type { Reading, Seed, Source } from '../source.ts';
import { splitTagged } from '../tagged/split-tagged.ts';
import { joinPages, unreadTags, valueOf, valuesOf, type TaggedRecord } from '../tagged/tagged-record.ts';
import { typeOfWords } from '../tagged/work-types.ts';

const format = {
  line: /^([A-Z][A-Z0-9]{1,3}) {0,3}- ?(.*)$/,
  // ERIC has no number of PubMed.
  begins: new Set(['PMID', 'OWN']),
  filler: /^\s*\d+[.:]?\s*$/,
};

const readTags = new Set(
  'PMID OWN TI BTI AB FAU AU CN DP DEP JT TA LID AID VI IP PG PT OT MH ROF'.split(' '),
);

/** Full names before short ones, and groups where they stand. */
function readAuthors(record: TaggedRecord): Name[] {
  const full = record.values.has('FAU') ? 'FAU' : 'AU';
  return record.lineValues.flatMap(([tag, value]) => {
    if (tag === 'CN') return [{ literal: toLine(value) }];
    return tag === full && value !== '' ? [parseName(value, 'family-first')] : [];
  });
}

/** `10.1000/x [doi]` */
function readDois(record: TaggedRecord): string[] {
  return valuesOf(record, 'LID', 'AID').flatMap((value) => /^(\S+) \[doi\]/i.exec(value)?.[1] ?? []);
}

function readAddressOf(record: TaggedRecord): string | undefined {
  const number = valueOf(record, 'PMID');
  return number === '' ? readAddress(valueOf(record, 'LID')) : `https://pubmed.ncbi.nlm.nih.gov/${number}/`;
}

/** A notice takes back the work that it cites: `Weaving. 2020 Jan 1;10(1):1. doi: 10.1000/x. PMID: 31` */
function readNotice(record: TaggedRecord, title: string): Draft | undefined {
  if (!valuesOf(record, 'PT').some((type) => /^Retraction (?:of Publication|Notice)$/i.test(type)))
    return undefined;
  const [, doi] = /\bdoi: ?(10\.\S+?)\.?(?:\s|$)/i.exec(valueOf(record, 'ROF')) ?? [];
  return doi === undefined
    ? undefined
    : buildDraft(pubmed.id, record, {
        title,
        ...identify(doi),
        withdrawn: { kind: 'retracted' },
        retracts: true,
      });
}

function readRecord(record: TaggedRecord, diagnostics: Diagnostic[]): Draft | undefined {
  const title = toLine(markupToText(valueOf(record, 'TI', 'BTI')))
    .replace(/(?<!\.\.)\.$/, '')
    .replace(/^\[(.*)\]$/, '$1');
  if (title === '') {
    diagnostics.push(noTitle(record.place));
    return undefined;
  }
  const notice = readNotice(record, title);
  if (notice) return notice;
  const date = valueOf(record, 'DP', 'DEP');
  const issued = readDate(date);
  const type = typeOfWords(valueOf(record, 'PT'));
  return buildDraft(pubmed.id, record, {
    title,
    abstract: joinLines(markupToText(valueOf(record, 'AB'))),
    ...identify(...readDois(record), ...valuesOf(record, 'AID', 'LID')),
    authors: readAuthors(record),
    ...(issued === undefined ? { unreadableDate: date } : { issued }),
    keywords: valuesOf(record, 'OT').map((word) => toLine(word.replace(/^\*/, ''))),
    containerTitle: toLine(valueOf(record, 'JT', 'TA')),
    ...(type === undefined ? {} : { type }),
    ...(valuesOf(record, 'PT').includes('Retracted Publication') && {
      withdrawn: { kind: 'retracted' as const },
    }),
    volume: valueOf(record, 'VI'),
    issue: valueOf(record, 'IP'),
    pages: joinPages(valueOf(record, 'PG')),
    url: readAddressOf(record),
  });
}

/** The database that owns the records, where it is not PubMed's. */
function findOwner([first]: readonly TaggedRecord[]): string {
  return first === undefined || first.values.has('PMID') ? 'PubMed' : valueOf(first, 'OWN');
}

function read(seed: Seed): Reading {
  const { records } = splitTagged(seed, format);
  const diagnostics: Diagnostic[] = [];
  const drafts = records.flatMap((record) => readRecord(record, diagnostics) ?? []);
  return {
    ...finishReading(seed, drafts, diagnostics),
    exporter: findOwner(records),
    left: unreadTags(records, readTags),
  };
}

/** PubMed's own list, “Send to: Citation manager”. */
export const pubmed: Source = {
  id: 'pubmed',
  name: 'PubMed list',
  markup: 'html',
  recognises: (text) => /^\s*(?:PMID *- ?\d+|OWN *- ?\w+ *\n)/.test(text),
  read,
};
