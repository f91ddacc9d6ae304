import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatInverted } from '#lib/names/invert-name.ts';
import type { SettledPaper } from '#lib/papers/merge/settle-paper.ts';
import { isAtLeast, type Diagnostic } from '#lib/schema/diagnostic.ts';
import { decodeSeed } from '#lib/sources/decode-seed.ts';
import { isSystemFile } from '#lib/sources/is-system-file.ts';
import { readSeed } from '#lib/sources/read-seeds.ts';
import { nameRecognised } from '#lib/sources/source.ts';
import { seedSources } from '#lib/sources/sources.ts';
import { settleReadings } from './sources.ts';

/** What a file of a folder of fixtures should give, as `expected.json` there has it. */
export interface Expected {
  /** “RIS from Web of Science”; `null` if no reader may take the file. */
  recognised?: string | null;
  /** True for a file of an operating system, which nobody reads. */
  system?: boolean;
  /** Fields of every paper, in the order of the file; others are not compared. */
  papers: Record<string, unknown>[];
  /** Rules of which a message has to stand there. */
  rules?: string[];
}

/** The expectations of a folder by name of file. */
export function readExpected(folder: string): [string, Expected][] {
  return Object.entries(
    JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Record<string, Expected>,
  );
}

/** `van Rossum, Guido`, `{Kimi Team}` */
function showNames(authors: SettledPaper['authors']): string[] | undefined {
  return authors?.map((name) => (name.literal === undefined ? formatInverted(name) : `{${name.literal}}`));
}

/** A paper as `expected.json` writes it. */
function show(paper: SettledPaper): Record<string, unknown> {
  return {
    ...paper,
    authors: showNames(paper.authors),
    issued: paper.issued?.value,
    organization: paper.organization?.name,
  };
}

/** Reads a file as `ingest` does, up to its papers. */
export function readSaved(
  folder: string,
  name: string,
): { recognised: string | null; papers: Record<string, unknown>[]; diagnostics: Diagnostic[] } {
  const { seed, diagnostics } = decodeSeed(`seeds/${name}`, readFileSync(join(folder, name)));
  if (isSystemFile(name) || diagnostics.some(({ severity }) => isAtLeast(severity, 'file-set-aside')))
    return { recognised: null, papers: [], diagnostics };
  const reading = readSeed(seed, seedSources);
  const { papers, diagnostics: later } = settleReadings([reading]);
  return {
    recognised: reading.recognised === undefined ? null : nameRecognised(reading.recognised),
    papers: papers.map(show),
    diagnostics: [...diagnostics, ...later],
  };
}

/** Of a paper, the fields that an expectation names; `null` for one that it does not have. */
export function pickExpected(
  paper: Record<string, unknown>,
  wanted: Record<string, unknown> = {},
): Record<string, unknown> {
  return Object.fromEntries(Object.keys(wanted).map((field) => [field, paper[field] ?? null]));
}
