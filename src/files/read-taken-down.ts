import { join } from 'node:path';
import { takenDownSchema } from '#lib/schema/derived.ts';
import { readText } from './read-files.ts';

/** Every address below `/papers/` whose paper an editor took down, as the last ingest wrote them. */
export function readTakenDown(content: string): Set<string> {
  const text = readText(join(content, 'derived/taken-down.json'));
  const takenDown = text === undefined ? [] : takenDownSchema.array().parse(JSON.parse(text));
  return new Set(takenDown.flatMap(({ id, aliases }) => [id, ...aliases]));
}
