import { cutExcerpt } from '#lib/search/cut-excerpt.ts';
import { findHits, type MarkedWords } from '#lib/search/mark-words.ts';
import { formatCoins } from './search-coins.ts';
import type { Marker } from './search-row.ts';

/** Marks words in rows, cuts the passage with them out of a text, and adds what reference managers read. */
export function makeMarker(words: MarkedWords): Marker {
  const findPlaces = (text: string) => findHits(text, words);
  return { findPlaces, cutPassage: (text) => cutExcerpt(text, findPlaces(text)), formatCoins };
}
