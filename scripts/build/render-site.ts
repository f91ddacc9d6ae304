/**
 * Renders the pages in a separate process, see `build-pages.ts`: `--kept` with the program of the last build, `--program`
 * makes that program and renders nothing; `--texts` renders the pages that show the texts whose marks follow. Without an
 * option, Astro makes the program and renders the site.
 */
import { printError } from '../command/print.ts';
import { formatError } from '../command/report.ts';
import { clearEnvironment } from './clear-environment.ts';
import { readPart } from '#src/files/build-part.ts';
import { folders } from '#src/files/folders.ts';
import { forgetBundle } from '#src/loaders/kept-bundle.ts';
import { forgetAdded } from './stored-entries.ts';
import type { TextMessage } from './run-text-renderer.ts';

/** Waits for the word to write the pages, since whoever asked for them looks at what the last build left meanwhile. */
async function renderTexts(marks: readonly string[]): Promise<void> {
  const tell = (message: TextMessage) => process.send?.(message);
  const { openEditedPages } = await import('./render-texts.ts');
  const isAllowed = new Promise((resolve) => process.once('message', resolve));
  const write = await openEditedPages(marks);
  tell({ kind: 'opened', isReady: write !== undefined });
  if (!write) return;
  process.channel?.ref();
  await isAllowed;
  process.channel?.unref();
  const files = await write(() => tell({ kind: 'indexable' }));
  tell({ kind: 'written', files });
}

async function renderSite(): Promise<void> {
  const [option, ...marks] = process.argv.slice(2);
  if (option === '--texts') return renderTexts(marks);
  const part = readPart();
  const { renderKept } = await import('./render-kept.ts');
  if (process.argv.includes('--kept') && (await renderKept(part))) return;
  forgetAdded(folders.cache);
  // First, so that a build that is killed here leaves no program beside scripts and styles that are not its own.
  forgetBundle(folders.cache);
  const { build } = await import('astro');
  await build({ logLevel: 'warn' });
  if (part && !process.argv.includes('--program') && !(await renderKept(part)))
    throw new Error(
      'A part of the site needs the program that Astro makes. Name a cache below the project, or none.',
    );
}

clearEnvironment();
// If the build is killed, its pages must not go on being written: the next build takes over its folders.
process.on('disconnect', () => process.exit(1));
process.channel?.unref();
try {
  await renderSite();
} catch (error) {
  printError(`build: ${formatError(error)}`);
  process.exitCode = 1;
}
