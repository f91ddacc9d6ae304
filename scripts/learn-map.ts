import { join } from 'node:path';
import { fitMap, pullingNeighbours } from '#lib/map/fit-map.ts';
import { toPositions } from '#lib/map/place-newcomers.ts';
import type { Point } from '#lib/map/point.ts';
import { toPrincipalAxes } from '#lib/map/principal-axes.ts';
import { findNeighbours } from '#lib/relate/find-neighbours.ts';
import { packState, resolveState } from '#lib/state/state-lines.ts';
import { folders } from '#src/files/folders.ts';
import { withLock } from '#src/files/lock.ts';
import { replaceFile } from '#src/files/replace-file.ts';
import { readStateFile, statePath } from '#src/files/state-file.ts';
import { readVocabulary } from '#src/files/vocabulary-file.ts';
import { print, printError } from './command/print.ts';
import { printHelp } from './command/print-help.ts';
import { formatError } from './command/report.ts';
import { readOwnPapers } from './topics/labelled-input.ts';

const usage = `Usage: npm run learn:map -- [--help]

Places all papers on the map anew and writes their places to content/state/positions.jsonl. Between two such runs, old
papers stay where they are, and npm run ingest places new ones beside those that they are related to.`;

/** With fewer papers there is nothing to see. */
const minPapers = 10;

function learnMap(): void {
  const { content } = folders;
  const lines = readStateFile(content, 'positions')?.lines ?? [];
  const papers = readOwnPapers(folders);
  if (papers.length < minPapers)
    throw new Error(
      `The seeds hold ${papers.length} papers, and a map needs ${minPapers}. Save further seeds first.`,
    );
  const { ids, neighbours, meanings } = findNeighbours(papers, readVocabulary(content), pullingNeighbours);
  // From where they stand, papers move little: a reader finds a region again where it was.
  const known = new Map<string, Point>(resolveState('positions', lines));
  const before = ids.flatMap((id) => known.get(id) ?? []);
  const start = before.length === ids.length ? before : toPrincipalAxes(meanings);
  const fit = lines.reduce((last, line) => Math.max(last, line.fit), 0) + 1;
  const positions = toPositions(ids, fitMap(neighbours, start), fit, start !== before);
  replaceFile(join(content, statePath('positions')), packState('positions', positions));
  print(
    `${join(content, statePath('positions'))}: ${positions.length} papers. Run npm run build to show them.`,
  );
}

try {
  if (printHelp(usage)) withLock(folders.content, learnMap);
} catch (error) {
  printError(`learn:map: ${formatError(error)}`);
  process.exitCode = 1;
}
