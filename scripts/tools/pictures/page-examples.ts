import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '#src/files/read-files.ts';

/** Kinds of the last part of an address. The first match counts. */
const kinds: [RegExp, string][] = [
  [/^(\d{4}|undated)$/, 'year'],
  [/^\d{1,3}$/, 'further page'],
  [/^letters$/, 'letters'],
];

function kindOf(part: string): string {
  return kinds.find(([pattern]) => pattern.test(part))?.[1] ?? 'one';
}

/** What sort of page is at a path: `papers/2510.00568/` and `papers/2510.00915/` are both `papers, one`. */
function pageType(path: string): string {
  const [first = '', ...rest] = path.replace(/\/$/, '').split('/');
  return [first === '' ? 'home' : first.replace(/\.html$/, ''), ...rest.map(kindOf)].join(', ');
}

function isPage(html: string): boolean {
  return html.includes('<main') && !html.includes('http-equiv="refresh"');
}

/** The largest page of each type of a built site, by path. */
export function findExamples(out: string): Map<string, string> {
  const found = new Map<string, { path: string; bytes: number }>();
  const files = listFiles(out).filter((file) => file.endsWith('index.html') || file === '404.html');
  for (const file of files.sort()) {
    const path = file.replace(/index\.html$/, '');
    const bytes = statSync(join(out, file)).size;
    const known = found.get(pageType(path));
    if (known && known.bytes >= bytes) continue;
    if (isPage(readFileSync(join(out, file), 'utf8'))) found.set(pageType(path), { path, bytes });
  }
  return new Map([...found].map(([type, { path }]) => [type, path]));
}
