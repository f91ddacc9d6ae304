import { existsSync, readdirSync, rmSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { listFiles, toPosix } from '#src/files/read-files.ts';

/** Written anew by every build, so there is nothing in it to keep. */
const assetFolder = '_astro';
/** Not made by Astro; the search index looks after its own files. */
const others = ['pagefind'];

function removeFile(root: string, path: string): void {
  rmSync(join(root, path));
  for (let folder = dirname(join(root, path)); folder !== root; folder = dirname(folder)) {
    if (readdirSync(folder).length > 0) return;
    rmdirSync(folder);
  }
}

/**
 * Keeps the output folder between builds, so that unchanged pages need not be written again, and
 * removes from it what the build no longer makes. Astro itself can only empty the whole folder.
 */
export function pruneOutput(): AstroIntegration {
  let publicFolder = '';
  let out = '';
  return {
    name: 'offprint-prune-output',
    hooks: {
      'astro:config:done': ({ config }) => {
        publicFolder = fileURLToPath(config.publicDir);
        out = fileURLToPath(config.outDir).replace(/[\\/]$/, '');
      },
      'astro:build:start': () => {
        rmSync(join(out, assetFolder), { recursive: true, force: true });
      },
      'astro:build:done': ({ assets }) => {
        const made = [...assets.values()].flat().map((url) => toPosix(fileURLToPath(url)));
        const root = toPosix(out);
        const kept = new Set([
          ...made.map((path) => path.slice(root.length + 1)),
          ...listFiles(publicFolder),
        ]);
        for (const path of existsSync(out) ? listFiles(out) : [])
          if (!kept.has(path) && ![assetFolder, ...others].includes(path.split('/')[0] ?? ''))
            removeFile(out, path);
      },
    },
  };
}
