import type { Place } from '#lib/schema/diagnostic.ts';
import type { Draft } from '#lib/schema/draft.ts';

/**
 * Where characters of a title or an abstract, as the source gives it, stand in the file. Ascending offsets in,
 * places out, each once. A source that does not say where its lines begin has one place for the whole text.
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
