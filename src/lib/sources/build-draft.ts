import type { Place } from '#lib/schema/diagnostic.ts';
import type { Draft } from '#lib/schema/draft.ts';
import { fieldNames, type DraftField } from '#lib/schema/fields.ts';
import { readRetractedTitle } from './find-withdrawal.ts';

/** The place of a record in its file. */
export interface RecordPlace {
  place: Place;
  /** First and last line, counted from 1. */
  lines: [number, number];
}

/** The fields that a reader fills in. A field without a value may be undefined. */
export type DraftFields = Partial<Omit<Draft, 'source' | 'file' | 'lines' | 'places'>> & { title: string };

/** Whether a field has a value: an empty text or list is none. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}

/** Builds a draft from the fields with a value. Each gets its own place or that of the record. */
export function buildDraft(
  source: string,
  { place, lines }: RecordPlace,
  fields: DraftFields,
  own: Partial<Record<DraftField, Place>> = {},
): Draft {
  const retracted = readRetractedTitle(fields.title);
  const title = retracted ?? fields.title;
  const given = Object.fromEntries(
    Object.entries({ ...fields, title }).filter(([, value]) => isGiven(value)),
  ) as DraftFields;
  if (retracted !== undefined) given.withdrawn = { ...given.withdrawn, kind: 'retracted' };
  const names = fieldNames.filter((field) => given[field] !== undefined);
  return {
    source,
    file: place.file,
    lines,
    ...given,
    title,
    abstract: given.abstract ?? '',
    places: Object.fromEntries(names.map((field) => [field, own[field] ?? place])),
  };
}
