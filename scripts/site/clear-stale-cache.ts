import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../files/read-files.ts';

/** Code that decides what is stored of an entry: schemas, loader and renderer. */
const codeFolders = ['src/lib', 'src/loaders'];
const codeFiles = ['src/content.config.ts', 'astro.config.mjs', 'package-lock.json'];

function hashCode(): string {
  const paths = [
    ...codeFolders.flatMap((folder) => listFiles(folder).map((path) => `${folder}/${path}`)),
    ...codeFiles,
  ];
  const hash = createHash('sha256');
  for (const path of paths) hash.update(`${path}\n`).update(readFileSync(path));
  return hash.digest('hex');
}

/**
 * Throws away what an earlier build stored if the code that stored it has changed. Astro compares
 * entries only by their own text, so it would keep data that another schema had made.
 */
export function clearStaleCache(): void {
  const cache = process.env['OFFPRINT_CACHE'] ?? '.cache/astro';
  const stamp = join(cache, 'code-hash');
  const current = hashCode();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === current) return;
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  writeFileSync(stamp, current);
}
