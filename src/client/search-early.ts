/** The browser's own. */
let own: typeof globalThis.fetch | undefined;

/** Fetches as the browser does, whoever stands before it. */
export function plainFetch(): typeof globalThis.fetch {
  own ??= globalThis.fetch.bind(globalThis);
  return own;
}

/** Files that are on their way, by address. */
export type EarlyFiles = Map<string, Promise<Response>>;

/**
 * Loads at once what would be asked for one after the other.
 *
 * @param folder Of the files, as an address with `/` at the end.
 */
export function loadEarly(folder: string, files: readonly string[]): EarlyFiles {
  const plain = plainFetch();
  // Rows that are asked for at the same time go first.
  const load = (file: string) => plain(folder + file, { priority: 'low' });
  const early: EarlyFiles = new Map(files.map((file) => [folder + file, load(file)]));
  // Whoever asks for it is told.
  for (const loading of early.values()) loading.catch(() => undefined);
  return early;
}
