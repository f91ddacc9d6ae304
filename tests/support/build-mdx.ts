import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { runNode } from '#scripts/tools/checks/run-node.ts';
import { attribute, elementsIn, findAll } from './html.ts';
import type { Element } from 'hast';

const folder = resolve('.cache/mdx-parity');

/** Renders MDX files with @astrojs/mdx, in a project of their own. Takes and returns them by name. */
export async function buildMdx(files: Map<string, string>): Promise<Map<string, Element>> {
  rmSync(folder, { recursive: true, force: true });
  cpSync('tests/fixtures/mdx-parity', folder, { recursive: true });
  mkdirSync(`${folder}/entries`);
  for (const [name, text] of files) writeFileSync(`${folder}/entries/${name}.mdx`, text);
  const { code, output } = await runNode([`${folder}/build.mjs`], { NODE_ENV: 'production' });
  if (code !== 0) throw new Error(`The project with the entries cannot be built:\n${output}`);
  const page = fromHtml(readFileSync(`${folder}/dist/index.html`, 'utf8'));
  return new Map(
    findAll(elementsIn(page), 'article').map((article) => [attribute(article, 'id') ?? '', article]),
  );
}
