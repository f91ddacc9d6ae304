import { createHash } from 'node:crypto';
import { foldSlug } from './fold-slug.ts';
import { titleKey } from './title-key.ts';

/** Long enough to read, short enough for every file system. */
const maxSlugLength = 60;

function asciiWords(title: string): string {
  const folded = foldSlug(title, /[^a-z0-9]+/g);
  if (folded.length <= maxSlugLength) return folded;
  const cut = folded.slice(0, maxSlugLength + 1);
  const atWord = cut.slice(0, Math.max(cut.lastIndexOf('-'), 0));
  return atWord === '' ? folded.slice(0, maxSlugLength) : atWord;
}

/** Hexadecimal digits of the hash: few after words, more if there are no words. */
const digitsBesideWords = 6;
const digitsAlone = 12;

/**
 * A readable name for a paper without identifier: `memory-3f2a91`. The digits are a hash of the title's
 * key, so that no slug is a reserved name and titles with the same beginning differ. `salt` distinguishes
 * papers with the same title; `moreDigits` distinguishes papers whose short hashes are equal.
 */
export function paperSlug(title: string, salt = '', moreDigits = 0): string {
  const words = asciiWords(title);
  const digits = (words === '' ? digitsAlone : digitsBesideWords) + moreDigits;
  const hash = createHash('sha256')
    .update(`${titleKey(title)}\n${salt}`)
    .digest('hex')
    .slice(0, digits);
  return words === '' ? `paper-${hash}` : `${words}-${hash}`;
}
