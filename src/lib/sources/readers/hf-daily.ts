import { z } from 'astro/zod';
import { decodeEntities, joinLines, toLine } from '#lib/text/plain-text.ts';
import { parsePaperDate } from '#lib/dates/paper-date.ts';
import { parseDay, parseMoment } from '#lib/dates/parse-moment.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import type { Draft } from '#lib/schema/draft.ts';
import type { Name } from '#lib/schema/values.ts';
import { buildDraft } from '../build-draft.ts';
import { readHfLinks } from '../hf-links.ts';
import { identify } from '#lib/identifiers/identify.ts';
import { hasJsonRecord, isObject, readJson, type JsonObject, type JsonRecord } from '../json/read-json.ts';
import { readFields } from '../read-fields.ts';
import { readPeople } from '../read-people.ts';
import { badField, errorAnswer, finishReading, noTitle } from '../record-reports.ts';
import type { Reading, Seed, Source } from '../source.ts';

const moment = z.string().refine((text) => parseMoment(text) !== undefined, 'no date');
const count = z.number().int().nonnegative();

/** The fields that are read of a paper, or else of the item around it. */
const shape = {
  /** arXiv id. */
  id: z.string(),
  title: z.string(),
  /** The abstract, hard-wrapped. */
  summary: z.string(),
  authors: z.array(z.unknown()),
  /** First version on arXiv. The item's own differs by hours or days. */
  publishedAt: moment,
  /** When the feed featured the paper. */
  submittedOnDailyAt: moment,
  withdrawnAt: moment,
  upvotes: count,
  numComments: count,
  ai_keywords: z.array(z.string()),
  /** An address, or `owner/repository`. */
  githubRepo: z.string(),
  projectPage: z.string(),
  organization: z.object({ name: z.string().min(1), fullname: z.string().optional() }),
};

function isHidden(author: unknown): boolean {
  return isObject(author) && author['hidden'] === true;
}

function isBarePaper(value: JsonObject): boolean {
  const { id } = value;
  return (
    typeof id === 'string' &&
    identify(id).arxivId !== undefined &&
    ('summary' in value || 'upvotes' in value || 'discussionId' in value)
  );
}

function isItem(value: JsonObject): boolean {
  return isObject(value['paper']) && ('id' in value['paper'] || 'title' in value['paper']);
}

function isError(value: JsonObject): boolean {
  return 'error' in value && !('title' in value) && !('paper' in value);
}

/** Hugging Face hides people who did not write the paper. */
function readAuthors(list: unknown[] | undefined, { place }: JsonRecord, diagnostics: Diagnostic[]): Name[] {
  return readPeople(
    list?.filter((author) => !isHidden(author)),
    'authors',
    place,
    diagnostics,
  );
}

/** The paper's fields. Fields that are missing or `null` come from the item around it. */
function unwrap(value: JsonObject): JsonObject {
  const { paper } = value;
  if (!isObject(paper)) return value;
  return { ...value, ...Object.fromEntries(Object.entries(paper).filter(([, inner]) => inner !== null)) };
}

/** Whether an object is an item of the list, or a paper without one around it. */
export function isHfRecord(value: JsonObject): boolean {
  return isItem(value) || isBarePaper(value);
}

/** The draft of an item or of a paper. */
export function readHfRecord(
  record: JsonRecord,
  diagnostics: Diagnostic[],
  source = hfDaily.id,
): Draft | undefined {
  const { place } = record;
  const paper = readFields(shape, unwrap(record.value), place, diagnostics);
  const title = toLine(decodeEntities(paper.title ?? ''));
  if (title === '') {
    diagnostics.push(noTitle(place));
    return undefined;
  }
  const ids = identify(paper.id);
  if (paper.id !== undefined && ids.arxivId === undefined)
    diagnostics.push(badField('id', paper.id, 'not an arXiv id', place));
  const { organization, withdrawnAt } = paper;
  return buildDraft(source, record, {
    title,
    abstract: joinLines(decodeEntities(paper.summary ?? '')),
    ...ids,
    authors: readAuthors(paper.authors, record, diagnostics),
    organization: organization && {
      slug: organization.name,
      name: toLine(organization.fullname ?? '') || organization.name,
    },
    issued: paper.publishedAt === undefined ? undefined : parsePaperDate(parseDay(paper.publishedAt)),
    featured: paper.submittedOnDailyAt && parseDay(paper.submittedOnDailyAt),
    withdrawn: withdrawnAt === undefined ? undefined : { date: parseDay(withdrawnAt) },
    comments: paper.numComments,
    upvotes: paper.upvotes,
    keywords: paper.ai_keywords?.map(toLine).filter((word) => word !== ''),
    links: readHfLinks(paper, record, diagnostics),
    asOf: paper.submittedOnDailyAt,
  });
}

function read(seed: Seed): Reading {
  const { records, diagnostics } = readJson(seed);
  const drafts: Draft[] = [];
  for (const record of records) {
    if (isError(record.value)) {
      diagnostics.push(errorAnswer(String(record.value['error']), record.place));
      continue;
    }
    const draft = readHfRecord(record, diagnostics);
    if (draft) drafts.push(draft);
  }
  // Counts are as old as the file, and a file is at least as new as its newest featured day.
  const asOf = drafts
    .flatMap((draft) => draft.asOf ?? [])
    .sort()
    .at(-1);
  const stamped = drafts.map((draft) => ({ ...draft, ...(asOf === undefined ? {} : { asOf }) }));
  return finishReading(seed, stamped, diagnostics);
}

/** Answers of Hugging Face's API `daily_papers` and `papers/<id>`: items, one item, or bare papers. */
export const hfDaily: Source = {
  id: 'hf-daily',
  name: 'Hugging Face daily papers',
  markup: 'tex',
  recognises: (text) =>
    /^\s*\[\s*\]\s*$/.test(text) || hasJsonRecord(text, (value) => isHfRecord(value) || isError(value)),
  read,
};
