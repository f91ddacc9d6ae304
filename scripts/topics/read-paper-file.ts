import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { cleanDrafts } from '#lib/clean/clean-drafts.ts';
import { readPapers } from '#lib/topics/measure/read-papers.ts';
import { decodeSeed } from '#lib/sources/decode-seed.ts';
import { formatDiagnostic } from '../command/report.ts';
import { isAtLeast } from '#lib/schema/diagnostic.ts';

/** Title and abstract as the pipeline has them after cleaning: plain text. */
export interface PaperText {
  title: string;
  abstract: string;
  arxivId?: string;
}

/** These files state no dates that the evaluation would need. */
const noHints = { configured: () => undefined, arxivId: () => undefined };

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** The papers of a file, also gzipped, read and cleaned as ingest does it. Throws an error that names the first bad records. */
export function readPaperFile(path: string): PaperText[] {
  if (!existsSync(path)) throw new Error(`The file ${path} does not exist. Name a file of papers.`);
  const bytes = readFileSync(path);
  const { seed, diagnostics: decoding } = decodeSeed(path, isGzip(bytes) ? gunzipSync(bytes) : bytes);
  const { drafts, diagnostics } = readPapers(seed);
  const errors = [...decoding, ...diagnostics].filter(({ severity }) =>
    isAtLeast(severity, 'record-set-aside'),
  );
  if (errors.length > 0) throw new Error(errors.slice(0, 5).map(formatDiagnostic).join('\n'));
  return cleanDrafts(drafts, [], noHints).drafts.map(({ title, abstract, arxivId }) => ({
    title,
    abstract,
    ...(arxivId === undefined ? {} : { arxivId }),
  }));
}
