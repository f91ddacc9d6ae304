import { join } from 'node:path';
import { fetchStateSchema, type FetchState } from '#lib/schema/fetch-state.ts';
import { formatState } from '#lib/fetch/update-state.ts';
import { fetchStateName } from './folders.ts';
import { readStateJson } from './read-state.ts';
import { replaceFile } from './replace-file.ts';

/** What was fetched into a folder of seeds; nothing if nothing was. */
export function readFetchState(seeds: string): FetchState {
  return (
    readStateJson({ path: join(seeds, fetchStateName), file: `seeds/${fetchStateName}` }, fetchStateSchema) ??
    {}
  );
}

export function writeFetchState(seeds: string, state: FetchState): void {
  replaceFile(join(seeds, fetchStateName), formatState(state));
}
