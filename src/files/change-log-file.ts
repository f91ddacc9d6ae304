import { join } from 'node:path';
import { changeLogSchema, type ChangeSet } from '#lib/schema/changes.ts';
import { readStateJson } from './read-state.ts';

/** `log/changes.json` of a content folder; nothing if there is none. */
export function readChangeLog(content: string): ChangeSet[] | undefined {
  const path = join(content, 'log/changes.json');
  return readStateJson({ path, file: 'content/log/changes.json' }, changeLogSchema);
}
