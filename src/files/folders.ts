/** Where a command reads and writes; set by the environment so that other seeds can be built beside the project's own. */
export const folders = {
  seeds: process.env['OFFPRINT_SEEDS'] ?? 'seeds',
  content: process.env['OFFPRINT_CONTENT'] ?? 'content',
  out: process.env['OFFPRINT_OUT'] ?? 'dist',
  /** What a build keeps for the next one. Two builds that share it lose pages, so builds of other content name their own. */
  cache: process.env['OFFPRINT_CACHE'] ?? '.cache/astro',
};

/** A content folder of one's own is built as it stands, unless its seeds are named too. */
export const ingestsFirst =
  process.env['OFFPRINT_CONTENT'] === undefined || process.env['OFFPRINT_SEEDS'] !== undefined;

/** What was fetched into a folder of seeds. Hidden, so that no reader takes it for a seed. */
export const fetchStateName = '.fetch.json';

const unpublished = 'OFFPRINT_UNPUBLISHED';

/** Lets this process show drafts. Vite's own sign of development depends on `NODE_ENV`, which a shell may set for a build. */
export function showUnpublished(): void {
  process.env[unpublished] = 'shown';
}

/** Whether drafts and texts of a later day are shown: in `npm run dev` alone. */
export function showsUnpublished(): boolean {
  return process.env[unpublished] === 'shown';
}

/** Whether pages and files are kept from one build to the next under their keys. The dev server keeps none and makes no key. */
export function keepsPages(): boolean {
  return !showsUnpublished();
}
