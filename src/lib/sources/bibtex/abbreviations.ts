import { monthNames } from '#lib/dates/calendar.ts';
import { parseEntry, type ValuePart } from './parse-entry.ts';

/** Abbreviations by name, in lower case. BibTeX's styles define those of the months. */
export type Abbreviations = ReadonlyMap<string, string>;

const monthAbbreviations: Abbreviations = new Map(monthNames.map((name) => [name.toLowerCase(), name]));

/** Joins the parts of a value, and names the abbreviations that nothing defines. */
export function resolveValue(
  parts: readonly ValuePart[],
  abbreviations: Abbreviations,
): { value: string; unknown: string[] } {
  const unknown: string[] = [];
  const texts = parts.map((part) => {
    if ('text' in part) return part.text;
    const text = abbreviations.get(part.name);
    if (text === undefined) unknown.push(part.name);
    return text ?? '';
  });
  return { value: texts.join(''), unknown };
}

/** The abbreviations that `@string{name = "text"}` define, each of which may use those before it. */
export function readAbbreviations(entries: readonly string[]): Abbreviations {
  const abbreviations = new Map(monthAbbreviations);
  for (const entry of entries)
    for (const { name, parts } of parseEntry(entry).fields)
      abbreviations.set(name, resolveValue(parts, abbreviations).value);
  return abbreviations;
}
