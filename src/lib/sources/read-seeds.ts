import { fieldNames } from '#lib/schema/fields.ts';
import { isGiven } from './build-draft.ts';
import { nameStranger } from './name-stranger.ts';
import { nameRecognised, type Reading, type Recognised, type Seed, type Source } from './source.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import { contain, reportUnread } from '#lib/schema/contain.ts';
import { diagnose } from '#lib/schema/rules.ts';
import { findMergeMark } from '#lib/text/find-merge-mark.ts';

export interface SeedReading extends Reading {
  file: string;
  /** `Source.id`, or nothing if no source knows the format. */
  source?: string;
  /** What the file was recognised as; nothing if no source knows the format. */
  recognised?: Recognised;
}

function describe({ name }: Source, { drafts, exporter, left = [] }: Reading): Recognised {
  return {
    format: name,
    ...(exporter === undefined ? {} : { exporter }),
    records: drafts.length,
    taken: fieldNames.filter((field) => drafts.some((draft) => isGiven(draft[field]))),
    left,
  };
}

/** Lets the first source that recognises a seed read it, see {@link readKnown}. A reader that fails costs this seed alone. */
export function readSeed(seed: Seed, sources: Source[]): SeedReading {
  const { file } = seed;
  const contained = contain(
    () => readKnown(seed, sources),
    (reason) => reportUnread('The file', reason, { file, line: 1, column: 1 }),
  );
  return 'failure' in contained ? { file, drafts: [], diagnostics: [contained.failure] } : contained.value;
}

function reportBlank(file: string): Diagnostic {
  return diagnose('empty-file', {
    message: 'The file is empty: it was saved empty.',
    hint: 'Save the page again once its papers are shown, or remove the file.',
    format: 'empty file',
    places: [{ file, line: 1, column: 1 }],
  });
}

function reportUnknown({ file, text }: Seed): Diagnostic {
  const stranger = nameStranger(text);
  return diagnose('unknown-format', {
    message: stranger
      ? `No reader reads files of the kind “${stranger.name}”.`
      : 'No reader recognises the format of this file.',
    hint:
      stranger?.remedy ??
      'What can be read are saved pages of papers, bibliographies, exports, feeds, tables and lists of numbers; docs/guides/editors.md has an example of each. Save the page again as text, or move the file out of the folder.',
    ...(stranger ? { format: stranger.name } : {}),
    places: [{ file, line: 1, column: 1 }],
  });
}

/** Names of fields in one message, which is to fit on a line or two. */
const shownFields = 12;

function listOf(names: readonly string[]): string {
  const more = names.length - shownFields;
  return names.slice(0, shownFields).join(', ') + (more > 0 ? ` and ${String(more)} more` : '');
}

/** Says which fields of the format were taken and which were left, so that a field with another name is found. */
function reportLeft({ file }: Seed, recognised: Recognised): Diagnostic[] {
  const { left, taken, records } = recognised;
  if (left.length === 0 || records === 0) return [];
  return [
    diagnose('unread-fields', {
      message: `Read as ${nameRecognised(recognised)}. Taken: ${listOf(taken)}. Left, since no reader knows them: ${listOf(left)}.`,
      places: [{ file, line: 1, column: 1 }],
    }),
  ];
}

/** Where Git could not merge two versions of a file, its readers find the papers of both. */
function reportMergeMark({ file, text }: Seed): Diagnostic[] {
  const line = findMergeMark(text);
  if (line === undefined) return [];
  return [
    diagnose('merge-mark', {
      message:
        'Git could not merge two versions of this file and left both; the papers of both sides are read.',
      hint: 'Decide between the two versions and remove the marks.',
      places: [{ file, line, column: 1 }],
    }),
  ];
}

/** Lets the first source that recognises a seed read it. A seed nobody recognises is an error, not a gap. */
function readKnown(seed: Seed, sources: Source[]): SeedReading {
  if (seed.text.trim() === '') return { file: seed.file, drafts: [], diagnostics: [reportBlank(seed.file)] };
  const source = sources.find((candidate) => candidate.recognises(seed.text));
  if (source) {
    const reading = source.read(seed);
    const recognised = describe(source, reading);
    const diagnostics = [...reportMergeMark(seed), ...reading.diagnostics, ...reportLeft(seed, recognised)];
    return { file: seed.file, source: source.id, recognised, ...reading, diagnostics };
  }
  return { file: seed.file, drafts: [], diagnostics: [reportUnknown(seed)] };
}
