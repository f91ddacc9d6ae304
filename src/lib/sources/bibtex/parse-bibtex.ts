import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { Diagnostic, Place } from '#lib/schema/diagnostic.ts';
import { diagnose, type RuleId } from '#lib/schema/rules.ts';
import { checkBibtexFields } from './check-bibtex-fields.ts';
import type { RecordPlace } from '../build-draft.ts';
import { PlaceIndex } from '../place-index.ts';
import type { Seed } from '../source.ts';
import { splitBibtex, type BibtexSpan } from './split-bibtex.ts';

export interface BibtexEntry extends RecordPlace {
  type: string;
  /** Citation key. */
  label: string;
  /** LaTeX of the fields, by field name in lower case. Abbreviations are resolved. */
  fields: Record<string, string>;
  /** The place of each field's name. */
  fieldPlaces: ReadonlyMap<string, Place>;
}

interface Abbreviation {
  name: string;
  text: string;
}

/** Entries that describe no paper. */
const auxiliary = new Set(['string', 'preamble', 'comment']);

function fail(rule: RuleId, message: string, hint: string, place: Place): Diagnostic {
  return diagnose(rule, { message, hint, places: [place] });
}

/** Turns a place of the parser into a place in the file. `before` is the number of lines that do not belong to the entry. */
function placeOfError(message: string, before: number, start: Place): Place {
  const [, line, column] = / at line (\d+) col (\d+)/.exec(message) ?? [];
  if (line === undefined || column === undefined || Number(line) <= before) return start;
  const down = Number(line) - before - 1;
  return {
    file: start.file,
    line: start.line + down,
    column: down === 0 ? start.column + Number(column) - 1 : Number(column),
  };
}

/** Abbreviations in use, so that a long list of them is not read again for every entry. */
function usedBy(entry: string, abbreviations: Abbreviation[]): string {
  const lower = entry.toLowerCase();
  return abbreviations
    .filter(({ name }) => lower.includes(name))
    .map(({ text }) => text.replace(/\s+/g, ' '))
    .join(' ');
}

function parseEntry(
  seed: Seed,
  span: BibtexSpan,
  abbreviations: Abbreviation[],
  places: PlaceIndex,
): { entry?: BibtexEntry; diagnostics: Diagnostic[] } {
  const place = places.placeAt(span.start);
  const text = seed.text.slice(span.start, span.end);
  if (!span.closed)
    return {
      diagnostics: [
        fail(
          'unpaired-brackets',
          'The braces of the entry that begins here are not paired; the entry is not used.',
          'Close it. The entries around it are read.',
          place,
        ),
      ],
    };
  try {
    const [parsed] = plugins.input.data(`${usedBy(text, abbreviations)}\n${text}`, '@biblatex/text');
    if (!parsed) return { diagnostics: [] };
    // The types promise texts, but a year without braces is a number.
    const values: Record<string, string | number> = parsed.properties;
    const fields = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
    const { fieldPlaces, diagnostics } = checkBibtexFields(text, span.start, fields, places);
    const lines: [number, number] = [place.line, places.placeAt(span.end - 1).line];
    return {
      entry: { type: parsed.type, label: parsed.label, fields, fieldPlaces, place, lines },
      diagnostics,
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // The parser calls itself for every brace.
    const what =
      error instanceof RangeError
        ? 'its braces are too deep inside each other'
        : message.replace(/ at line [\s\S]*$/, '');
    return {
      diagnostics: [
        fail(
          'bad-bibtex',
          `This entry cannot be read: ${what}.`,
          'Correct it. The entries around it are read.',
          placeOfError(message, 1, place),
        ),
      ],
    };
  }
}

/** Reads each entry of a BibTeX file separately, so that a bad entry does not affect others. */
export function parseBibtex(seed: Seed): { entries: BibtexEntry[]; diagnostics: Diagnostic[] } {
  const places = new PlaceIndex(seed);
  const spans = [...splitBibtex(seed.text)];
  const abbreviations = spans
    .filter(({ type, closed }) => type === 'string' && closed)
    .map(({ start, end }) => ({ text: seed.text.slice(start, end) }))
    .map(({ text }) => ({ text, name: (/[{(]\s*([^\s=]+)/.exec(text)?.[1] ?? '').toLowerCase() }));
  const read = spans
    .filter(({ type }) => !auxiliary.has(type))
    .map((span) => parseEntry(seed, span, abbreviations, places));
  return {
    entries: read.flatMap(({ entry }) => entry ?? []),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}
