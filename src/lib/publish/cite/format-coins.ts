import { formatIndexed, invertName } from '../../names/invert-name.ts';
import { encodeContext } from './encode-context.ts';
import type { CslItem } from './csl-item.ts';
import { zoteroType } from './zotero-type.ts';

/** `2025-10-01`, as precise as it is known. */
function formatDate([year, ...rest]: readonly number[]): string {
  return [String(year), ...rest.map((part) => String(part).padStart(2, '0'))].join('-');
}

/**
 * A paper as a context object of OpenURL, which stands as the title of an element (COinS). Zotero makes a list of
 * items of a page with them: preprints, articles and papers of meetings. A paper with a DOI names no author: only for an
 * item without authors does Zotero ask the registry of the DOI, and then it has all of them and the abstract, too.
 */
export function formatCoins(item: CslItem): string {
  const [date] = item.issued?.['date-parts'] ?? [];
  const isJournal = item.type === 'article-journal';
  const named: [string, string | undefined][] = isJournal
    ? [
        ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:journal'],
        ['rft.genre', 'article'],
        ['rft.atitle', item.title],
        ['rft.jtitle', item['container-title']],
        ['rft.volume', item.volume],
        ['rft.issue', item.issue],
        ['rft.pages', item.page],
      ]
    : [
        ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
        ['rft.type', zoteroType(item.type)],
        ['rft.title', item.title],
        ['rft.source', item['container-title']],
      ];
  const author = isJournal ? 'rft.au' : 'rft.creator';
  const { author: authors = [] } = item;
  const names = item.DOI === undefined ? authors : [];
  return encodeContext([
    ...named,
    ['rft.date', date && formatDate(date)],
    ['rft_id', item.DOI && `info:doi/${item.DOI}`],
    ['rft_id', item.DOI === undefined ? item.URL : undefined],
    ...names.map((name): [string, string] => [author, formatIndexed(invertName(name))]),
  ]);
}
