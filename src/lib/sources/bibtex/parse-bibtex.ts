import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { Diagnostic, Place } from '#lib/schema/diagnostic.ts';
import { diagnose, type RuleId } from '#lib/schema/rules.ts';
import { checkBibtexFields } from './check-bibtex-fields.ts';
import type { RecordPlace } from '../build-draft.ts';
import { PlaceIndex } from '../place-index.ts';
import { quote } from '#lib/text/quote.ts';
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

function reportUnclosed(what: string, place: Place): Diagnostic {
  return fail(
    'unpaired-brackets',
    `The braces of the ${what} that begins here are not paired; the ${what} is not used.`,
    'Close it. The entries around it are read.',
    place,
  );
}

/** What the parser says of a text that it cannot read, without the place. It calls itself for every brace. */
function describeFailure(error: unknown): string {
  if (error instanceof RangeError) return 'its braces are too deep inside each other';
  return (error instanceof Error ? error.message : String(error)).replace(/ at line [\s\S]*$/, '');
}

/** Reads each `@string` on its own, since the parser would refuse every entry that comes after a damaged one. */
function readAbbreviations(
  seed: Seed,
  spans: BibtexSpan[],
  places: PlaceIndex,
): { abbreviations: Abbreviation[]; diagnostics: Diagnostic[] } {
  const abbreviations: Abbreviation[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { start, end, closed } of spans.filter(({ type }) => type === 'string')) {
    const place = places.placeAt(start);
    const text = seed.text.slice(start, end);
    const name = (/[{(]\s*([^\s=]+)/.exec(text)?.[1] ?? '').toLowerCase();
    if (!closed) {
      diagnostics.push(reportUnclosed('abbreviation', place));
      continue;
    }
    try {
      plugins.input.data(`${usedBy(text, abbreviations)}\n${text}`, '@biblatex/text');
      abbreviations.push({ text, name });
    } catch (error) {
      diagnostics.push(
        fail(
          'bad-bibtex',
          `The abbreviation ${quote(name)} cannot be read: ${describeFailure(error)}.`,
          'Correct it. Entries that use it are read without that field.',
          placeOfError(error instanceof Error ? error.message : '', 1, place),
        ),
      );
    }
  }
  return { abbreviations, diagnostics };
}

function parseEntry(
  seed: Seed,
  span: BibtexSpan,
  abbreviations: Abbreviation[],
  places: PlaceIndex,
): { entry?: BibtexEntry; diagnostics: Diagnostic[] } {
  const place = places.placeAt(span.start);
  const text = seed.text.slice(span.start, span.end);
  if (!span.closed) return { diagnostics: [reportUnclosed('entry', place)] };
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
    return {
      diagnostics: [
        fail(
          'bad-bibtex',
          `This entry cannot be read: ${describeFailure(error)}.`,
          'Correct it. The entries around it are read.',
          placeOfError(error instanceof Error ? error.message : '', 1, place),
        ),
      ],
    };
  }
}

/** The beginning of an entry whose `@` or whose brace is missing. */
const bareEntry = /^[ \t]*(?:@[^\n=,]*|[A-Za-z]+[ \t]*\{\s*[^\s{}(),=]+\s*),\s*[A-Za-z]\w*\s*=/gm;

/** Text between entries is a comment, so an entry without its sign would go without a word. */
function reportBare({ text }: Seed, spans: BibtexSpan[], places: PlaceIndex): Diagnostic[] {
  const gaps = [0, ...spans.map(({ end }) => end)].map((start, index) => ({
    start,
    text: text.slice(start, spans[index]?.start),
  }));
  return gaps.flatMap((gap) =>
    [...gap.text.matchAll(bareEntry)].map(({ index }) =>
      fail(
        'bad-bibtex',
        'An entry seems to begin here without its “@” or its brace; it is not used.',
        'Begin it as in “@article{key,”. The entries around it are read.',
        places.placeAt(gap.start + index),
      ),
    ),
  );
}

/** Reads each entry of a BibTeX file separately, so that a bad entry does not affect others. */
export function parseBibtex(seed: Seed): { entries: BibtexEntry[]; diagnostics: Diagnostic[] } {
  const places = new PlaceIndex(seed);
  const spans = [...splitBibtex(seed.text)];
  const { abbreviations, diagnostics } = readAbbreviations(seed, spans, places);
  const read = spans
    .filter(({ type }) => !auxiliary.has(type))
    .map((span) => parseEntry(seed, span, abbreviations, places));
  return {
    entries: read.flatMap(({ entry }) => entry ?? []),
    diagnostics: [
      ...diagnostics,
      ...reportBare(seed, spans, places),
      ...read.flatMap((entry) => entry.diagnostics),
    ],
  };
}
