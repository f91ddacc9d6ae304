import { joinLines, toLine } from '#lib/text/plain-text.ts';
import { readDate } from '#lib/dates/read-date.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import type { Draft } from '#lib/schema/draft.ts';
import type { Link } from '#lib/schema/values.ts';
import { identify } from '#lib/identifiers/identify.ts';
import { buildDraft } from '../build-draft.ts';
import { textAt, textsAt, unreadKeys } from '../json/json-values.ts';
import { hasJsonRecord, readJson, type JsonRecord } from '../json/read-json.ts';
import { readAddress } from '../read-address.ts';
import { readNames } from '../read-names.ts';
import { finishReading, noTitle } from '../record-reports.ts';
import type { Reading, Seed, Source } from '../source.ts';

const readKeys = new Set(
  'arxiv_id paper_arxiv_id title paper_title abstract url_abs paper_url_abs url_pdf paper_url_pdf paper_url proceeding authors date repo_url tasks'.split(
    ' ',
  ),
);

/** Two files of the archive: papers, and papers beside their code. */
function isRecord(value: Record<string, unknown>): boolean {
  return 'paper_url' in value && ('arxiv_id' in value || 'paper_arxiv_id' in value);
}

function readLinks({ value, place }: JsonRecord): Link[] {
  const url = readAddress(textAt(value, 'repo_url'));
  return url === undefined ? [] : [{ rel: 'code', url, evidence: `${place.file}:${place.line}` }];
}

function readRecord(record: JsonRecord, diagnostics: Diagnostic[]): Draft | undefined {
  const { value } = record;
  const either = (key: string) => textAt(value, key) || textAt(value, `paper_${key}`);
  const title = toLine(either('title'));
  if (title === '') {
    diagnostics.push(noTitle(record.place));
    return undefined;
  }
  const ids = identify(either('arxiv_id'), either('url_abs'), either('url_pdf'));
  const date = textAt(value, 'date');
  const issued = readDate(date);
  return buildDraft(papersWithCode.id, record, {
    title,
    abstract: joinLines(textAt(value, 'abstract')),
    ...ids,
    authors: readNames(textsAt(value, 'authors')),
    ...(issued === undefined ? { unreadableDate: date } : { issued }),
    containerTitle: toLine(textAt(value, 'proceeding')),
    keywords: textsAt(value, 'tasks').map(toLine),
    url: readAddress(either('url_abs')),
    pdfUrl: readAddress(either('url_pdf')),
    links: readLinks(record),
  });
}

function read(seed: Seed): Reading {
  const { records, diagnostics } = readJson(seed);
  const drafts = records.flatMap((record) => readRecord(record, diagnostics) ?? []);
  return { ...finishReading(seed, drafts, diagnostics), left: unreadKeys(records, readKeys) };
}

/** Files of the archive of Papers with Code, and what is made like them. */
export const papersWithCode: Source = {
  id: 'papers-with-code',
  name: 'Papers with Code dump',
  markup: 'tex',
  recognises: (text) => hasJsonRecord(text, isRecord),
  read,
};
