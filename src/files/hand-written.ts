import { join } from 'node:path';
import { checkBody } from '#lib/doctor/check-body.ts';
import type { HandWritten } from '#lib/doctor/check-notes.ts';
import { parseFrontMatter } from '#lib/entries/parse-front-matter.ts';
import { resolvePeople } from '#lib/names/resolve-people.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import { editionSchema } from '#lib/schema/edition.ts';
import { noteSchema } from '#lib/schema/note.ts';
import { readDecisions, readPeople, readSettings, readTopics } from './read-content.ts';
import { listHandWritten, type HandWrittenKind } from './list-hand-written.ts';
import { readWords } from './read-words.ts';
import { examineText } from './read-strictly.ts';

/** The MDX files of a folder that can be read as text, and what is wrong with the others. */
export function readHandWritten(
  content: string,
  folder: HandWrittenKind,
): { files: HandWritten[]; diagnostics: Diagnostic[] } {
  const listed = listHandWritten(content, folder);
  const read = listed.names.map((path) => {
    const file = `content/${folder}/${path}`;
    return { file, path, ...examineText(join(content, folder, path), file) };
  });
  return {
    files: read.flatMap((part) =>
      'text' in part ? [{ file: part.file, id: part.path.replace(/\.mdx$/, ''), text: part.text ?? '' }] : [],
    ),
    diagnostics: [
      ...listed.diagnostics,
      ...read.flatMap((part) => ('diagnostics' in part ? part.diagnostics : [])),
    ],
  };
}

/** What keeps the hand-written files of a content folder from being published. */
export function findBroken(content: string): Diagnostic[] {
  const notes = readHandWritten(content, 'notes');
  const editions = readHandWritten(content, 'editions');
  const heads = [
    ...notes.files.map(({ file, text }) => parseFrontMatter(file, text, noteSchema)),
    ...editions.files.map(({ file, text }) => parseFrontMatter(file, text, editionSchema)),
  ];
  const bodies = [...readHandWritten(content, 'topics').files, ...notes.files, ...editions.files];
  const people = readPeople(content);
  const { settings, diagnostics } = readSettings(content);
  return [
    ...(diagnostics.length > 0 ? diagnostics : readWords(content, settings).diagnostics),
    ...readDecisions(content).diagnostics,
    ...people.diagnostics,
    ...resolvePeople(people.lines, [], people.placeOf).diagnostics,
    ...readTopics(content).diagnostics,
    ...notes.diagnostics,
    ...editions.diagnostics,
    ...heads.flatMap((head) => ('diagnostics' in head ? head.diagnostics : [])),
    ...bodies.flatMap(checkBody),
  ].filter(({ severity }) => severity === 'broken');
}
