import type { Lexicon } from '#lib/search/lexicon.ts';
import { readPaperAddress } from '#lib/search/read-paper-address.ts';

/** The paper that a query names by an id or an address. */
export async function findAddressed(lexicon: Lexicon, text: string): Promise<number | undefined> {
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined;
  for (const id of [...readPaperAddress(text), text.trim().toLowerCase()]) {
    if (/\s/.test(id)) continue;
    const entries = await lexicon.find(id);
    const [paper] = entries.flatMap((entry) => (entry.kind === 'id' ? entry.papers : []));
    if (paper !== undefined) return paper;
  }
  return undefined;
}
