import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { corpus, layOutCorpus } from './corpus.ts';

/** Installed or made; packages are found in the folders above the copy. */
const leftOut = new Set(['node_modules', '.cache', '.git', '.astro', 'dist', 'tests']);
const generated = ['content/papers', 'content/derived'].map((folder) => resolve(folder));

/** Copies the project and the corpus of the tests, without the tests and what `ingest` writes, into an empty folder below it. */
export function copyProject(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync('.').filter((entry) => !leftOut.has(entry)))
    cpSync(name, `${folder}/${name}`, {
      recursive: true,
      filter: (source) => !generated.includes(resolve(source)),
    });
  cpSync(corpus.seeds, `${folder}/${corpus.seeds}`, { recursive: true });
  layOutCorpus(folder);
}
