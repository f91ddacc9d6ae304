import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'astro/zod';
import { selectTopics } from '#lib/classify/classify.ts';
import type { CompiledTopic } from '#lib/classify/compile-topic.ts';
import { weighTopics } from '#lib/classify/weigh-topics.ts';
import { cleanText } from '#lib/clean/clean-text.ts';
import {
  indexPapers,
  resolveLabels,
  resolveRelated,
  type EvalInput,
  type EvalPaper,
} from '#lib/eval/eval-input.ts';
import { labelFileSchema, relatedFileSchema } from '#lib/eval/labels.ts';
import { readProse } from '#lib/prose/read-prose.ts';
import { runPipeline } from '../pipeline.ts';
import { readTopics } from '../files/read-content.ts';
import { listFiles } from '../files/read-files.ts';
import { readPaperTexts, type PaperText } from './read-labels.ts';
import { formatDiagnostic } from '../ingest/report.ts';

/** A text as the pipeline would make it of a source that keeps its dollar signs. */
function toPlain(text: string): string {
  return readProse(cleanText(text).text, { mathDelimiters: true }).plain;
}

function toPaper(text: PaperText, origin: string, topics: readonly CompiledTopic[]): EvalPaper {
  const paper = { title: toPlain(text.title), abstract: toPlain(text.abstract) };
  return {
    ...paper,
    id: text.arxivId ?? `${origin}/${paper.title}`,
    ...(text.arxivId === undefined ? {} : { arxivId: text.arxivId }),
    topics: selectTopics(weighTopics(paper, topics)),
    origin,
  };
}

function readOwnPapers(folders: { seeds: string; content: string }): EvalPaper[] {
  return runPipeline(folders, (_name, run) => run()).papers.map(
    ({ id, title, abstract, arxivId, topics }) => ({
      id,
      title,
      abstract,
      ...(arxivId === undefined ? {} : { arxivId }),
      topics,
      origin: 'own',
    }),
  );
}

function readJson<T>(path: string, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `${path} holds no labels: ${reason} Write it as tests/eval-data/labels-dev.json or related-dev.json is written.`,
      { cause: error },
    );
  }
}

/** Everything the evaluation needs, and the titles that labels name but no text has. */
export function readEvalInput(
  folders: { seeds: string; content: string },
  labelFolder: string,
  furtherPapers: string | undefined,
): { input: EvalInput; missing: string[] } {
  if (!existsSync(labelFolder))
    throw new Error(
      `The folder ${labelFolder} does not exist. Name one that holds labels*.json or related*.json.`,
    );
  const { topics, sources, diagnostics } = readTopics(folders.content);
  if (diagnostics.length > 0) throw new Error(diagnostics.map(formatDiagnostic).join('\n'));
  const files = listFiles(labelFolder);
  const named = (pattern: RegExp): string[] =>
    files.filter((file) => pattern.test(basename(file))).map((file) => join(labelFolder, file));
  const further = [
    ...named(/^papers.*\.jsonl(\.gz)?$/),
    ...(furtherPapers === undefined ? [] : [furtherPapers]),
  ];
  const papers = [
    ...readOwnPapers(folders),
    ...further.flatMap((path) => readPaperTexts(path).map((text) => toPaper(text, basename(path), topics))),
  ];
  const find = indexPapers(papers);
  const labels = named(/^labels.*\.json$/).map((path) =>
    resolveLabels(basename(path, '.json'), readJson(path, labelFileSchema), find),
  );
  const related = named(/^related.*\.json$/).map((path) =>
    resolveRelated(basename(path, '.json'), readJson(path, relatedFileSchema), find, papers),
  );
  return {
    input: { labels: labels.map(({ set }) => set), related: related.map(({ set }) => set), topics: sources },
    missing: [...labels, ...related].flatMap((one) => one.missing),
  };
}
