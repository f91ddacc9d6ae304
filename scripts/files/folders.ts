/** Where a command reads and writes; set by the environment so that other seeds can be built beside the project's own. */
export const folders = {
  seeds: process.env['OFFPRINT_SEEDS'] ?? 'seeds',
  content: process.env['OFFPRINT_CONTENT'] ?? 'content',
  out: process.env['OFFPRINT_OUT'] ?? 'dist',
};

/** A content folder of one's own is built as it stands, unless its seeds are named too. */
export const ingestsFirst =
  process.env['OFFPRINT_CONTENT'] === undefined || process.env['OFFPRINT_SEEDS'] !== undefined;
