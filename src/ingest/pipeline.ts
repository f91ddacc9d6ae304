import { describeInbox } from '#lib/entries/describe-inbox.ts';
import { renderContent } from '#lib/entries/render-content.ts';
import { orderEditions, type Scored } from '#lib/editions/order-editions.ts';
import type { DumpYear } from '#lib/dates/dump-year.ts';
import { forgetPapers } from '#lib/papers/removal/forget-papers.ts';
import type { KeptRelations } from '#lib/relate/kept-relations.ts';
import { relateAgain } from '#lib/relate/relate-again.ts';
import type { KeptRising } from '#lib/rising/kept-rising.ts';
import { risingPhrases } from '#lib/rising/rising-phrases.ts';
import type { Relation, SeedSummary, TakenDown } from '#lib/schema/derived.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import type { WrittenPaper } from '#lib/schema/paper.ts';
import type { WeighedPaper } from '#lib/topics/classify-papers.ts';
import { findBorderline } from '#lib/topics/find-borderline.ts';
import type { Remembered } from './find-unwanted.ts';
import { gatherPapers } from './gather-papers.ts';
import { noMemory, type RunMemory } from './memory.ts';
import type { HeldTexts } from './packed-texts.ts';
import type { RunStage } from './progress-stages.ts';
import { readInput } from './read-input.ts';

export interface PipelineResult {
  papers: WrittenPaper[];
  /** How each was weighed for every topic, whether it belongs or not. */
  weighed: WeighedPaper[];
  /** The papers of each week, the most important first. */
  editions: Map<string, Scored[]>;
  /** The papers that each is related to, the most similar first. */
  related: ReadonlyMap<string, readonly Relation[]>;
  /** Generated files by path below the content folder. */
  files: HeldTexts;
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

/** Reads everything and makes papers of it. What it reads is gone when it ends. */
function readPapers(folders: { seeds: string; content: string }, stage: RunStage, memory: RunMemory) {
  const input = stage('read', () => readInput(folders, memory.recall));
  const { settings, vocabulary } = input;
  const thresholds = new Map(input.topics.map(({ id, threshold }) => [id, threshold]));
  return { settings, vocabulary, thresholds, gathered: gatherPapers(input, stage, memory) };
}

/**
 * From the files of `seeds` and the hand-written files of `content` to the text of every generated file.
 *
 * @param memory keeps what is computed from one record or one paper, and the related papers, for the next run
 */
export function runPipeline(
  folders: { seeds: string; content: string },
  stage: RunStage,
  memory: RunMemory = noMemory,
): PipelineResult {
  const { settings, vocabulary, thresholds, gathered } = readPapers(folders, stage, memory);
  const { papers, references, weighed, duplicates, years, counts, gone, takenDown, unwanted } = gathered;
  const borderline = findBorderline(weighed);
  const related = stage('relate', () =>
    memory.carry('relate', (before: KeptRelations | undefined) => {
      const { kept, ...result } = relateAgain({ papers, vocabulary, duplicates }, before);
      return { kept, result };
    }),
  );
  const rising = stage('rising', () =>
    memory.carry('rising', (before: KeptRising | undefined) => {
      const { kept, ...result } = risingPhrases(papers.filter(isShown), vocabulary.acronyms, before);
      return { kept, result };
    }),
  );
  const editions = stage('order', () => orderEditions(papers, thresholds, settings.importance));
  const reported = [
    ...gathered.diagnostics,
    ...related.diagnostics,
    ...rising.diagnostics,
    ...gathered.reports,
  ];
  const diagnostics = [...forgetPapers(reported, gone), ...gathered.removals];
  const inbox = describeInbox({ readings: gathered.readings, years, papers, diagnostics });
  const rendered = stage('render', () =>
    renderContent(papers, gathered.entries, {
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
    years,
    inbox,
    takenDown,
    unwanted,
    counts,
    diagnostics: rendered.diagnostics,
  };
}

function isShown({ withdrawn }: WrittenPaper): boolean {
  return withdrawn === undefined;
}
