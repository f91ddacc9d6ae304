import { formatEntries } from '#lib/entries/format-entries.ts';
import { formatEntry } from '#lib/entries/format-entry.ts';
import { applyDecisions, findUndecided } from '#lib/papers/duplicates/apply-decisions.ts';
import { partnersOf } from '#lib/papers/duplicates/partners-of.ts';
import { reportNearDuplicates } from '#lib/papers/duplicates/report-near-duplicates.ts';
import { reportPapers, reportUnusedRevisions } from '#lib/papers/merge/report-papers.ts';
import { linkReferences } from '#lib/papers/references/link-references.ts';
import { markRetracted } from '#lib/papers/removal/mark-retracted.ts';
import { takeDown } from '#lib/papers/removal/take-down.ts';
import { summarisePapers, summaryOf } from '#lib/results/summarise-papers.ts';
import { isEnrichment } from '#lib/sources/sources.ts';
import { classifyPapers } from '#lib/topics/classify-papers.ts';
import { weighWith, type AheadStage } from './ahead-stages.ts';
import { findUnwanted } from './find-unwanted.ts';
import type { RunMemory } from './memory.ts';
import type { RunStage } from './progress-stages.ts';
import type { Input } from './read-input.ts';
import { draftsOf, readNamed, type NamedRecords } from './read-named.ts';

interface TextsOfPaper {
  title: string;
  abstract: string;
}

/** Follows the decisions of editors. */
function decideNamed(naming: NamedRecords, input: Input, stage: RunStage) {
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
