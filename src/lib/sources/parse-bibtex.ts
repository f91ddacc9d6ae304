import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { Diagnostic, Place } from '#lib/schema/diagnostic.ts';
import type { RecordPlace } from './build-draft.ts';
import { PlaceIndex } from './place-index.ts';
import { quote } from './record-reports.ts';
import type { Seed } from './source.ts';
import { locateFields, splitBibtex, type BibtexSpan } from './split-bibtex.ts';

export interface BibtexEntry extends RecordPlace {
  type: string;
  /** Citation key. */
  label: string;
  /** LaTeX as it is written, by field name in lower case, abbreviations resolved. */
  fields: Record<string, string>;
  /** Where each field's name stands. */
  fieldPlaces: Record<string, Place>;
}

interface Abbreviation {
  name: string;
  text: string;
}

/** What happens to entries that describe no paper. */
const auxiliary = new Set(['string', 'preamble', 'comment']);

/** Looked at of a value to see whether it is a name. */
const longestName = 100;

const fieldName = /[A-Za-z_][\w:+-]*/;

function report(severity: Diagnostic['severity'], rule: string, message: string, hint: string, place: Place): Diagnostic {
  return { severity, rule, message, hint, places: [place] };
}

/** The parser names line and column within what it was given; `before` lines of that are not the entry's. */
function placeOfError(message: string, before: number, start: Place): Place {
  const [, line, column] = / at line (\d+) col (\d+)/.exec(message) ?? [];
  if (line === undefined || column === undefined || Number(line) <= before) return start;
  const down = Number(line) - before - 1;
  return { file: start.file, line: start.line + down, column: down === 0 ? start.column + Number(column) - 1 : Number(column) };
}

function reportFields(entry: string, start: number, fields: Record<string, string>, places: PlaceIndex): { fieldPlaces: Record<string, Place>; diagnostics: Diagnostic[] } {
  const fieldPlaces: Record<string, Place> = {};
  const diagnostics: Diagnostic[] = [];
  for (const { name, offset } of locateFields(entry)) {
    const place = places.placeAt(start + offset);
    if (fieldPlaces[name]) diagnostics.push(report('warning', 'repeated-field', `The field ${name} is given twice; the last is used.`, 'Remove one of the two.', place));
    fieldPlaces[name] = place;
    const written = entry.slice(offset + name.length, offset + name.length + longestName).replace(/^\s*=\s*/, '');
    if (fields[name] === '' && fieldName.exec(written)?.index === 0)
      diagnostics.push(report('warning', 'unknown-abbreviation', `The field ${name} names the abbreviation ${quote(fieldName.exec(written)?.[0] ?? '')}, which no @string defines.`, 'Define it, or put the text in braces. The entry is kept without the field.', place));
  }
  return { fieldPlaces, diagnostics };
}

/** Abbreviations in use, so that a long list of them is not read again for every entry. */
function usedBy(entry: string, abbreviations: Abbreviation[]): string {
  const lower = entry.toLowerCase();
  return abbreviations.filter(({ name }) => lower.includes(name)).map(({ text }) => text.replace(/\s+/g, ' ')).join(' ');
}

function parseEntry(seed: Seed, span: BibtexSpan, abbreviations: Abbreviation[], places: PlaceIndex): { entry?: BibtexEntry; diagnostics: Diagnostic[] } {
  const place = places.placeAt(span.start);
  const text = seed.text.slice(span.start, span.end);
  if (!span.closed)
    return { diagnostics: [report('error', 'cut-record', 'The braces of the entry that begins here are not paired; the entry is not used.', 'Close it. The entries around it are read.', place)] };
  try {
    const [parsed] = plugins.input.data(`${usedBy(text, abbreviations)}\n${text}`, '@biblatex/text');
    if (!parsed) return { diagnostics: [] };
    // The types promise texts, but a year without braces is a number.
    const values: Record<string, string | number> = parsed.properties;
    const fields = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
    const { fieldPlaces, diagnostics } = reportFields(text, span.start, fields, places);
    const lines: [number, number] = [place.line, places.placeAt(span.end - 1).line];
    return { entry: { type: parsed.type, label: parsed.label, fields, fieldPlaces, place, lines }, diagnostics };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const what = message.replace(/ at line [\s\S]*$/, '');
    return { diagnostics: [report('error', 'bad-bibtex', `This entry cannot be read: ${what}.`, 'Correct it. The entries around it are read.', placeOfError(message, 1, place))] };
  }
}

/** Reads every entry of a BibTeX file on its own, so that a bad one costs no other. */
export function parseBibtex(seed: Seed): { entries: BibtexEntry[]; diagnostics: Diagnostic[] } {
  const places = new PlaceIndex(seed);
  const spans = [...splitBibtex(seed.text)];
  const abbreviations = spans
    .filter(({ type, closed }) => type === 'string' && closed)
    .map(({ start, end }) => ({ text: seed.text.slice(start, end) }))
    .map(({ text }) => ({ text, name: (/[{(]\s*([^\s=]+)/.exec(text)?.[1] ?? '').toLowerCase() }));
  const read = spans.filter(({ type }) => !auxiliary.has(type)).map((span) => parseEntry(seed, span, abbreviations, places));
  return { entries: read.flatMap(({ entry }) => entry ?? []), diagnostics: read.flatMap(({ diagnostics }) => diagnostics) };
}
