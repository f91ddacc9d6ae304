import { selectTopics } from '#lib/classify/classify.ts';
import { findBorderline } from '#lib/classify/find-borderline.ts';
import { weighTopics } from '#lib/classify/weigh-topics.ts';
import { cleanDrafts } from '#lib/clean/clean-drafts.ts';
import type { DumpYear, DumpYearHints } from '#lib/dates/dump-year.ts';
import { findNearDuplicates } from '#lib/duplicates/find-near-duplicates.ts';
import { joinPapers } from '#lib/duplicates/join-papers.ts';
import { partnersOf } from '#lib/duplicates/partners-of.ts';
import { reportNearDuplicates } from '#lib/duplicates/report-near-duplicates.ts';
import { resolveDecisions } from '#lib/duplicates/resolve-decisions.ts';
import { enrichGroups, makesPaper, mergeDrafts } from '#lib/merge/merge-drafts.ts';
import { assignIds } from '#lib/merge/assign-ids.ts';
import { reportPaper, reportUnusedRevisions } from '#lib/merge/report-papers.ts';
import { settlePaper } from '#lib/merge/settle-paper.ts';
import { titleKey } from '#lib/merge/title-key.ts';
import { relate } from '#lib/relate/relate.ts';
import vocabulary from '#lib/relate/vocabulary.json' with { type: 'json' };
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import type { Paper } from '#lib/schema/paper.ts';
import { readSeed } from '#lib/sources/read-seeds.ts';
import { enrichmentSources, isEnrichment, seedSources } from '#lib/sources/sources.ts';
import { summarise } from '#lib/summarise/summarise.ts';
import { risingPhrases } from '#lib/trends/rising-phrases.ts';
import { renderContent, summariseSeeds } from '#lib/write/render-content.ts';
import { readDecisions, readSettings, readTopics } from './files/read-content.ts';
import { readSeeds } from './files/read-seeds.ts';

/** Runs one stage; the caller decides whether to show or to measure it. */
export type RunStage = <T>(name: string, run: () => T) => T;

export interface PipelineResult {
  papers: Paper[];
  /** Generated files by path below the content folder. */
  files: Map<string, string>;
  years: DumpYear[];
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

/** From the files of `seeds` and the hand-written files of `content` to the text of every generated file. */
export function runPipeline(folders: { seeds: string; content: string }, stage: RunStage): PipelineResult {
  const { settings, topics, decisions, placeOf, seeds, enrichment, ...input } = stage('read', () =>
    readInput(folders),
  );

  const readings = stage('parse', () => seeds.map((seed) => readSeed(seed, seedSources)));
  const known = stage('parse enrichment', () => enrichment.map((seed) => readSeed(seed, enrichmentSources)));

  const completing = stage('clean enrichment', () =>
    cleanDrafts(
      known.flatMap(({ drafts }) => drafts),
      [],
      noHints,
    ),
  );
  const yearByName = new Map(Object.entries(settings.dumpYears));
  const read = readings.flatMap(({ drafts }) => drafts);
  const withId = [...read, ...completing.drafts].filter(({ arxivId }) => arxivId !== undefined);
  const idByTitle = new Map(withId.map((draft) => [titleKey(draft.title), draft.arxivId]));

  const cleaned = stage('clean', () =>
    cleanDrafts(
      read,
      readings.flatMap(({ dump }) => dump ?? []),
      {
        configured: (file) =>
          yearByName.get(file.slice(file.lastIndexOf('/') + 1)) ?? settings.defaultDumpYear,
        arxivId: (draft) => draft.arxivId ?? idByTitle.get(titleKey(draft.title)),
      },
    ),
  );
  const own = cleaned.drafts.filter(makesPaper);
  const revisions = cleaned.drafts.filter((draft) => !makesPaper(draft));
  const merged = stage('merge', () => mergeDrafts(own));
  const { groups, unused } = stage('enrich', () =>
    enrichGroups(merged, [...revisions, ...completing.drafts]),
  );
  const settled = stage('settle', () => groups.map((group) => ({ group, paper: settlePaper(group) })));
  const assigned = stage('name', () => assignIds(settled));
  const decided = stage('decide', () => resolveDecisions(decisions, assigned, placeOf));
  const joined = joinPapers(
    assigned.flatMap((paper, index) => {
      const group = groups[index];
      return group ? [{ paper, group }] : [];
    }),
    decided.joined,
  );
  const named = joined.map(({ paper }) => paper);
  const alike = stage('near-duplicates', () =>
    findNearDuplicates(named).filter(
      ({ first, second }) => !decided.areDifferent(named[first]?.id ?? '', named[second]?.id ?? ''),
    ),
  );
  const weighed = stage('classify', () =>
    named.map((paper) => ({ id: paper.id, weighed: weighTopics(paper, topics) })),
  );
  const borderline = findBorderline(weighed);
  const classified = named.map((paper, index) => ({
    ...paper,
    topics: selectTopics(weighed[index]?.weighed ?? []),
  }));
  const papers = stage('summarise', () =>
    classified.map((paper): Paper => {
      const { summary, result, roles } = summarise(paper);
      return { ...paper, summary, result: result?.text, roles };
    }),
  );
  const related = stage('relate', () => relate(papers, vocabulary, partnersOf(named, alike)));
  const trends = stage('trends', () =>
    risingPhrases(
      papers.filter(({ withdrawn }) => withdrawn === undefined),
      vocabulary.acronyms,
    ),
  );
  const diagnostics = [
    ...input.diagnostics,
    ...[...readings, ...known].flatMap((reading) => reading.diagnostics),
    ...cleaned.diagnostics,
    ...completing.diagnostics,
    ...decided.diagnostics,
    ...joined.flatMap(({ paper, group }) => reportPaper(paper, group)),
    ...reportNearDuplicates(joined, alike),
    ...reportUnusedRevisions(unused),
  ];
  const rendered = stage('render', () =>
    renderContent(papers, {
      related,
      borderline,
      trends,
      seeds: summariseSeeds(readings, cleaned.years),
      diagnostics,
    }),
  );

  return {
    papers,
    files: rendered.files,
    years: cleaned.years,
    counts: {
      files: seeds.length,
      records: cleaned.drafts.length,
      papers: papers.length,
      merged: own.length - merged.length,
      enriched: completing.drafts.length - unused.filter(({ source }) => isEnrichment(source)).length,
      withoutTopic: papers.filter((paper) => paper.topics.length === 0).length,
    },
    diagnostics: rendered.diagnostics,
  };
}

function readInput(folders: { seeds: string; content: string }) {
  const { settings, ...settingsRead } = readSettings(folders.content);
  const { topics, ...topicsRead } = readTopics(folders.content);
  const { decisions, placeOf, ...decisionsRead } = readDecisions(folders.content);
  const { seeds, ...seedsRead } = readSeeds(folders.seeds, 'seeds', settings.maxSeedMegabytes);
  const { seeds: enrichment, ...enrichmentRead } = readSeeds(
    `${folders.content}/enrichment`,
    'content/enrichment',
    Infinity,
  );
  const diagnostics = [settingsRead, topicsRead, decisionsRead, seedsRead, enrichmentRead].flatMap(
    (part) => part.diagnostics,
  );
  return { settings, topics, decisions, placeOf, seeds, enrichment, diagnostics };
}
