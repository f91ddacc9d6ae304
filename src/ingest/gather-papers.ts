import { cleanDrafts } from '#lib/clean/clean-drafts.ts';
import { cleanFields } from '#lib/clean/clean-fields.ts';
import { checkPlausible } from '#lib/clean/plausible/check-plausible.ts';
import { findDataDay } from '#lib/clean/plausible/find-data-day.ts';
import type { DumpYearHints } from '#lib/dates/dump-year.ts';
import { yearHints } from '#lib/dates/year-hints.ts';
import { formatEntries } from '#lib/entries/format-entries.ts';
import { formatEntry } from '#lib/entries/format-entry.ts';
import { applyDecisions, findUndecided } from '#lib/papers/duplicates/apply-decisions.ts';
import { partnersOf } from '#lib/papers/duplicates/partners-of.ts';
import { reportNearDuplicates } from '#lib/papers/duplicates/report-near-duplicates.ts';
import { assignIds } from '#lib/papers/merge/assign-ids.ts';
import { enrichGroups, makesPaper, mergeDrafts } from '#lib/papers/merge/merge-drafts.ts';
import { reportPapers, reportUnusedRevisions } from '#lib/papers/merge/report-papers.ts';
import { settleGroups } from '#lib/papers/merge/settle-groups.ts';
import { linkReferences } from '#lib/papers/references/link-references.ts';
import { markRetracted } from '#lib/papers/removal/mark-retracted.ts';
import { takeDown } from '#lib/papers/removal/take-down.ts';
import { summarisePapers, summaryOf } from '#lib/results/summarise-papers.ts';
import type { Draft, Dump } from '#lib/schema/draft.ts';
import { readSeed, type SeedReading } from '#lib/sources/read-seeds.ts';
import type { Seed } from '#lib/sources/source.ts';
import { enrichmentSources, isEnrichment, seedSources } from '#lib/sources/sources.ts';
import { classifyPapers } from '#lib/topics/classify-papers.ts';
import { weighWith, type AheadStage } from './ahead-stages.ts';
import { cleanStage, findUnwanted, parseStage } from './find-unwanted.ts';
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

interface TextsOfPaper {
  title: string;
  abstract: string;
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
function readNamed(input: RecordInput, stage: RunStage, memory: RunMemory) {
  const { seeds, enrichment, fetched, settings } = input;
  const rest = JSON.stringify([settings.dumpYears, settings.defaultDumpYear, fetched]);
  return memory.recall.result('records', [...seeds, ...enrichment, rest], () => {
    const records = readRecords(input, stage, memory);
    return { ...records, naming: nameRecords(records, stage) };
  });
}

/** Follows the decisions of editors. */
function decideNamed(naming: ReturnType<typeof nameRecords>, input: Input, stage: RunStage) {
  const decision = stage('decide', () => applyDecisions(naming.assigned, input));
  const removal = takeDown(decision.joined, input.decisions, input.placeOf, input.seen);
  const retraction = markRetracted(removal.kept, input.decisions, input.placeOf);
  return {
    decided: { ...decision, joined: retraction.papers },
    removal,
    unused: naming.unused,
    merged: naming.merged,
    diagnostics: [...naming.diagnostics, ...decision.diagnostics, ...retraction.diagnostics],
  };
}

/**
 * From files to papers and their entries, without the records that they are made from: those of thirty thousand papers would
 * take the room in which papers are compared.
 */
export function gatherPapers(input: Input, stage: RunStage, memory: RunMemory) {
  const { remember, recall, ahead, endAhead } = memory;
  const weighStage = `topics ${JSON.stringify(input.sources)}`;
  const weighText = remember(weighStage, weighWith(input.topics));
  const weigh = recall.each(weighStage)(({ title, abstract }: TextsOfPaper) =>
    weighText({ title, abstract }),
  );
  const findSummary = remember('summarise', summaryOf);
  const format = recall.each('format')(remember('format', formatEntry));
  const help = (name: AheadStage, inputs: readonly unknown[], key: string = name) => {
    ahead({ stage: key, name, topics: input.sources, inputs });
  };
  const { readings, known, naming, ...records } = readNamed(input, stage, memory);
  const { decided, removal, ...joining } = decideNamed(naming, input, stage);
  const named = decided.joined.map(({ paper }) => paper);
  const alike = stage('near-duplicates', () => findUndecided(decided, recall.each('near-duplicates')));
  const texts = named.map(({ title, abstract }) => ({ title, abstract }));
  help('topics', texts, weighStage);
  const classifying = stage('classify', () => classifyPapers(named, input.topics, weigh));
  help('summarise', texts);
  const summarising = stage('summarise', () => summarisePapers(classifying.classified, findSummary));
  help('format', summarising.papers);
  const { papers, files, ...writing } = stage('format', () =>
    formatEntries(summarising.papers.map(recall.same), recall.texts(), format),
  );
  endAhead();
  const ids = new Set(papers.map(({ id }) => id));
  const references = stage('link references', () =>
    linkReferences(decided.joined.filter(({ paper }) => ids.has(paper.id))),
  );
  return {
    papers,
    entries: files,
    references,
    weighed: classifying.weighed.filter(({ id }) => ids.has(id)),
    duplicates: partnersOf(named, alike.pairs),
    gone: removal.gone,
    takenDown: removal.takenDown,
    removals: removal.diagnostics,
    readings: readings.map((reading) => ({ ...reading, drafts: { length: reading.drafts.length } })),
    years: records.years,
    unwanted: findUnwanted(removal.gone, draftsOf([...readings, ...known]), [
      ...input.seeds,
      ...input.enrichment,
    ]),
    counts: {
      files: input.seeds.length,
      records: records.counts.records,
      papers: papers.length,
      merged: joining.merged,
      enriched: records.counts.facts - joining.unused.filter(({ source }) => isEnrichment(source)).length,
      withoutTopic: papers.filter((paper) => paper.topics.length === 0).length,
    },
    diagnostics: [
      ...input.diagnostics,
      ...records.diagnostics,
      ...joining.diagnostics,
      ...classifying.diagnostics,
      ...summarising.diagnostics,
      ...writing.diagnostics,
      ...alike.diagnostics,
    ],
    /** What is said of the papers after all else. */
    reports: [
      ...reportPapers(decided.joined),
      ...reportNearDuplicates(decided.joined, alike.pairs),
      ...reportUnusedRevisions(joining.unused),
    ],
  };
}

function draftsOf(readings: readonly SeedReading[]): Draft[] {
  return readings.flatMap(({ drafts }) => drafts);
}

function dumpsOf(readings: readonly SeedReading[]): Dump[] {
  return readings.flatMap(({ dump }) => dump ?? []);
}

/** Those of which it is true, then the others. */
function partition<T>(items: readonly T[], is: (item: T) => boolean): [T[], T[]] {
  return [items.filter(is), items.filter((item) => !is(item))];
}
