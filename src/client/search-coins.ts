import { formatPreprintCoins } from '#lib/publish/cite/format-preprint-coins.ts';
import type { SearchRow } from '#lib/search/search-record.ts';

/** What reference managers read of a row; nothing if it is a paper of which they know nothing. */
export function formatCoins({ coins, title, date, arxiv, names, authors }: SearchRow): string | undefined {
  if (coins !== undefined || !arxiv) return coins;
  const first = (authors.names ?? []).map((name) => (typeof name === 'string' ? name : name[0]));
  return formatPreprintCoins({ title, date, arxivId: arxiv.id, authors: names ?? first });
}
