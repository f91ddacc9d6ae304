import { readFileSync } from 'node:fs';

/** Arguments of Node that run a script of package.json as `npm run` does: `dev` is `scripts/run.mjs dev`. */
export function packageScript(name: string): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const [program, ...args] = (scripts[name] ?? '').split(' ');
  if (program !== 'node') throw new Error(`The script "${name}" of package.json is no single call of Node.`);
  return args;
}
