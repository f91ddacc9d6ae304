import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import { decodeSeed } from '#lib/sources/decode-seed.ts';
import type { Seed } from '#lib/sources/source.ts';
import { listFiles } from './read-files.ts';

function refuse(file: string, rule: string, message: string, hint: string): Diagnostic {
  return { severity: 'error', rule, message, hint, places: [{ file, line: 1, column: 1 }] };
}

function readOne(
  path: string,
  file: string,
  maxMegabytes: number,
): { seed?: Seed; diagnostics: Diagnostic[] } {
  try {
    const megabytes = statSync(path).size / 1e6;
    if (megabytes > maxMegabytes) {
      const message = `The file has ${megabytes.toFixed(1)} MB, more than the ${String(maxMegabytes)} MB that a seed may have.`;
      return {
        diagnostics: [
          refuse(
            file,
            'seed-too-large',
            message,
            'Split the file, or raise maxSeedMegabytes in content/settings.yaml.',
          ),
        ],
      };
    }
    return decodeSeed(file, readFileSync(path));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      diagnostics: [
        refuse(
          file,
          'unreadable',
          `The file cannot be read: ${reason}`,
          'Check that it exists and that you may read it.',
        ),
      ],
    };
  }
}

/** Reads and decodes every file of a folder. `label` stands for the folder in messages and records, so that output does not depend on where it lies. */
export function readSeeds(
  folder: string,
  label: string,
  maxMegabytes: number,
): { seeds: Seed[]; diagnostics: Diagnostic[] } {
  const read = listFiles(folder).map((path) => readOne(join(folder, path), `${label}/${path}`, maxMegabytes));
  return {
    seeds: read.flatMap(({ seed, diagnostics }) =>
      seed && !diagnostics.some(({ severity }) => severity === 'error') ? [seed] : [],
    ),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}
