import type { Diagnostic, Place } from '#lib/schema/diagnostic.ts';
import { diagnose } from '#lib/schema/rules.ts';
import type { Draft } from '#lib/schema/draft.ts';
import { fieldsWhere } from '#lib/schema/fields.ts';
import { readProse } from '#lib/prose/read-prose.ts';
import { markupOf } from '#lib/sources/sources.ts';
import { cutAtWord } from '#lib/text/cut-at-word.ts';
import { cleanStrings } from './clean-strings.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import { findPlaces } from './find-places.ts';
import { findRawOffsets } from './raw-offsets.ts';
import { reportChanges, reportLeftRaw, reportMixedScripts } from './report-cleaning.ts';

/** No title or abstract is longer. In a file without line ends, a whole page may take its place. */
const maxLengths = { title: 10_000, abstract: 50_000 };

/** Cuts a title or an abstract that is too long. The record keeps the whole title. */
function cutText(
  field: 'title' | 'abstract',
  text: string,
  place: Place,
): { text: string; cut: Diagnostic[] } {
  const maxLength = maxLengths[field];
  if (text.length <= maxLength) return { text, cut: [] };
  const message = `The ${field} has ${String(text.length)} characters; only the first ${String(maxLength)} are used.`;
  const hint = 'Line ends may be missing in the file. Save the page again.';
  return {
    text: cutAtWord(text, maxLength),
    cut: [diagnose(`long-${field}`, { message, hint, places: [place] })],
  };
}

/** A parsed title or abstract, with its diagnostics. */
function cleanField(draft: Draft, field: 'title' | 'abstract', place: Place) {
  const raw = draft[field];
  const { text: whole, changes } = field === 'title' ? cleanLine(raw) : cleanText(raw);
  const { text, cut } = cutText(field, whole, place);
  const prose = readProse(text, { markup: markupOf(draft.source) });
  const placesOf = (offsets: number[]) => findPlaces(draft, field, offsets);
  const starts = changes.map(({ at }) => at).sort((a, b) => a - b);
  return {
    prose,
    changed: [...reportChanges(field, changes, placesOf(starts)), ...cut],
    leftRaw: reportLeftRaw(prose.leftRaw, (offsets) => placesOf(findRawOffsets(raw, text, offsets))),
  };
}

/** The texts before cleaning, as far as cleaning changed them. Of an abstract no more is kept than is used. */
function originalOf(draft: Draft, title: string, abstract: string): Draft['original'] {
  if (draft.title === title && draft.abstract === abstract) return undefined;
  return {
    ...(draft.title === title ? {} : { title: draft.title }),
    ...(draft.abstract === abstract ? {} : { abstract: draft.abstract.slice(0, maxLengths.abstract) }),
  };
}

/** What may hold any text of the source on one line. */
const lineFields = [...fieldsWhere(({ clean }) => clean === 'line'), 'unreadableDate'] as const;

function cleanLines(draft: Draft, here: Place): { fields: Partial<Draft>; diagnostics: Diagnostic[] } {
  const fields: Partial<Draft> = {};
  const diagnostics: Diagnostic[] = [];
  for (const field of lineFields) {
    if (draft[field] === undefined) continue;
    const { value, changes } = cleanStrings(draft[field]);
    Object.assign(fields, { [field]: value });
    const place = field === 'unreadableDate' ? undefined : draft.places[field];
    diagnostics.push(...reportChanges(field, changes, [place ?? here]));
  }
  return { fields, diagnostics };
}

/** Letters that are invisible, as in titles that are made to be empty. */
function isBlank(text: string): boolean {
  return /^[\s\p{M}\u115f\u1160\u200c\u2800]*$/u.test(text);
}

/** Maximum length of an abstract's beginning that replaces a title. */
const maxStandInLength = 80;

/** Replaces a title without visible characters, which would be an invisible link. */
function standInTitle(abstract: string, place: Place): { title: string; diagnostics: Diagnostic[] } {
  const title = cutAtWord(abstract.replaceAll('\n\n', ' '), maxStandInLength) || '[no title]';
  const message = `The title has no visible characters. “${title}” is used instead.`;
  return {
    title,
    diagnostics: [
      diagnose('unshowable-title', { message, hint: 'Correct the title in the seed.', places: [place] }),
    ],
  };
}

/** Cleans the texts of a draft, with diagnostics. */
export function cleanFields(draft: Draft): { draft: Draft; diagnostics: Diagnostic[] } {
  const here = { file: draft.file, line: draft.lines[0], column: 1 };
  const titlePlace = draft.places.title ?? here;
  const title = cleanField(draft, 'title', titlePlace);
  const abstract = cleanField(draft, 'abstract', draft.places.abstract ?? here);
  const { plain, tree } = abstract.prose;
  const shown = isBlank(title.prose.plain)
    ? standInTitle(plain, titlePlace)
    : { title: title.prose.plain, diagnostics: [] };
  const lines = cleanLines(draft, here);
  return {
    draft: {
      ...draft,
      ...lines.fields,
      title: shown.title,
      abstract: plain,
      tree,
      original: originalOf(draft, shown.title, plain),
    },
    diagnostics: [
      ...title.changed,
      ...shown.diagnostics,
      ...abstract.changed,
      ...lines.diagnostics,
      ...reportMixedScripts(title.prose.plain, titlePlace),
      ...title.leftRaw,
      ...abstract.leftRaw,
    ],
  };
}
