import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '#src/files/read-files.ts';
import { findOutputs } from '#src/site/find-output.ts';
import { pathAt } from '#src/site/paths.ts';
import type { Row } from './bench-table.ts';

interface WrittenFile {
  /** Name in the table of outputs, with the ending where it has several: `weekCitations .bib`. */
  form: string;
  bytes: number;
  /** Moment at which it was written, in milliseconds. */
  at: number;
  /** False of what is copied or bundled: styles, pictures of the public folder, the search index. */
  isRendered: boolean;
}

/** A page and a redirect can have one address, and their text tells them apart. */
function outputOf(out: string, path: string) {
  const found = findOutputs(pathAt(path));
  if (found.length < 2) return found[0];
  const isRedirect = readFileSync(join(out, path), 'utf8').includes('http-equiv="refresh"');
  return found.find(({ output }) => (output.form === 'redirect') === isRedirect);
}

/** What tells the files of one output apart: `rss.xml`, `.csl.json`. */
function variantOf(path: string, values: Record<string, string>): string | undefined {
  if (values['feed'] !== undefined) return values['feed'];
  const hasVariants = 'citations' in values || 'download' in values || 'extension' in values;
  return hasVariants ? /(?:\.csl)?\.[^./]+$/.exec(path)?.[0] : undefined;
}

function readWritten(out: string, path: string): WrittenFile {
  const { size: bytes, mtimeMs: at } = statSync(join(out, path));
  const found = outputOf(out, path);
  if (!found) return { form: 'not in the table of outputs', bytes, at, isRendered: false };
  const { name, output, values } = found;
  return {
    form: [name, variantOf(path, values) ?? []].flat().join(' '),
    bytes,
    at,
    isRendered: output.form !== 'part' || output.address.includes('['),
  };
}

/**
 * Files, bytes and seconds of every form that a cold build wrote, the largest first. Pages are written one after the
 * other, so the seconds of a file are those since the one before; what pages share counts for the first that needs it.
 */
export function measureForms(out: string): Row[] {
  const files = listFiles(out).map((path) => readWritten(out, path));
  const rendered = files.filter(({ isRendered }) => isRendered).sort((a, b) => a.at - b.at);
  const seconds = new Map(
    rendered.map((file, index) => [file, (file.at - (rendered[index - 1]?.at ?? file.at)) / 1000]),
  );
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  return [...Map.groupBy(files, ({ form }) => form)]
    .map(([stage, same]) => ({
      stage,
      seconds: same[0]?.isRendered ? sum(same.map((file) => seconds.get(file) ?? 0)) : undefined,
      files: same.length,
      bytes: sum(same.map(({ bytes }) => bytes)),
    }))
    .sort((a, b) => b.bytes - a.bytes || (a.stage < b.stage ? -1 : 1));
}
