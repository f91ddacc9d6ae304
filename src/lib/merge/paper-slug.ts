import { createHash } from 'node:crypto';
import { titleKey } from './title-key.ts';

/** Long enough to read, short enough for every file system. */
const longestSlug = 60;

function asciiWords(title: string): string {
  const folded = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (folded.length <= longestSlug) return folded;
  const cut = folded.slice(0, longestSlug + 1);
  const atWord = cut.slice(0, Math.max(cut.lastIndexOf('-'), 0));
  return atWord === '' ? folded.slice(0, longestSlug) : atWord;
}

/**
 * A readable name for a paper without identifier: `memory-3f2a91`. The six hexadecimal digits are a
 * hash of the compared title, so no two titles share a slug and none is a reserved name. `salt`
 * tells papers of one title apart.
 */
export function paperSlug(title: string, salt = ''): string {
  const hash = createHash('sha256').update(`${titleKey(title)}\n${salt}`).digest('hex').slice(0, 6);
  const words = asciiWords(title);
  return words === '' ? `paper-${hash}` : `${words}-${hash}`;
}
