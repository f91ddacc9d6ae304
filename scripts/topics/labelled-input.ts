import { basename } from 'node:path';
import { selectTopics } from '#lib/topics/classify.ts';
import type { CompiledTopic } from '#lib/topics/compile-topic.ts';
import { weighTopics } from '#lib/topics/weigh-topics.ts';
import {
  indexPapers,
  resolveLabels,
  resolveRelated,
  type EvalInput,
  type EvalPaper,
} from '#lib/topics/measure/eval-input.ts';
import type { WrittenPaper } from '#lib/schema/paper.ts';
import { folders } from '#src/files/folders.ts';
import { openMemory } from '#src/ingest/memory.ts';
import { runPipeline } from '#src/ingest/pipeline.ts';
import { readTopics } from '#src/files/read-content.ts';
import { formatDiagnostic } from '../command/report.ts';
import { readLabelFolder, type LabelFolder } from './read-label-folder.ts';
import { readPaperFile } from './read-paper-file.ts';

/** Reads papers of another collection and gives them topics, as ingest does. */
export function readFurtherPapers(path: string, topics: readonly CompiledTopic[]): EvalPaper[] {
  const origin = basename(path);
  return readPaperFile(path).map((text) => ({
    ...text,
    id: text.arxivId ?? `${origin}/${text.title}`,
    topics: selectTopics(weighTopics(text, topics)),
    origin,
  }));
}

/** Reads the project's own papers, from seeds to topics. What the last ingest remembered is not computed again. */
export function readSitePapers({ seeds, content }: { seeds: string; content: string }): WrittenPaper[] {
  return runPipeline({ seeds, content }, (_name, run) => run(), openMemory(folders.cache)).papers;
}

/** The same in the form of papers to be judged. */
export function toOwnPapers(papers: readonly WrittenPaper[]): EvalPaper[] {
  return papers.map(({ id, title, abstract, arxivId, topics }) => ({
    id,
    title,
    abstract,
    ...(arxivId === undefined ? {} : { arxivId }),
    topics,
    origin: 'own',
  }));
}

export function readOwnPapers(folders: { seeds: string; content: string }): EvalPaper[] {
  return toOwnPapers(readSitePapers(folders));
}

/** Reads the topics of a content folder. @throws if one is wrong, or if there is none and there must be */
export function readValidTopics(
  content: string,
  { mayBeNone = false } = {},
): Pick<ReturnType<typeof readTopics>, 'topics' | 'sources'> {
  const { topics, sources, diagnostics } = readTopics(content);
  const faults = diagnostics.filter(({ rule }) => !mayBeNone || rule !== 'no-topics');
  if (faults.length > 0) throw new Error(faults.map(formatDiagnostic).join('\n'));
  return { topics, sources };
}

export interface FoundLabels {
  input: EvalInput;
  /** Titles in the labels without a paper. */
  missing: string[];
}

/** Finds the papers of all labels in a folder. Searches the `known` papers before those of the folder. */
export function findLabels(
  folder: LabelFolder,
  known: readonly EvalPaper[],
  { topics, sources }: ReturnType<typeof readValidTopics>,
): FoundLabels {
  const papers = [...known, ...folder.papers.flatMap((path) => readFurtherPapers(path, topics))];
  const find = indexPapers(papers);
  const labels = folder.labels.map(({ name, file }) => resolveLabels(name, file, find));
  const related = folder.related.map(({ name, file }) => resolveRelated(name, file, find, papers));
  return {
    input: { labels: labels.map(({ set }) => set), related: related.map(({ set }) => set), topics: sources },
    missing: [...labels, ...related].flatMap((one) => one.missing),
  };
}

/** As {@link findLabels}, with the project's own papers and those of one more file. Checks the files first. */
export function readEvalInput(
  folders: { seeds: string; content: string },
  labelFolder: string,
  furtherPapers: string | undefined,
): FoundLabels {
  const folder = readLabelFolder(labelFolder);
  const topics = readValidTopics(folders.content);
  const further = furtherPapers === undefined ? [] : readFurtherPapers(furtherPapers, topics.topics);
  return findLabels(folder, [...readOwnPapers(folders), ...further], topics);
}
