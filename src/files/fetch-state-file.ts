import { join } from 'node:path';
import { fetchStateSchema, type FetchState } from '#lib/schema/fetch-state.ts';
import { formatState } from '#lib/fetch/update-state.ts';
import { readStateJson } from './read-state.ts';
import { replaceFile } from './replace-file.ts';

/** Hidden, so that no reader takes it for a seed. */
const stateName = '.fetch.json';

/** What was fetched into a folder of seeds; nothing if nothing was. */
export function readFetchState(seeds: string): FetchState {
  return readStateJson({ path: join(seeds, stateName), file: `seeds/${stateName}` }, fetchStateSchema) ?? {};
}

export function writeFetchState(seeds: string, state: FetchState): void {
  replaceFile(join(seeds, stateName), formatState(state));
}
