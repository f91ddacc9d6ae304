import { join } from 'node:path';
import { stateLineSchemas, type StateLine, type StateName } from '#lib/schema/state.ts';
import { packState } from '#lib/state/state-lines.ts';
import { readStateLines } from './read-state.ts';
import { replaceFile } from './replace-file.ts';

/** Path of a state file below the content folder. */
export function statePath(name: StateName): string {
  return `state/${name}.jsonl`;
}

/**
 * Lines of a state file with their text; nothing if there is no such file.
 *
 * @throws {BrokenFilesError} if a line is not as a command wrote it
 */
export function readStateFile<Name extends StateName>(
  content: string,
  name: Name,
): { lines: StateLine<Name>[]; text: string } | undefined {
  const path = join(content, statePath(name));
  return readStateLines({ path, file: `content/${statePath(name)}` }, stateLineSchemas[name]);
}

/** Packs a state file, if there is one. Returns how many lines it had and has; writes nothing if it is packed. */
export function packStateFile(
  content: string,
  name: StateName,
): { before: number; after: number } | undefined {
  const read = readStateFile(content, name);
  if (!read) return undefined;
  const packed = packState(name, read.lines);
  if (packed !== read.text) replaceFile(join(content, statePath(name)), packed);
  return { before: read.lines.length, after: packed.split('\n').length - 1 };
}
