import { isAtLeast, type Diagnostic, type Place } from '#lib/schema/diagnostic.ts';
import { diagnose } from '#lib/schema/rules.ts';
import type { Draft } from '#lib/schema/draft.ts';
import { quote } from '#lib/text/quote.ts';
import type { Reading, Seed } from './source.ts';

/** Places named in one message. */
const shownPlaces = 20;

/** Reports a field that cannot be used; the record stays without it. `reason` completes a sentence: “which is no date”. */
export function badField(field: string, value: unknown, reason: string, place: Place): Diagnostic {
  return diagnose('bad-field', {
    message: `The field ${field} is ${quote(value)}, which is ${reason}.`,
    hint: 'The record is kept without it. Correct the field, or save the file again.',
    places: [place],
  });
}

/** Reports a record without a title, which is not a paper. */
export function noTitle(place: Place): Diagnostic {
  return diagnose('no-title', {
    message: 'This record has no title and is not used.',
    hint: 'Add the title, or remove the record. The records around it are read.',
    places: [place],
  });
}

/** Reports an error message in place of papers. */
export function errorAnswer(message: string, place: Place): Diagnostic {
  return diagnose('error-answer', {
    message: `The file holds an error message instead of papers: ${quote(message.trim())}.`,
    hint: 'Correct the request and fetch the file again, or remove it.',
    places: [place],
  });
}

function reportEmpty(seed: Seed, quietDay: boolean): Diagnostic {
  const places = [{ file: seed.file, line: 1, column: 1 }];
  if (quietDay)
    return diagnose('quiet-day', {
      message: 'The file holds no paper; its source says that it announces none on this day.',
      places,
    });
  return diagnose('empty-file', {
    message: 'The file holds no paper.',
    hint: 'Fetch or save it again, or remove it. Papers of other files are not affected.',
    places,
  });
}

function reportAbstracts(drafts: Draft[]): Diagnostic[] {
  const without = drafts.filter(
    ({ abstract, revises, retracts }) => abstract === '' && revises !== true && retracts !== true,
  );
  if (without.length === 0) return [];
  return [
    diagnose('without-abstract', {
      message: `${without.length} of ${drafts.length} records have no abstract; it comes from other records of the paper, if any.`,
      places: without
        .slice(0, shownPlaces)
        .map(({ file, lines, places }) => places.title ?? { file, line: lines[0], column: 1 }),
    }),
  ];
}

/** Adds the reports on the whole file. `quietDay` is true if the source explains why the file is empty. */
export function finishReading(
  seed: Seed,
  drafts: Draft[],
  diagnostics: Diagnostic[],
  quietDay = false,
): Reading {
  const failed = diagnostics.some(({ severity }) => isAtLeast(severity, 'record-set-aside'));
  return {
    drafts,
    diagnostics: [
      ...diagnostics,
      ...(drafts.length === 0 && !failed ? [reportEmpty(seed, quietDay)] : []),
      ...reportAbstracts(drafts),
    ],
  };
}
