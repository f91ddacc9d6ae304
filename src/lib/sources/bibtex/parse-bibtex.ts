import type { Diagnostic, Place } from '#lib/schema/diagnostic.ts';
import { diagnose, type RuleId } from '#lib/schema/rules.ts';
import { quote } from '#lib/text/quote.ts';
import type { RecordPlace } from '../build-draft.ts';
import { PlaceIndex } from '../place-index.ts';
import type { Seed } from '../source.ts';
import { readAbbreviations, resolveValue, type Abbreviations } from './abbreviations.ts';
import { parseEntry, type RawField } from './parse-entry.ts';
import { splitBibtex, type BibtexSpan } from './split-bibtex.ts';

export interface BibtexEntry extends RecordPlace {
  /** In lower case: `inproceedings`. */
  type: string;
  /** Citation key. */
  label: string;
  /** TeX of the fields, by field name in lower case. Abbreviations are resolved. */
  fields: Record<string, string>;
  /** The place of each field's name. */
  fieldPlaces: ReadonlyMap<string, Place>;
}

/** Entries that describe no paper. */
const auxiliary = new Set(['string', 'preamble', 'comment']);

function report(rule: RuleId, message: string, hint: string, place: Place): Diagnostic {
  return diagnose(rule, { message, hint, places: [place] });
}

function reportUnclosed(what: string, place: Place): Diagnostic {
  return report(
    'unpaired-brackets',
    `The braces of the ${what} that begins here are not paired; the ${what} is not used.`,
    'Close it. The entries around it are read.',
    place,
  );
}

/** Each `@string` costs only itself: entries that use a damaged one are read without that field. */
function readStrings(
  seed: Seed,
  spans: BibtexSpan[],
  places: PlaceIndex,
): { abbreviations: Abbreviations; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const texts: string[] = [];
  for (const { start, end, closed } of spans.filter(({ type }) => type === 'string')) {
    const place = places.placeAt(start);
    const text = seed.text.slice(start, end);
    const { fields, mistake } = closed ? parseEntry(text) : { fields: [], mistake: undefined };
    if (!closed) diagnostics.push(reportUnclosed('abbreviation', place));
    else if (mistake || fields.length === 0)
      diagnostics.push(
        report(
          'bad-bibtex',
          `The abbreviation that begins here cannot be read: ${mistake?.message ?? 'it has no value'}.`,
          'Correct it. Entries that use it are read without that field.',
          places.placeAt(start + (mistake?.offset ?? 0)),
        ),
      );
    texts.push(text);
  }
  return { abbreviations: readAbbreviations(texts), diagnostics };
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
      report(
        'bad-bibtex',
        'An entry seems to begin here without its “@” or its brace; it is not used.',
        'Begin it as in “@article{key,”. The entries around it are read.',
        places.placeAt(gap.start + index),
      ),
    ),
  );
}

/** What is wrong with a field that is read all the same. */
function checkField(
  { name, separated }: RawField,
  unknown: readonly string[],
  isRepeated: boolean,
  place: Place,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (!separated)
    found.push(report('missing-comma', `No comma stands before the field ${name}.`, 'Put one there.', place));
  if (isRepeated)
    found.push(
      report(
        'repeated-field',
        `The field ${name} is given twice; the last is used.`,
        'Remove one of the two.',
        place,
      ),
    );
  for (const abbreviation of unknown)
    found.push(
      report(
        'unknown-abbreviation',
        `The field ${name} names the abbreviation ${quote(abbreviation)}, which no @string defines.`,
        'Define it, or put the text in braces. The entry is kept without it.',
        place,
      ),
    );
  return found;
}

function readEntry(
  seed: Seed,
  span: BibtexSpan,
  abbreviations: Abbreviations,
  places: PlaceIndex,
): { entry?: BibtexEntry; diagnostics: Diagnostic[] } {
  const place = places.placeAt(span.start);
  if (!span.closed) return { diagnostics: [reportUnclosed('entry', place)] };
  const { label, fields: raw, mistake } = parseEntry(seed.text.slice(span.start, span.end));
  if (mistake)
    return {
      diagnostics: [
        report(
          'bad-bibtex',
          `This entry cannot be read: ${mistake.message}.`,
          'Correct it. The entries around it are read.',
          places.placeAt(span.start + mistake.offset),
        ),
      ],
    };
  const fields = new Map<string, string>();
  const fieldPlaces = new Map<string, Place>();
  const diagnostics: Diagnostic[] = [];
  for (const field of raw) {
    const { value, unknown } = resolveValue(field.parts, abbreviations);
    const own = places.placeAt(span.start + field.offset);
    diagnostics.push(...checkField(field, unknown, fieldPlaces.has(field.name), own));
    fieldPlaces.set(field.name, own);
    fields.set(field.name, value);
  }
  const lines: [number, number] = [place.line, places.placeAt(span.end - 1).line];
  return {
    entry: { type: span.type, label, fields: Object.fromEntries(fields), fieldPlaces, place, lines },
    diagnostics,
  };
}

/** Reads each entry of a BibTeX file separately, so that a bad entry does not affect others. */
export function parseBibtex(seed: Seed): { entries: BibtexEntry[]; diagnostics: Diagnostic[] } {
  const places = new PlaceIndex(seed);
  const spans = [...splitBibtex(seed.text)];
  const { abbreviations, diagnostics } = readStrings(seed, spans, places);
  const read = spans
    .filter(({ type }) => !auxiliary.has(type))
    .map((span) => readEntry(seed, span, abbreviations, places));
  return {
    entries: read.flatMap(({ entry }) => entry ?? []),
    diagnostics: [
      ...diagnostics,
      ...reportBare(seed, spans, places),
      ...read.flatMap((entry) => entry.diagnostics),
    ],
  };
}
