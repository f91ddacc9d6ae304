import { indexKey } from './index-letter.ts';

/** Words of a name in order, without accents, case and punctuation: `Søren P. Ørsted` has `soren`, `p`, `orsted`. */
export function nameWords(name: string): string[] {
  return indexKey(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** `d` and `dora` agree, `d` and `anca` do not. */
export function wordsAgree(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}
