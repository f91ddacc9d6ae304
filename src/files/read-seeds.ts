import { readFileSync, statSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { isAtLeast, type Diagnostic } from '#lib/schema/diagnostic.ts';
import { diagnose, type RuleId } from '#lib/schema/rules.ts';
import { reasonOf } from '#lib/schema/contain.ts';
import { decodeSeed } from '#lib/sources/decode-seed.ts';
import { isSystemFile } from '#lib/sources/is-system-file.ts';
import { printable } from '#lib/text/printable.ts';
import type { Seed } from '#lib/sources/source.ts';
import { listFiles } from './read-files.ts';

interface Read {
  seed?: Seed;
  diagnostics: Diagnostic[];
}

function refuse(file: string, rule: RuleId, message: string, hint: string): Read {
  return {
    diagnostics: [diagnose(rule, { message, hint, places: [{ file, line: 1, column: 1 }] })],
  };
}

function refuseSize(file: string, megabytes: number, maxMegabytes: number): Read {
  const message = `The file has ${megabytes.toFixed(1)} MB, more than the ${String(maxMegabytes)} MB that a seed may have.`;
  return refuse(
    file,
    'seed-too-large',
    message,
    'Split the file, or raise maxSeedMegabytes in content/settings.yaml.',
  );
}

function refuseLink(file: string): Read {
  return refuse(
    file,
    'unreadable',
    'This is a link to a folder or a device, which is not followed.',
    'Put the files themselves here, or remove the link.',
  );
}

/** Gives what was read of a file the last time, if what tells its state is the same. */
export type RecallRead = (file: string, state: readonly unknown[], read: () => Read) => Read;

/** A file that changed in the last moments may change again at the same time by its clock. */
const settledMs = 2000;

/** What tells whether a file is as it was. */
function stateOf({ size, ino, mtimeMs, ctimeMs }: Stats): readonly unknown[] {
  const isSettled = Math.max(mtimeMs, ctimeMs) < Date.now() - settledMs;
  return [size, ino, mtimeMs, ctimeMs, isSettled || Symbol('not settled')];
}

function readOne(path: string, file: string, maxMegabytes: number, recall: RecallRead): Read {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) return refuseLink(file);
    const megabytes = stats.size / 1e6;
    return megabytes > maxMegabytes
      ? refuseSize(file, megabytes, maxMegabytes)
      : recall(file, stateOf(stats), () => decodeSeed(file, readFileSync(path)));
  } catch (error) {
    return refuse(
      file,
      'unreadable',
      `The file cannot be read: ${reasonOf(error)}.`,
      'Check that it exists and that you may read it.',
    );
  }
}

/** Reads and decodes every file of a folder but those of systems. `label` stands for the folder in messages and records, so that output does not depend on where it lies. A name of a file is shown on pages, so controls in it are spelled. */
export function readSeeds(
  folder: string,
  label: string,
  maxMegabytes: number,
  recall: RecallRead = (_file, _state, read) => read(),
): { seeds: Seed[]; diagnostics: Diagnostic[] } {
  const read = listFiles(folder)
    .filter((path) => !isSystemFile(path))
    .map((path) => readOne(join(folder, path), printable(`${label}/${path}`), maxMegabytes, recall));
  return {
    seeds: read.flatMap(({ seed, diagnostics }) =>
      seed && !diagnostics.some(({ severity }) => isAtLeast(severity, 'file-set-aside')) ? [seed] : [],
    ),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}
