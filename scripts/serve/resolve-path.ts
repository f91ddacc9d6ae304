import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

export type Answer =
  | { status: 200 | 404; file: string }
  | { status: 301; location: string }
  | { status: 400 | 404; file?: undefined };

/**
 * Finds the answer of a static host to an address, by the rules of GitHub Pages.
 *
 * @param root folder with the built site
 * @param base path that the site was built for, `/` or `/offprint/`
 * @param address path and query of a request, `/offprint/papers/?page=2`
 */
export async function resolvePath(root: string, base: string, address: string): Promise<Answer> {
  const [path = '', query] = address.split('?', 2);
  if (`${path}/` === base) return { status: 301, location: base };
  if (!path.startsWith(base)) return { status: 404 };
  const names = decodeNames(path.slice(base.length));
  if (names === undefined) return { status: 400 };

  const file = await findFile(root, names);
  if (file !== undefined) return { status: 200, file };
  if (names.at(-1) !== '' && (await findExact(root, [...names, 'index.html'])) !== undefined) {
    return { status: 301, location: `${path}/${query === undefined ? '' : `?${query}`}` };
  }
  const notFound = await findExact(root, ['404.html']);
  return { status: 404, file: notFound };
}

/** Decodes the names one by one, so that an encoded slash stays inside its name and matches no file. */
function decodeNames(path: string): string[] | undefined {
  try {
    return path.split('/').map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

/** `papers/` is papers/index.html; `about` is the file about or else about.html. */
async function findFile(root: string, names: string[]): Promise<string | undefined> {
  const folders = names.slice(0, -1);
  const last = names.at(-1) ?? '';
  if (last === '') return findExact(root, [...folders, 'index.html']);
  return (await findExact(root, names)) ?? (await findExact(root, [...folders, `${last}.html`]));
}

/**
 * Compares every name with the folder's listing. So a wrong case fails even on systems that ignore case,
 * and `..` leads nowhere.
 */
async function findExact(root: string, names: string[]): Promise<string | undefined> {
  let path = root;
  for (const [index, name] of names.entries()) {
    const entries = await readdir(path, { withFileTypes: true });
    const entry = entries.find((candidate) => candidate.name === name);
    const isLast = index === names.length - 1;
    if (entry === undefined || (isLast ? !entry.isFile() : !entry.isDirectory())) return undefined;
    path = join(path, name);
  }
  return path;
}
