import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'astro/zod';
import type { LabelledPaper } from '#lib/eval/compare-topics.ts';
import { topicLabelsSchema, type TopicLabel } from '#lib/eval/topics.ts';
import { titleKey } from '#lib/merge/title-key.ts';
import { listFiles } from '../files/read-files.ts';

const paperTextSchema = z.object({ arxivId: z.string().optional(), title: z.string(), abstract: z.string() });
export type PaperText = z.infer<typeof paperTextSchema>;

/** Papers of a JSON Lines file, also gzipped, with title, abstract and perhaps arxivId on each line. */
export function readPaperTexts(path: string): PaperText[] {
  const bytes = readFileSync(path);
  const lines = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const parsed = paperTextSchema.safeParse(parseJson(line));
    if (parsed.success) return [parsed.data];
    throw new Error(
      `${path}:${index + 1}: The line is no paper. Give every line an object with "title" and "abstract".`,
    );
  });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

export interface Labels {
  papers: LabelledPaper[];
  /** Titles of labels without a text. */
  missing: string[];
}

/**
 * The labels of every `labels*.json` of a folder with the texts they name by arXiv id or title, from `texts` and
 * from every `papers*.jsonl` of the folder.
 */
export function readLabels(folder: string, texts: readonly PaperText[]): Labels {
  const files = listFiles(folder);
  const named = (pattern: RegExp) =>
    files.filter((file) => pattern.test(basename(file))).map((file) => join(folder, file));
  const known = [...texts, ...named(/^papers.*\.jsonl(\.gz)?$/).flatMap(readPaperTexts)];
  const byId = new Map(
    known.flatMap((paper) => (paper.arxivId === undefined ? [] : [[paper.arxivId, paper] as const])),
  );
  const byTitle = new Map(known.map((paper) => [titleKey(paper.title), paper]));
  const find = ({ arxivId, title }: TopicLabel) =>
    (arxivId === undefined ? undefined : byId.get(arxivId)) ?? byTitle.get(titleKey(title));
  const labels = named(/^labels.*\.json$/).flatMap(
    (path) => topicLabelsSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).papers,
  );
  return {
    papers: labels.flatMap((label) => {
      const text = find(label);
      return text ? [{ title: text.title, abstract: text.abstract, topics: label.topics }] : [];
    }),
    missing: labels.filter((label) => !find(label)).map(({ title }) => title),
  };
}
