import { isWebAddress } from '#lib/text/web-address.ts';
import { z } from 'astro/zod';
import { joinLines, toLine } from '#lib/text/plain-text.ts';
import { parsePaperDate } from '#lib/dates/paper-date.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import { diagnose } from '#lib/schema/rules.ts';
import type { Draft } from '#lib/schema/draft.ts';
import { fieldSchemas } from '#lib/schema/fields.ts';
import type { Link } from '#lib/schema/values.ts';
import { buildDraft } from '../build-draft.ts';
import { identify } from '#lib/identifiers/identify.ts';
import { hasJsonRecord, readJson, type JsonObject, type JsonRecord } from '../json/read-json.ts';
import { readFields } from '../read-fields.ts';
import { readPeople } from '../read-people.ts';
import { badField, finishReading, noTitle } from '../record-reports.ts';
import type { Reading, Seed, Source } from '../source.ts';

const address = z.string().refine(isWebAddress, 'not an http(s) address');
const words = z.array(z.string()).transform((list) => list.map(toLine).filter((word) => word !== ''));

const { links: _links, ...paperFields } = fieldSchemas;

/** One line: the fields of a paper, with the names that this project uses. Only `title` is required. */
const shape = {
  ...paperFields,
  /** `Ada Lovelace`, `Lovelace, Ada`, or an object with `name`, with `given` and `family`, or with `literal`. */
  authors: z.array(z.unknown()),
  organization: z.union([
    z
      .string()
      .min(1)
      .transform((name) => ({ slug: name.replace(/\s+/g, '-'), name })),
    z.object({ slug: z.string().min(1), name: z.string().min(1) }),
  ]),
  /** Day, month or year of first release: `2025-10-01`, `2025-10`, `2025`. */
  issued: z.string().transform((text, { issues, value }) => {
    const date = parsePaperDate(text);
    if (date !== undefined) return date;
    issues.push({ code: 'custom', message: 'no day, month or year of the calendar', input: value });
    return z.NEVER;
  }),
  url: address,
  pdfUrl: address,
  license: address,
  codeUrl: address,
  projectPage: address,
  categories: words,
  keywords: words,
  /** The reason, `true`, or an object with `date` and `reason`. */
  withdrawn: z.union([
    z
      .string()
      .min(1)
      .transform((reason) => ({ reason })),
    z.literal(true).transform(() => ({})),
    z.object({ date: z.iso.date().optional(), reason: z.string().optional() }),
  ]),
};

const identifying = ['abstract', 'authors', 'arxivId', 'doi', 'url', 'issued'];

/** An enrichment record has evidence. It only completes papers, so it is not a seed. */
function isPaper(value: JsonObject): boolean {
  return (
    typeof value['title'] === 'string' &&
    !('evidence' in value) &&
    identifying.some((field) => field in value)
  );
}

function readLinks(
  { codeUrl, projectPage }: { codeUrl?: string | undefined; projectPage?: string | undefined },
  { place }: JsonRecord,
): Link[] {
  const evidence = `${place.file}:${place.line}`;
  return [
    ...(codeUrl === undefined ? [] : [{ rel: 'code' as const, url: codeUrl, evidence }]),
    ...(projectPage === undefined ? [] : [{ rel: 'project' as const, url: projectPage, evidence }]),
  ];
}

function readRecord(record: JsonRecord, diagnostics: Diagnostic[]): Draft | undefined {
  const { value, place } = record;
  const { codeUrl, projectPage, arxivId, doi, authors, ...paper } = readFields(
    shape,
    value,
    place,
    diagnostics,
  );
  const title = toLine(paper.title ?? '');
  if (title === '') {
    diagnostics.push(noTitle(place));
    return undefined;
  }
  const ids = identify(arxivId, doi, paper.url);
  if (arxivId !== undefined && identify(arxivId).arxivId === undefined)
    diagnostics.push(badField('arxivId', arxivId, 'not an arXiv id', place));
  if (doi !== undefined && Object.keys(identify(doi)).length === 0)
    diagnostics.push(badField('doi', doi, 'not a DOI', place));
  return buildDraft(paperLines.id, record, {
    ...ids,
    ...paper,
    title,
    abstract: joinLines(paper.abstract ?? ''),
    authors: readPeople(authors, 'authors', place, diagnostics),
    links: readLinks({ codeUrl, projectPage }, record),
  });
}

/** Reports unknown fields, since a misspelt field would be lost silently. */
function reportUnknown(records: JsonRecord[]): Diagnostic[] {
  const unknown = Map.groupBy(
    records.flatMap(({ value, place }) =>
      Object.keys(value)
        .filter((key) => !Object.hasOwn(shape, key))
        .map((key) => ({ key, place })),
    ),
    ({ key }) => key,
  );
  return [...unknown].map(([key, uses]) =>
    diagnose('unknown-field', {
      message: `The field ${JSON.stringify(key)}, in ${uses.length} record(s), is not one that is read.`,
      hint: `Correct its name, or remove it. Fields: ${Object.keys(shape).join(', ')}.`,
      places: uses.slice(0, 20).map(({ place }) => place),
    }),
  );
}

function read(seed: Seed): Reading {
  const { records, diagnostics } = readJson(seed);
  const drafts = records.flatMap((record) => readRecord(record, diagnostics) ?? []);
  return finishReading(seed, drafts, [...diagnostics, ...reportUnknown(records)]);
}

/** The project's own form: JSON Lines, or a list, of papers. */
export const paperLines: Source = {
  id: 'paper-lines',
  name: 'JSON Lines of papers',
  markup: 'markdown',
  recognises: (text) => hasJsonRecord(text, isPaper),
  read,
};
