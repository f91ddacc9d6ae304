import { BrokenFilesError } from '../files/broken-files-error.ts';
import { readFetchState } from '../files/fetch-state-file.ts';
import { readDecisions, readSettings, readTopics } from '../files/read-content.ts';
import { listHandWritten } from '../files/list-hand-written.ts';
import { readSeeds, type RecallRead } from '../files/read-seeds.ts';
import { readStateFile } from '../files/state-file.ts';
import { readVocabulary } from '../files/vocabulary-file.ts';
import type { Recall } from './memory.ts';

/** Everything that a run reads, hand-written files and seeds. */
export function readInput(folders: { seeds: string; content: string }, recall?: Recall) {
  const recallRead: RecallRead | undefined =
    recall && ((file, state, read) => recall.result(`read ${file}`, state, read));
  const { settings, ...settingsRead } = readSettings(folders.content);
  const { topics, sources, ...topicsRead } = readTopics(folders.content);
  const { lines: decisions, placeOf, ...decisionsRead } = readDecisions(folders.content);
  const { seeds, ...seedsRead } = readSeeds(folders.seeds, 'seeds', settings.maxSeedMegabytes, recallRead);
  const { seeds: enrichment, ...enrichmentRead } = readSeeds(
    `${folders.content}/enrichment`,
    'content/enrichment',
    Infinity,
    recallRead,
  );
  const named = (['notes', 'editions'] as const).map((kind) => listHandWritten(folders.content, kind));
  const diagnostics = [settingsRead, topicsRead, ...named, decisionsRead, seedsRead, enrichmentRead].flatMap(
    (part) => part.diagnostics,
  );
  const fetched = readFetchState(folders.seeds);
  return {
    settings,
    topics,
    sources,
    decisions,
    placeOf,
    seeds,
    enrichment,
    fetched,
    seen: readSeen(folders.content),
    vocabulary: readVocabulary(folders.content),
    diagnostics,
  };
}

/** What {@link readInput} reads. */
export type Input = ReturnType<typeof readInput>;

/** Ids of the papers that an earlier run had. A damaged file was refused before, or its history begins again. */
function readSeen(content: string): Set<string> {
  try {
    return new Set(readStateFile(content, 'first-seen')?.lines.map(({ id }) => id));
  } catch (error) {
    if (error instanceof BrokenFilesError) return new Set();
    throw error;
  }
}
