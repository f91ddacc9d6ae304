import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'astro/zod';
import {
  labelFileSchema,
  relatedFileSchema,
  type LabelFile,
  type RelatedFile,
} from '#lib/topics/measure/labels.ts';
import { listFiles } from '#src/files/read-files.ts';

interface Named<T> {
  /** File name without ending. */
  name: string;
  file: T;
}

export interface LabelFolder {
  labels: Named<LabelFile>[];
  related: Named<RelatedFile>[];
  /** Paths of the folder's files of papers. */
  papers: string[];
}

const form = 'Write it as tests/eval-data/labels-dev.json or related-dev.json is written.';

function readJson<T>(path: string, schema: z.ZodType<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${path} is not JSON: ${reason}. ${form}`, { cause: error });
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('.') ?? '';
  throw new Error(
    `${path} holds no labels: ${where === '' ? 'the file' : where}: ${issue?.message ?? ''}. ${form}`,
  );
}

/** Reads the files `labels*.json`, `related*.json` and `papers*.jsonl` of a folder. Throws if labels are missing or wrong. */
export function readLabelFolder(folder: string): LabelFolder {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new Error(`There is no folder ${folder}. Name one that holds labels*.json or related*.json.`);
  const paths = (pattern: RegExp): string[] =>
    listFiles(folder)
      .filter((file) => pattern.test(basename(file)))
      .map((file) => join(folder, file));
  const readAll = <T>(pattern: RegExp, schema: z.ZodType<T>): Named<T>[] =>
    paths(pattern).map((path) => ({ name: basename(path, '.json'), file: readJson(path, schema) }));
  const labels = readAll(/^labels.*\.json$/, labelFileSchema);
  const related = readAll(/^related.*\.json$/, relatedFileSchema);
  if (labels.length + related.length === 0)
    throw new Error(`${folder} holds neither labels*.json nor related*.json. ${form}`);
  return { labels, related, papers: paths(/^papers.*\.jsonl?(\.gz)?$/) };
}
