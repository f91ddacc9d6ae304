import { hashedAddress, toAddress } from './address.ts';
import { foldSlug } from './fold-slug.ts';

const maxWords = 60;

/**
 * The address of a person: `shiyu-li`. It ignores accents, case and punctuation, so that spellings of one
 * name share an address. A name with letters of other scripts, or without any, gets a hash, after
 * `unnamed` where nothing else is left of it.
 */
export function nameSlug(name: string, unnamed = 'author'): string {
  const folded = foldSlug(name, /[^\p{L}\p{N}]+/gu);
  const ascii = folded.replace(/[^a-z0-9-]+/g, '').replace(/^-+|-+$/g, '');
  const make = ascii === folded && ascii.length <= maxWords ? toAddress : hashedAddress;
  return make(ascii, unnamed, folded === '' ? name : folded);
}
