import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { toPosix } from '#src/files/read-files.ts';
import { importedNames } from './imported-names.ts';

const aliases = new Map([
  ['#lib/', 'src/lib/'],
  ['#src/', 'src/'],
  ['#scripts/', 'scripts/'],
]);

/** The files of the project that a file loads, as paths from its root. */
function importsOf(path: string): string[] {
  return importedNames(readFileSync(path, 'utf8')).flatMap((name) => {
    const alias = [...aliases].find(([start]) => name.startsWith(start));
    const target = alias ? name.replace(...alias) : toPosix(normalize(join(dirname(path), name)));
    return existsSync(target) ? [target] : [];
  });
}

/** Whether a test stands in the folder of the room that the source is in: `tests/unit/dates` for `src/lib/dates`. */
function isOfRoom(test: string, source: string): boolean {
  return source.split('/').includes(basename(dirname(test)));
}

/** Imports from a test to what it tests: by a helper, and by the module that uses it. */
const maxSteps = 3;
/** Test files a source, the nearest first. */
const maxTests = 6;

/**
 * The tests of a source: those that reach it in three imports, or the nearest; of equally near ones, those
 * of its room first. A test from farther off meets the source in passing, and takes minutes in which a guard should be tested in seconds.
 *
 * @param tests paths of all test files
 */
export function relatedTests(source: string, tests: readonly string[]): string[] {
  const steps = new Map<string, number>();
  const imports = new Map<string, string[]>();
  const importsFrom = (path: string): string[] => {
    const known = imports.get(path) ?? importsOf(path);
    imports.set(path, known);
    return known;
  };
  for (const test of tests) {
    const seen = new Set([test]);
    let layer = [test];
    for (let step = 0; layer.length > 0 && !steps.has(test); step += 1) {
      if (layer.includes(source)) steps.set(test, step);
      layer = [...new Set(layer.flatMap(importsFrom))].filter((path) => !seen.has(path));
      for (const path of layer) seen.add(path);
    }
  }
  const nearest = Math.min(...steps.values());
  return [...steps]
    .filter(([, count]) => count <= Math.max(nearest, maxSteps))
    .sort(
      ([a, one], [b, other]) =>
        one - other || Number(isOfRoom(b, source)) - Number(isOfRoom(a, source)) || (a < b ? -1 : 1),
    )
    .slice(0, maxTests)
    .map(([test]) => test);
}
