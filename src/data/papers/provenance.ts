import { sourceName } from '#lib/sources/sources.ts';
import type { DraftField } from '#lib/schema/fields.ts';
import type { Paper, PaperRecord } from '#lib/schema/paper.ts';
import type { ConflictLine, SourceLine } from './paper-types.ts';

const fieldNames: Record<DraftField, string> = {
  title: 'title',
  abstract: 'abstract',
  authors: 'authors',
  authorCount: 'number of authors',
  organization: 'organisation',
  issued: 'date',
  comments: 'comments',
  arxivId: 'arXiv id',
  doi: 'DOI',
  categories: 'categories',
  keywords: 'keywords',
  featured: 'day on the feed',
  upvotes: 'votes',
  version: 'version',
  updated: 'day of the version',
  withdrawn: 'withdrawal',
  containerTitle: 'published in',
  journalRef: 'journal reference',
  url: 'address',
  pdfUrl: 'PDF',
  links: 'links',
};

/** An entry may name a field that there is no more. */
function isField(name: string): name is DraftField {
  return Object.hasOwn(fieldNames, name);
}

function nameOf(field: string): string {
  return isField(field) ? fieldNames[field] : field;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function placeOf({ file, lines: [first, last] }: PaperRecord): string {
  return first === last
    ? `${file}, line ${String(first)}`
    : `${file}, lines ${String(first)}–${String(last)}`;
}

/** Every record a paper was made from, with the fields that it gave. */
export function listSources({ records, provenance }: Pick<Paper, 'records' | 'provenance'>): SourceLine[] {
  return records.map((record, index) => {
    const fields = Object.keys(provenance).filter((field) => provenance[field] === index);
    const certainty = record.evidence === undefined ? '' : ` (${record.evidence})`;
    return {
      fields: fields.length > 0 ? capitalise(fields.map(nameOf).join(', ')) : 'Says the same',
      place: placeOf(record),
      source: `${sourceName(record.source)}${certainty}`,
    };
  });
}

/** What records disagree on. */
export function listConflicts({ conflicts, records }: Pick<Paper, 'conflicts' | 'records'>): ConflictLine[] {
  return conflicts.map(({ field, values }) => ({
    field: capitalise(nameOf(field)),
    values: values.map(({ value, records: indexes }) => ({
      value,
      from: indexes.flatMap((index) => (records[index] ? [placeOf(records[index])] : [])).join('; '),
    })),
  }));
}
