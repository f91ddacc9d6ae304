import { orderEditions, type Scored } from '#lib/editions/order-editions.ts';
import { classifyPapers, type WeighedPaper } from '#lib/topics/classify-papers.ts';
import { findBorderline } from '#lib/topics/find-borderline.ts';
import { cleanDrafts } from '#lib/clean/clean-drafts.ts';
import { cleanFields } from '#lib/clean/clean-fields.ts';
import { formatEntry } from '#lib/entries/format-entry.ts';
import { checkPlausible } from '#lib/clean/plausible/check-plausible.ts';
import { findDataDay } from '#lib/clean/plausible/find-data-day.ts';
import type { DumpYear, DumpYearHints } from '#lib/dates/dump-year.ts';
import { yearHints } from '#lib/dates/year-hints.ts';
import { applyDecisions, findUndecided } from '#lib/papers/duplicates/apply-decisions.ts';
import { partnersOf } from '#lib/papers/duplicates/partners-of.ts';
import { reportNearDuplicates } from '#lib/papers/duplicates/report-near-duplicates.ts';
import { enrichGroups, makesPaper, mergeDrafts } from '#lib/papers/merge/merge-drafts.ts';
import { assignIds } from '#lib/papers/merge/assign-ids.ts';
import { reportPapers, reportUnusedRevisions } from '#lib/papers/merge/report-papers.ts';
import { settleGroups } from '#lib/papers/merge/settle-groups.ts';
import { linkReferences } from '#lib/papers/references/link-references.ts';
import { forgetPapers } from '#lib/papers/removal/forget-papers.ts';
import { markRetracted } from '#lib/papers/removal/mark-retracted.ts';
import { takeDown } from '#lib/papers/removal/take-down.ts';
import type { KeptRelations } from '#lib/relate/kept-relations.ts';
import { relateAgain } from '#lib/relate/relate-again.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import type { Relation, SeedSummary, TakenDown } from '#lib/schema/derived.ts';
import type { Draft, Dump } from '#lib/schema/draft.ts';
import type { Paper } from '#lib/schema/paper.ts';
import { readSeed, type SeedReading } from '#lib/sources/read-seeds.ts';
import type { Seed } from '#lib/sources/source.ts';
import { enrichmentSources, isEnrichment, seedSources } from '#lib/sources/sources.ts';
import { summarisePapers, summaryOf } from '#lib/results/summarise-papers.ts';
import type { KeptRising } from '#lib/rising/kept-rising.ts';
import { risingPhrases } from '#lib/rising/rising-phrases.ts';
import { formatEntries } from '#lib/entries/format-entries.ts';
import { describeInbox } from '#lib/entries/describe-inbox.ts';
import { renderContent } from '#lib/entries/render-content.ts';
import { cleanStage, findUnwanted, parseStage, type Remembered } from './find-unwanted.ts';
import { noMemory, type RunMemory } from './memory.ts';
import { weighWith, type AheadStage } from './ahead-stages.ts';
import { readInput } from './read-input.ts';

/** Runs one stage; the caller decides whether to show or to measure it. */
export type RunStage = <T>(name: string, run: () => T) => T;

export interface PipelineResult {
  papers: Paper[];
  /** How each was weighed for every topic, whether it belongs or not. */
  weighed: WeighedPaper[];
  /** The papers of each week, the most important first. */
  editions: Map<string, Scored[]>;
  /** The papers that each is related to, the most similar first. */
  related: ReadonlyMap<string, readonly Relation[]>;
  /** Generated files by path below the content folder. */
  files: Map<string, string>;
  years: DumpYear[];
  /** The seeds, each with what became of it, in the order of their names. */
  inbox: SeedSummary[];
  /** Papers that an editor took down, by id. */
  takenDown: TakenDown[];
  /** What is remembered with text of a paper that was taken down. */
  unwanted: Remembered[];
  counts: {
    files: number;
    records: number;
    papers: number;
    merged: number;
    enriched: number;
    withoutTopic: number;
  };
  diagnostics: Diagnostic[];
}

/** Enrichment states full dates and says itself which id a title has. */
const noHints: DumpYearHints = { configured: () => undefined, arxivId: ({ arxivId }) => arxivId };

/**
 * From the files of `seeds` and the hand-written files of `content` to the text of every generated file.
 *
 * @param memory keeps what is computed from one record or one paper, and the related papers, for the next run
 */
