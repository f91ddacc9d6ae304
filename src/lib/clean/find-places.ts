import type { Place } from '#lib/schema/diagnostic.ts';
import type { Draft } from '#lib/schema/draft.ts';

/**
 * Finds the places in the file of characters of a raw title or abstract. Offsets must ascend; repeated places are
 * left out. If the source does not record where its lines begin, the whole text has one place.
 */
export function findPlaces(draft: Draft, field: 'title' | 'abstract', offsets: number[]): Place[] {
  const { file } = draft;
  const starts = draft.lineStarts?.[field] ?? [];
  if (starts.length === 0)
    return offsets.length === 0 ? [] : [draft.places[field] ?? { file, line: draft.lines[0], column: 1 }];
  let index = 0;
  return offsets.flatMap((offset): Place[] => {
    while ((starts[index + 1]?.offset ?? Infinity) <= offset) index += 1;
    const start = starts[index];
    return start ? [{ file, line: start.line, column: start.column + offset - start.offset }] : [];
  });
}
