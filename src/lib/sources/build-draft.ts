import type { Place } from '#lib/schema/diagnostic.ts';
import type { Draft } from '#lib/schema/draft.ts';
import { fieldNames, type DraftField } from '#lib/schema/fields.ts';

/** Where a record stands in its file. */
export interface RecordPlace {
  place: Place;
  /** First and last line, counted from 1. */
  lines: [number, number];
}

/** What a reader fills in; a field without a value may be left undefined. */
export type DraftFields = Partial<Omit<Draft, 'source' | 'file' | 'lines' | 'places'>> & { title: string };

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}

/** A draft with the fields that have a value, each traced to its own place or to the record's. */
export function buildDraft(
  source: string,
  { place, lines }: RecordPlace,
  fields: DraftFields,
  own: Partial<Record<DraftField, Place>> = {},
): Draft {
  const given = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => isGiven(value)),
  ) as DraftFields;
  const names = fieldNames.filter((field) => given[field] !== undefined);
  return {
    source,
    file: place.file,
    lines,
    ...given,
    title: fields.title,
    abstract: given.abstract ?? '',
    places: Object.fromEntries(names.map((field) => [field, own[field] ?? place])),
  };
}
