import { closeEditions, formatEditions } from '#lib/editions/order-editions.ts';
import { comparePapers } from '#lib/papers/changes/compare-papers.ts';
import { formatChanges, logChanges } from '#lib/papers/changes/log-changes.ts';
import { placeNewcomers } from '#lib/map/place-newcomers.ts';
import { describeStatus } from '#lib/publish/describe-status.ts';
import { addPublishedAuthors } from '#lib/names/author-pages.ts';
import { resolvePeople, toNamedPaper } from '#lib/names/resolve-people.ts';
import type { TextFiles } from '#lib/entries/format-entries.ts';
import type { WrittenPaper } from '#lib/schema/paper.ts';
import type { PersonLine } from '#lib/schema/person.ts';
import { addFirstSeen, indexFirstSeen } from '#lib/state/first-seen.ts';
import { appendState, resolveState } from '#lib/state/state-lines.ts';
import { readFetchState } from '../files/fetch-state-file.ts';
import type { PipelineResult } from './pipeline.ts';
import type { PlacedList } from '../files/read-content.ts';
import { statePath } from '../files/state-file.ts';
import type { Previous } from '../files/read-previous.ts';

/** Authors whose pages this run is the first to publish. With a file of people that cannot be read, nobody is known. */
function nameAuthors(
  papers: readonly WrittenPaper[],
  { published }: Previous,
  { lines, placeOf, diagnostics }: PlacedList<PersonLine>,
  now: { run: number; day?: string },
) {
  if (diagnostics.length > 0 || papers.length === 0) return [];
  const named = papers.map(toNamedPaper);
  return addPublishedAuthors(published.lines, named, resolvePeople(lines, named, placeOf), now);
}

/**
 * Adds to the generated files what depends on the run before and on the last fetch: the log of changes, the
 * status, when each paper was first seen, whose pages of authors were published, where
 * newcomers stand on the map, and the order of editions. The papers of a first run have nothing to be compared with and are no changes.
 */
export function describeRun(
  seeds: string,
  { papers, editions, related, files, counts, diagnostics }: PipelineResult,
  previous: Previous,
  people: PlacedList<PersonLine>,
): TextFiles {
  const status = describeStatus(
    papers,
    { files: counts.files, records: counts.records },
    diagnostics,
    readFetchState(seeds),
  );
  const isFirst = previous.papers.size === 0;
  const changes = comparePapers(
    isFirst ? new Map(papers.map((paper) => [paper.id, paper])) : previous.papers,
    papers,
    previous.date,
  );
  const log =
    status.dataDate === undefined ? previous.log : logChanges(previous.log, changes, status.dataDate);
  const added = addFirstSeen(previous.firstSeen.lines, papers, status.dataDate);
  const { newestRun } = indexFirstSeen([...previous.firstSeen.lines, ...added]);
  const firstSeen = appendState(previous.firstSeen.text, added);
  const now = { run: newestRun, ...(status.dataDate === undefined ? {} : { day: status.dataDate }) };
  const published = appendState(previous.published.text, nameAuthors(papers, previous, people, now));
  const positions = appendState(
    previous.positions.text,
    placeNewcomers(previous.positions.lines, papers, related),
  );
  const aliases = new Map(papers.map((paper) => [paper.id, paper.aliases]));
  const ordered = closeEditions(
    editions,
    resolveState('closed-editions', previous.closedEditions.lines),
    status.dataDate,
    (id) => aliases.get(id) ?? [],
  );
  const closed = appendState(previous.closedEditions.text, ordered.closing);
  files.set('derived/editions.json', formatEditions(ordered.editions));
  const states = { 'closed-editions': closed, published, positions, 'first-seen': firstSeen } as const;
  for (const kind of ['closed-editions', 'published', 'positions', 'first-seen'] as const)
    if (states[kind] !== '') files.set(statePath(kind), states[kind]);
  files.set('log/changes.json', formatChanges(log));
  files.set('derived/status.json', `${JSON.stringify({ ...status, newestRun }, null, 1)}\n`);
  return files;
}
