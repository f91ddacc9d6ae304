import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

/** What the site is made from. Packages are found in the folders above. */
const inputs = [
  'package.json',
  'tsconfig.json',
  'astro.config.mjs',
  'scripts',
  'src',
  'public',
  'seeds',
  'content',
];
const generated = ['content/papers', 'content/derived'].map((folder) => resolve(folder));

/** Copies the project, without what `ingest` writes, into an empty folder below it. */
export function copyProject(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const input of inputs)
    cpSync(input, `${folder}/${input}`, {
      recursive: true,
      filter: (source) => !generated.includes(resolve(source)),
    });
}
