import { formats, sources as words } from '#words';
import type { DraftField } from '#lib/schema/fields.ts';
import type { Paper, PaperRecord } from '#lib/schema/paper.ts';
import type { ConflictLine, SourceLine } from './paper-types.ts';
import { ownValue } from '#lib/schema/own-value.ts';

const fieldNames: Record<DraftField, string> = words.fields;
const sourceNames: Partial<Record<string, string>> = words.names;

/** Whether a field still exists, since an old entry may name another one. */
function isField(name: string): name is DraftField {
  return Object.hasOwn(fieldNames, name);
}

/** Name of a field within a sentence, for readers. */
export function nameField(field: string): string {
  return isField(field) ? fieldNames[field] : field;
}

/** Name of a source for readers; its id if it is not known any more. */
export function nameSource(id: string): string {
  return ownValue(sourceNames, id) ?? id;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function placeOf({ file, lines: [first, last] }: PaperRecord): string {
  return first === last ? words.place({ file, line: first }) : words.places({ file, first, last });
}

/** The records of a paper by what they gave: records of one source that only repeat others are one line. */
export function listSources({ records, provenance }: Pick<Paper, 'records' | 'provenance'>): SourceLine[] {
  const lines = records.map((record, index) => {
    const fields = Object.entries(provenance).flatMap(([field, from]) => (from === index ? [field] : []));
    return {
      fields: fields.length > 0 ? capitalise(formats.row(fields.map(nameField))) : words.nothingNew,
      place: placeOf(record),
      source: nameSource(record.source),
    };
  });
  return [...Map.groupBy(lines, ({ fields, source }) => `${fields}\n${source}`).values()].flatMap((same) =>
    same
      .slice(0, 1)
      .map(({ fields, source }) => ({ fields, source, places: same.map(({ place }) => place) })),
  );
}

/** The conflicts between records. */
export function listConflicts({ conflicts, records }: Pick<Paper, 'conflicts' | 'records'>): ConflictLine[] {
  return conflicts.map(({ field, values }) => ({
    field: capitalise(nameField(field)),
    values: values.map(({ value, records: indexes }) => ({
      value,
      from: indexes.flatMap((index) => (records[index] ? [placeOf(records[index])] : [])).join('; '),
    })),
  }));
}
