import { createHash } from 'node:crypto';

/**
 * The address of a person: `shiyu-li`. It ignores accents, case and punctuation, so that spellings of one
 * name share an address. A name without Latin letters gets a hash.
 */
export function nameSlug(name: string): string {
  const folded = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const ascii = folded.replace(/[^a-z0-9-]+/g, '').replace(/^-+|-+$/g, '');
  if (ascii === folded && ascii.length <= 60) return ascii;
  const hash = createHash('sha256').update(folded).digest('hex').slice(0, 6);
  return ascii === '' ? `author-${hash}` : `${ascii.slice(0, 50)}-${hash}`;
}
