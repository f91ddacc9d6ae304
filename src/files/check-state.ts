import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import { lookupServices } from '#lib/schema/lookup.ts';
import { stateNames } from '#lib/state/state-kinds.ts';
import { BrokenFilesError } from './broken-files-error.ts';
import { readChangeLog } from './change-log-file.ts';
import { readFetchState } from './fetch-state-file.ts';
import { readLookups } from './lookup-file.ts';
import { readStateFile } from './state-file.ts';
import { readVocabulary } from './vocabulary-file.ts';

function complaintsOf(read: () => unknown): Diagnostic[] {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof BrokenFilesError) return error.diagnostics;
    throw error;
  }
}

/** What is wrong with the state files of a site, without those whose history begins again. */
export function checkState(
  { seeds, content }: { seeds: string; content: string },
  startAgain: readonly string[] = [],
): Diagnostic[] {
  return [
    ...(startAgain.includes('changes') ? [] : [() => readChangeLog(content)]),
    ...stateNames
      .filter((name) => !startAgain.includes(name))
      .map((name) => () => readStateFile(content, name)),
    () => readVocabulary(content),
    () => readFetchState(seeds),
    ...lookupServices.map((service) => () => readLookups(content, service)),
  ].flatMap(complaintsOf);
}
