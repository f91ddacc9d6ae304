import { cleanDrafts } from '#lib/clean/clean-drafts.ts';
import { cleanFields } from '#lib/clean/clean-fields.ts';
import { checkPlausible } from '#lib/clean/plausible/check-plausible.ts';
import { findDataDay } from '#lib/clean/plausible/find-data-day.ts';
import type { DumpYearHints } from '#lib/dates/dump-year.ts';
import { yearHints } from '#lib/dates/year-hints.ts';
import { assignIds } from '#lib/papers/merge/assign-ids.ts';
import { enrichGroups, makesPaper, mergeDrafts } from '#lib/papers/merge/merge-drafts.ts';
import { settleGroups } from '#lib/papers/merge/settle-groups.ts';
import type { Draft, Dump } from '#lib/schema/draft.ts';
import { readSeed, type SeedReading } from '#lib/sources/read-seeds.ts';
import type { Seed } from '#lib/sources/source.ts';
import { enrichmentSources, seedSources } from '#lib/sources/sources.ts';
import { cleanStage, parseStage } from './find-unwanted.ts';
import type { RunMemory } from './memory.ts';
import type { RunStage } from './progress-stages.ts';
import type { Input } from './read-input.ts';

/** Enrichment states full dates and says itself which id a title has. */
const noHints: DumpYearHints = { configured: () => undefined, arxivId: ({ arxivId }) => arxivId };

/** What decides about the records. */
type RecordInput = Pick<Input, 'seeds' | 'enrichment' | 'sources' | 'fetched'> & {
  settings: Pick<Input['settings'], 'dumpYears' | 'defaultDumpYear'>;
};

/** Reads the records of all files, cleans them and completes their dates. */
function readRecords(input: RecordInput, stage: RunStage, { remember, ahead }: RunMemory) {
  const clean = remember(cleanStage, cleanFields);
  const parse = remember(parseStage, (seed: Seed) => readSeed(seed, seedSources));
  const parseEnrichment = remember(parseStage, (seed: Seed) => readSeed(seed, enrichmentSources));
  const readings = stage('parse', () => input.seeds.map(parse));
  const known = stage('parse enrichment', () => input.enrichment.map(parseEnrichment));
  const completing = stage('clean enrichment', () => cleanDrafts(draftsOf(known), [], noHints, clean));
  const hints = yearHints(input.settings, [...draftsOf(readings), ...completing.drafts]);
  ahead({ stage: cleanStage, name: 'clean', topics: input.sources, inputs: draftsOf(readings) });
  const cleaned = stage('clean', () => cleanDrafts(draftsOf(readings), dumpsOf(readings), hints, clean));
  const dataDay = findDataDay({ ...cleaned, dumps: dumpsOf(readings), fetched: input.fetched });
  const plausible = stage('check', () => checkPlausible(cleaned.drafts, dataDay));
  const facts = stage('check enrichment', () => checkPlausible(completing.drafts, dataDay));
  return {
    readings,
    known,
    years: cleaned.years,
    drafts: plausible.drafts,
    facts: facts.drafts,
    counts: { records: cleaned.drafts.length, facts: completing.drafts.length },
    diagnostics: [
      ...[...readings, ...known].flatMap((reading) => reading.diagnostics),
      ...cleaned.diagnostics,
      ...completing.diagnostics,
      ...plausible.diagnostics,
      ...facts.diagnostics,
    ],
  };
}

type Records = Pick<ReturnType<typeof readRecords>, 'drafts' | 'facts'>;

/** Brings records together to papers, each with an address. */
function nameRecords({ drafts, facts }: Records, stage: RunStage) {
  const [own, revisions] = partition(drafts, makesPaper);
  const merged = stage('merge', () => mergeDrafts(own));
  const enriched = stage('enrich', () => enrichGroups(merged.groups, [...revisions, ...facts]));
  const settling = stage('settle', () => settleGroups(enriched.groups));
  const naming = stage('assign ids', () => assignIds(settling.settled));
  return {
    assigned: naming.assigned,
    unused: enriched.unused,
    merged: own.length - merged.diagnostics.length - merged.groups.length,
    diagnostics: [
      ...merged.diagnostics,
      ...enriched.diagnostics,
      ...settling.diagnostics,
      ...naming.diagnostics,
    ],
  };
}

/** Reads the records and makes papers of them, or recalls these where nothing that decides about them has changed. */
export function readNamed(input: RecordInput, stage: RunStage, memory: RunMemory) {
  const { seeds, enrichment, fetched, settings } = input;
  const rest = JSON.stringify([settings.dumpYears, settings.defaultDumpYear, fetched]);
  return memory.recall.result('records', [...seeds, ...enrichment, rest], () => {
    const records = readRecords(input, stage, memory);
    return { ...records, naming: nameRecords(records, stage) };
  });
}

/** Papers, each with an address. */
export type NamedRecords = ReturnType<typeof nameRecords>;

export function draftsOf(readings: readonly SeedReading[]): Draft[] {
  return readings.flatMap(({ drafts }) => drafts);
}

function dumpsOf(readings: readonly SeedReading[]): Dump[] {
  return readings.flatMap(({ dump }) => dump ?? []);
}

/** Those of which it is true, then the others. */
function partition<T>(items: readonly T[], is: (item: T) => boolean): [T[], T[]] {
  return [items.filter(is), items.filter((item) => !is(item))];
}