export function runPipeline(
  folders: { seeds: string; content: string },
  stage: RunStage,
  { remember, carry, ahead, endAhead }: RunMemory = noMemory,
): PipelineResult {
  const input = stage('read', () => readInput(folders));
  const { settings, topics, vocabulary } = input;
  const clean = remember(cleanStage, cleanFields);
  const weighStage = `topics ${JSON.stringify(input.sources)}`;
  const weigh = remember(weighStage, weighWith(topics));
  const findSummary = remember('summarise', summaryOf);
  const format = remember('format', formatEntry);
  const parse = remember(parseStage, (seed: Seed) => readSeed(seed, seedSources));
  const parseEnrichment = remember(parseStage, (seed: Seed) => readSeed(seed, enrichmentSources));
  const readings = stage('parse', () => input.seeds.map(parse));
  const known = stage('parse enrichment', () => input.enrichment.map(parseEnrichment));
  const completing = stage('clean enrichment', () => cleanDrafts(draftsOf(known), [], noHints, clean));
  const hints = yearHints(settings, [...draftsOf(readings), ...completing.drafts]);
  const help = (name: AheadStage, inputs: readonly unknown[], key: string = name) => {
    ahead({ stage: key, name, topics: input.sources, inputs });
  };
  help('clean', draftsOf(readings));
  const cleaned = stage('clean', () => cleanDrafts(draftsOf(readings), dumpsOf(readings), hints, clean));
  const dataDay = findDataDay({ ...cleaned, dumps: dumpsOf(readings), fetched: input.fetched });
  const plausible = stage('check', () => checkPlausible(cleaned.drafts, dataDay));
  const facts = stage('check enrichment', () => checkPlausible(completing.drafts, dataDay));
  const [own, revisions] = partition(plausible.drafts, makesPaper);
  const merged = stage('merge', () => mergeDrafts(own));
  const enriched = stage('enrich', () => enrichGroups(merged.groups, [...revisions, ...facts.drafts]));
  const settling = stage('settle', () => settleGroups(enriched.groups));
  const naming = stage('assign ids', () => assignIds(settling.settled));
  const decision = stage('decide', () => applyDecisions(naming.assigned, input));
  const removal = takeDown(decision.joined, input.decisions, input.placeOf, input.seen);
  const retraction = markRetracted(removal.kept, input.decisions, input.placeOf);
  const decided = { ...decision, joined: retraction.papers };
  const named = decided.joined.map(({ paper }) => paper);
  const alike = stage('near-duplicates', () => findUndecided(decided));
  const texts = named.map(({ title, abstract }) => ({ title, abstract }));
  help('topics', texts, weighStage);
  const classifying = stage('classify', () => classifyPapers(named, topics, weigh));
  help('summarise', texts);
  const summarising = stage('summarise', () => summarisePapers(classifying.classified, findSummary));
  help('format', summarising.papers);
  const { papers, ...writing } = stage('format', () => formatEntries(summarising.papers, format));
  endAhead();
  const ids = new Set(papers.map(({ id }) => id));
  const references = stage('link references', () =>
    linkReferences(decided.joined.filter(({ paper }) => ids.has(paper.id))),
  );
  const weighed = classifying.weighed.filter(({ id }) => ids.has(id));
  const borderline = findBorderline(weighed);
  const related = stage('relate', () =>
    carry('relate', (before: KeptRelations | undefined) => {
      const duplicates = partnersOf(named, alike.pairs);
      const { kept, ...result } = relateAgain({ papers, vocabulary, duplicates }, before);
      return { kept, result };
    }),
  );
  const rising = stage('rising', () =>
    carry('rising', (before: KeptRising | undefined) => {
      const { kept, ...result } = risingPhrases(papers.filter(isShown), vocabulary.acronyms, before);
      return { kept, result };
    }),
  );
  const thresholds = new Map(topics.map(({ id, threshold }) => [id, threshold]));
  const editions = stage('order', () => orderEditions(papers, thresholds, settings.importance));
  const reported = [
    ...input.diagnostics,
    ...[...readings, ...known].flatMap((reading) => reading.diagnostics),
    ...cleaned.diagnostics,
    ...completing.diagnostics,
    ...plausible.diagnostics,
    ...facts.diagnostics,
    ...merged.diagnostics,
    ...enriched.diagnostics,
    ...settling.diagnostics,
    ...naming.diagnostics,
    ...decided.diagnostics,
    ...retraction.diagnostics,
    ...classifying.diagnostics,
    ...summarising.diagnostics,
    ...writing.diagnostics,
    ...alike.diagnostics,
    ...related.diagnostics,
    ...rising.diagnostics,
    ...reportPapers(decided.joined),
    ...reportNearDuplicates(decided.joined, alike.pairs),
    ...reportUnusedRevisions(enriched.unused),
  ];
  const diagnostics = [...forgetPapers(reported, removal.gone), ...removal.diagnostics];
  const { takenDown } = removal;
  const inbox = describeInbox({ readings, years: cleaned.years, papers, diagnostics });
  const rendered = stage('render', () =>
    renderContent(papers, {
      entries: writing.files,
      related: related.related,
      references,
      borderline,
      rising: rising.months,
      seeds: inbox,
      takenDown,
      diagnostics,
    }),
  );
  return {
    papers,
    weighed,
    editions,
    related: related.related,
    files: rendered.files,
    years: cleaned.years,
    inbox,
    takenDown,
    unwanted: findUnwanted(removal.gone, draftsOf([...readings, ...known]), [
      ...input.seeds,
      ...input.enrichment,
    ]),
    counts: {
      files: input.seeds.length,
      records: cleaned.drafts.length,
      papers: papers.length,
      merged: own.length - merged.diagnostics.length - merged.groups.length,
      enriched:
        completing.drafts.length - enriched.unused.filter(({ source }) => isEnrichment(source)).length,
      withoutTopic: papers.filter((paper) => paper.topics.length === 0).length,
    },
    diagnostics: rendered.diagnostics,
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

function isShown({ withdrawn }: Paper): boolean {
  return withdrawn === undefined;
}
