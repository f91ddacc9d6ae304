import type { Repository } from '../../schema/repository.ts';

/** GitHub and phones take longer ones, but not all programs on the way do. */
const maxUrl = 2000;

/** As much of a text as has room in an address, in characters of the address. */
function encodeWithin(text: string, room: number): string {
  const whole = encodeURIComponent(text);
  if (whole.length <= room) return whole;
  const end = encodeURIComponent('…');
  let kept = '';
  for (const character of text.toWellFormed()) {
    const next = encodeURIComponent(character);
    if (kept.length + next.length + end.length > room) break;
    kept += next;
  }
  return kept + end;
}

function withQuery(address: string, first: [string, string], second: [string, string]): string {
  const start = `${address}?${first[0]}=${encodeWithin(first[1], maxUrl / 4)}&${second[0]}=`;
  return start + encodeWithin(second[1], maxUrl - start.length);
}

/** A new issue whose title and text are there already. */
export function issueUrl({ url }: Repository, title: string, body: string): string {
  return withQuery(`${url}/issues/new`, ['title', title], ['body', body]);
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/**
 * Where a hand-written file is changed, or made if it is not there yet.
 *
 * @param path below the repository: `content/notes/2510.00568.mdx`
 * @param file.first text of a file that is not there yet
 */
export function fileUrl(
  { url, branch }: Repository,
  path: string,
  { exists, first }: { exists: boolean; first: string },
): string {
  if (exists) return `${url}/edit/${encodePath(branch)}/${encodePath(path)}`;
  const at = path.lastIndexOf('/');
  const folder = `${url}/new/${encodePath(branch)}/${encodePath(path.slice(0, at))}`;
  return withQuery(folder, ['filename', path.slice(at + 1)], ['value', first]);
}
