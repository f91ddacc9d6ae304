import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { listFiles } from '#src/files/read-files.ts';
import { corpus } from '../support/corpus.ts';
import { cloneProject, readProcedure, runNpm } from '../support/make-it-yours.ts';

const clone = '.cache/make-it-yours';
/** With an example of six papers, whatever the project's own have become. */
beforeAll(() => {
  cloneProject(clone);
  rmSync(join(clone, 'seeds'), { recursive: true });
  mkdirSync(join(clone, 'seeds'));
  copyFileSync(`${corpus.seeds}/000_0f9836cbc8bcb7e0.txt`, join(clone, 'seeds/listing.txt'));
  // What speaks of other papers.
  for (const name of ['notes', 'editions', 'enrichment', 'log', 'state'])
    rmSync(join(clone, 'content', name), { recursive: true, force: true });
});

function read(path: string): string {
  return readFileSync(join(clone, path), 'utf8');
}

test('the README’s procedure, played with files as people have them, ends in a site to publish', async () => {
  const picture = readFileSync(join(clone, 'public/og.png'));
  for (const line of readProcedure()) {
    const output = await runNpm(clone, line);
    if (line.includes('start')) expect(output).toMatch(/^build: pages of \d+ papers: \d+ of \d+$/m);
    if (line.includes('new:site')) cpSync('tests/fixtures/inputs', join(clone, 'seeds'), { recursive: true });
  }
  expect(read('dist/index.html')).toContain('Folding papers');
  expect(existsSync(join(clone, 'dist/topics/protein-design/index.html'))).toBe(true);
  expect(readFileSync(join(clone, 'public/og.png')).equals(picture)).toBe(false);
  expect(readdirSync(join(clone, 'content/topics'))).toEqual(['protein-design.mdx']);
});

/** Words of the example's field. */
const wordsOfExample =
  /\b(?:AI|LLMs?|language models?|reward\w*|reinforcement|agents?|neural|machine learning|hugging face|transformers?|reasoning|search agents?)\b/gi;

test('a site of another field has no word of the example’s on any page', async () => {
  const sources = ['--source', 'feed=https://cloth.example/papers.xml'];
  const named = ['--name', 'Warp and weft', '--field', 'treadle looms', '--address', 'https://cloth.example'];
  const report = await runNpm(clone, [
    'npm',
    'run',
    'new:site',
    '--',
    ...named,
    ...sources,
    '--yes',
    '--json',
  ]);
  expect(JSON.parse(report)).toMatchObject({ topic: 'content/topics/treadle-looms.mdx', drawn: true });
  copyFileSync('tests/fixtures/textile/looms.bib', join(clone, 'seeds/looms.bib'));
  copyFileSync('tests/fixtures/textile/dyes.mdx', join(clone, 'content/topics/dyes.mdx'));
  await runNpm(clone, ['npm', 'run', 'build']);
  expect(await runNpm(clone, ['npm', 'run', 'doctor'])).toContain('errors 0');
  const shown = listFiles(join(clone, 'dist')).filter(
    (file) => /\.(?:html|xml|json|md|txt|svg|webmanifest)$/.test(file) && file !== 'robots.txt',
  );
  const found = shown.flatMap((file) =>
    // Two files for programs have this name on every site.
    [
      ...read(join('dist', file))
        .replace(/llms(?:-full)?\.txt/g, '')
        .matchAll(wordsOfExample),
    ].map(([word]) => `${file}: ${word}`),
  );
  expect(shown.length).toBeGreaterThan(20);
  expect([...new Set(found)]).toEqual([]);
});
