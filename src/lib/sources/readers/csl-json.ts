import { z } from 'astro/zod';
import { joinLines, markupToText, toLine } from '#lib/text/plain-text.ts';
import { readDate } from '#lib/dates/read-date.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import type { Draft } from '#lib/schema/draft.ts';
import type { PaperDate } from '#lib/schema/paper-date.ts';
import type { Name } from '#lib/schema/values.ts';
import { parseName } from '#lib/names/parse-name.ts';
import { stripMarks } from '#lib/names/strip-marks.ts';
import { workTypeSchema, type WorkType } from '#lib/schema/work-type.ts';
import { buildDraft } from '../build-draft.ts';
import { toContainerTitle } from '../container-title.ts';
import { identify } from '#lib/identifiers/identify.ts';
import { hasJsonRecord, isObject, readJson, type JsonObject, type JsonRecord } from '../json/read-json.ts';
import { readAddress } from '../read-address.ts';
import { readFields } from '../read-fields.ts';
import { toPlainLine } from '../read-names.ts';
import { badField, finishReading, noTitle } from '../record-reports.ts';
import type { Reading, Seed, Source } from '../source.ts';
import { joinPages } from '../tagged/tagged-record.ts';
import { typeOfWords } from '../tagged/work-types.ts';
import { unreadKeys } from '../json/json-values.ts';
import { cslExporters } from '../exporters/csl-exporters.ts';
import { findExporter } from '../exporters/find-exporter.ts';

/** Crossref writes lists of one item in place of texts. */
const text = z.union([z.string(), z.array(z.string()).transform(([first]) => first ?? '')]);
const part = z.union([z.number(), z.string(), z.null()]);

const nameSchema = z.object({
  family: z.string().optional(),
  given: z.string().optional(),
  literal: z.string().optional(),
  /** Crossref's name of a group. */
  name: z.string().optional(),
  'non-dropping-particle': z.string().optional(),
  'dropping-particle': z.string().optional(),
  suffix: z.string().optional(),
  /** The family name is written first. */
  'static-ordering': z.union([z.boolean(), z.string(), z.number()]).optional(),
});

const dateSchema = z.object({
  /** One date, or the two ends of a range. */
  'date-parts': z.array(z.array(part)).optional(),
  raw: z.string().optional(),
  literal: z.string().optional(),
  /** 1 to 4, or a name. */
  season: part.optional(),
});

/** Numbers of volumes, which some programs write without quotation marks. */
const label = z.union([z.string(), z.number().transform(String)]);

const shape = {
  title: text,
  abstract: z.string(),
  author: z.array(z.unknown()),
  issued: dateSchema,
  DOI: z.string(),
  URL: z.string(),
  /** arXiv's number, in files of some programs. */
  number: z.union([z.string(), z.number().transform(String)]),
  archive_location: z.string(),
  'container-title': text,
  /** One text, comma-separated. */
  keyword: z.string(),
  categories: z.array(z.string()),
  type: z.string(),
  genre: z.string(),
  publisher: z.string(),
  volume: label,
  issue: label,
  page: label,
};

function isCsl(value: JsonObject): boolean {
  const { author, issued } = value;
  const hasPeople =
    Array.isArray(author) &&
    author.some((name) => isObject(name) && ('family' in name || 'given' in name || 'literal' in name));
  const hasDate = isObject(issued) && ('date-parts' in issued || 'raw' in issued || 'literal' in issued);
  return (
    typeof value['type'] === 'string' &&
    'title' in value &&
    (hasPeople ||
      hasDate ||
      'container-title' in value ||
      'DOI' in value ||
      workTypeSchema.safeParse(value['type']).success)
  );
}

