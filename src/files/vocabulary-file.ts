import { join } from 'node:path';
import { emptyVocabulary, type Vocabulary } from '#lib/relate/vocabulary.ts';
import { vocabularySchema, vocabularyVersion } from '#lib/schema/vocabulary.ts';
import { readStateJson } from './read-state.ts';
import { replaceFile } from './replace-file.ts';

const name = 'learned/vocabulary.json';

/** Where a content folder has the words that were learned. */
export function vocabularyPath(content: string): string {
  return join(content, name);
}

/**
 * What a content folder knows of words. Without the file nothing is known: papers are related by their words and
 * topics alone.
 *
 * @throws {BrokenFilesError} if the file is damaged, or of another version
 */
export function readVocabulary(content: string): Vocabulary {
  return (
    readStateJson({ path: vocabularyPath(content), file: `content/${name}` }, vocabularySchema) ??
    emptyVocabulary
  );
}

/** Writes what was learned, and returns the path. */
export function writeVocabulary(content: string, vocabulary: Vocabulary): string {
  const path = vocabularyPath(content);
  replaceFile(path, `${JSON.stringify({ version: vocabularyVersion, ...vocabulary }, null, 2)}\n`);
  return path;
}
