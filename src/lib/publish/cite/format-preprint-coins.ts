import { encodeContext } from './encode-context.ts';

/** What a row of results knows of a preprint. */
export interface ListedPreprint {
  title: string;
  arxivId: string;
  /** `2025-10-01`, as precise as it is known. */
  date?: string | undefined;
  /** As papers print them. */
  authors: readonly string[];
}

/** A preprint as a context object (COinS), from the little that the browser has of it; see `formatCoins`. */
export function formatPreprintCoins({ title, arxivId, date, authors }: ListedPreprint): string {
  return encodeContext([
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ['rft.type', 'preprint'],
    ['rft.title', title],
    ['rft.date', date],
    ['rft_id', `info:doi/10.48550/arXiv.${arxivId}`],
    ...authors.map((name): [string, string] => ['rft.creator', name]),
  ]);
}