function toName(name: z.infer<typeof nameSchema>): Name | undefined {
  const [given, literal] = [name.given, name.literal || name.name].map((text) => toPlainLine(text ?? ''));
  const family = toPlainLine(name.family ?? '');
  if (family === '') return literal ? { literal } : given ? parseName(given) : undefined;
  const particles = [name['dropping-particle'], name['non-dropping-particle']];
  return {
    ...(given ? { given } : {}),
    family: stripMarks(toPlainLine([...particles, family, name.suffix].filter(Boolean).join(' '))),
    ...(/^(?:true|1)$/.test(String(name['static-ordering'])) ? { familyFirst: true as const } : {}),
  };
}

function readAuthors(list: unknown[] | undefined, { place }: JsonRecord, diagnostics: Diagnostic[]): Name[] {
  return (list ?? []).flatMap((author) => {
    const parsed = nameSchema.safeParse(author);
    const name = parsed.success ? toName(parsed.data) : undefined;
    if (!name) diagnostics.push(badField('author', author, 'not a name', place));
    return name ?? [];
  });
}

function readIssued(date: z.infer<typeof dateSchema> | undefined): {
  issued?: PaperDate;
  unreadableDate?: string;
} {
  if (!date) return {};
  const parts = (date['date-parts']?.[0] ?? []).filter((one) => one !== null && one !== '');
  const numbers = parts.map((one, index) => String(one).padStart(index === 0 ? 4 : 2, '0')).join('-');
  const text = date.raw ?? date.literal ?? '';
  // Some programs put the season where the month belongs: 21 to 24, as EDTF does.
  const issued = readDate(numbers) ?? readDate(text);
  if (issued !== undefined) return { issued };
  const written = parts.join('-') || text;
  return written === '' ? {} : { unreadableDate: written };
}

/** CSL's types, and those of the services that give CSL in words of their own. */
function readType(type: string | undefined): WorkType | undefined {
  const known = workTypeSchema.safeParse(type);
  return known.success ? known.data : typeOfWords(type ?? '');
}

function readRecord(record: JsonRecord, diagnostics: Diagnostic[]): Draft | undefined {
  const { value, place } = record;
  const item = readFields(shape, value, place, diagnostics);
  const title = toLine(markupToText(item.title ?? ''));
  if (title === '') {
    diagnostics.push(noTitle(place));
    return undefined;
  }
  const url = readAddress(item.URL);
  if (item.URL !== undefined && item.URL.trim() !== '' && url === undefined)
    diagnostics.push(badField('URL', item.URL, 'not an http(s) address', place));
  const container = toLine(markupToText(item['container-title'] ?? ''));
  return buildDraft(cslJson.id, record, {
    title,
    abstract: joinLines(markupToText(item.abstract ?? '')).replace(/^abstract[:.]?\s+/i, ''),
    ...identify(item.DOI, item.number, item.archive_location, url),
    authors: readAuthors(item.author, record, diagnostics),
    ...readIssued(item.issued),
    keywords: (item.keyword ?? '').split(/[,;]/).map(toLine).filter(Boolean),
    containerTitle: toContainerTitle(container),
    type: readType(item.type),
    genre: toLine(item.genre ?? ''),
    publisher: toPlainLine(item.publisher ?? ''),
    volume: toLine(item.volume ?? ''),
    issue: toLine(item.issue ?? ''),
    pages: joinPages(toLine(item.page ?? '')),
    url,
  });
}

function read(seed: Seed): Reading {
  const { records, diagnostics } = readJson(seed);
  const drafts = records.flatMap((record) => readRecord(record, diagnostics) ?? []);
  const exporter = findExporter(seed.text, cslExporters);
  return {
    ...finishReading(seed, drafts, diagnostics),
    ...(exporter === undefined ? {} : { exporter }),
    left: unreadKeys(records, new Set(['id', ...Object.keys(shape)])),
  };
}

/** CSL-JSON, as Zotero and doi.org give it: a list, or one item. */
export const cslJson: Source = {
  id: 'csl-json',
  name: 'CSL-JSON',
  markup: 'html',
  recognises: (content) => hasJsonRecord(content, isCsl),
  read,
};
