import { isDeepStrictEqual } from 'node:util';
import { formatIndexList, nameWordFile, toPagefindMeta, type IndexList } from '#lib/search/index-list.ts';
import { namePage } from '#lib/search/page-name.ts';
import { unpackValue } from './pagefind-files.ts';

/** Throws if the browser does not make of it what Pagefind's program asks for. */
export function writeIndexList(list: IndexList): string {
  const text = formatIndexList(list);
  const pages = list.lengths.map((length, paper) => [namePage(paper), length, '']);
  const files = list.bounds.map(([from, to], place) => [from, to, nameWordFile(place)]);
  if (
    !isDeepStrictEqual(unpackValue(toPagefindMeta(text, pages.length)), [
      list.version,
      pages,
      files,
      [],
      [],
      [],
    ])
  )
    throw new Error(
      'The list of the search index cannot be read back. Look at src/lib/search/index-list.ts.',
    );
  return text;
}
