import { resolveState } from '#lib/state/state-lines.ts';
import { folders } from '#src/files/folders.ts';
import { readStateFile } from '#src/files/state-file.ts';

/** Where each paper stands on the map, by id. */
export const positions = resolveState('positions', readStateFile(folders.content, 'positions')?.lines ?? []);

/** False before `npm run learn:map` placed the papers: nothing leads to an empty map then. */
export const hasMap = positions.size > 0;
