import { readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { copyProject } from './copy-project.ts';
import { packageScript } from './package-script.ts';
import { runIn } from './run-in.ts';

/** A copy of the project as a clone of it is: with the packages, without the tests and what was built. */
export function cloneProject(folder: string): void {
  copyProject(folder);
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
}

/** The words of a line of a shell, without the quotation marks around some of them. */
function splitLine(line: string): string[] {
  return [...line.replace(/\s#.*$/, '').matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
}

/** The lines of the README's procedure that are commands, in their order, as words. */
export function readProcedure(): string[][] {
  const readme = readFileSync('README.md', 'utf8');
  const [, procedure = ''] = /^## Make it yours$([^]*?)^## /m.exec(readme) ?? [];
  const blocks = [...procedure.matchAll(/^ *```sh$([^]*?)^ *```$/gm)].map(([, block = '']) => block);
  return blocks.flatMap((block) => block.split('\n').filter((line) => line.trim() !== '')).map(splitLine);
}

/**
 * Runs `npm run …` as npm does in a clone. `npm start` only builds, since it would serve until it is stopped.
 *
 * @throws with the output if it fails
 */
export async function runNpm(folder: string, [npm, ...words]: string[]): Promise<string> {
  const [name = '', ...rest] = words[0] === 'run' ? words.slice(1) : words;
  if (npm !== 'npm') throw new Error(`The procedure holds “${npm ?? ''}”, which is no command of npm.`);
  const args = [...packageScript(name === 'start' ? 'build' : name), ...rest.filter((word) => word !== '--')];
  const { code, output } = await runIn(folder, args, {
    OFFPRINT_SEEDS: undefined,
    OFFPRINT_CONTENT: undefined,
  });
  if (code !== 0) throw new Error(`${[npm, ...words].join(' ')} ends with ${String(code)}:\n${output}`);
  return output;
}
