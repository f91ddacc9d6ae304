import { join } from 'node:path';
import { parseYaml } from '#lib/entries/parse-front-matter.ts';
import { fetchStateSchema, type FetchState } from '#lib/schema/fetch-state.ts';
import { formatState } from '#lib/fetch/update-state.ts';
import { readText } from './read-files.ts';
import { replaceFile } from './replace-file.ts';

/** Hidden, so that no reader takes it for a seed. */
const stateName = '.fetch.json';

/** What was fetched into a folder of seeds; nothing if nothing was. */
export function readFetchState(seeds: string): FetchState {
  const text = readText(join(seeds, stateName));
  if (text === undefined) return {};
  // JSON is YAML, and this parser names the line.
  const parsed = parseYaml(`${seeds}/${stateName}`, text, fetchStateSchema);
  if ('data' in parsed) return parsed.data;
  const [first] = parsed.diagnostics;
  throw new Error(
    `${first?.places[0]?.file ?? ''}:${first?.places[0]?.line ?? 1}: ${first?.message ?? ''} Restore the file from the last commit; it is written by npm run fetch only.`,
  );
}

export function writeFetchState(seeds: string, state: FetchState): void {
  replaceFile(join(seeds, stateName), formatState(state));
}
