import { cutExcerpt } from '#lib/search/cut-excerpt.ts';
import { findHits, type MarkedWords } from '#lib/search/mark-words.ts';
import type { Marker } from './search-row.ts';

/** Marks words in rows, and cuts the passage with them out of a text. */
export function makeMarker(words: MarkedWords): Marker {
  const findPlaces = (text: string) => findHits(text, words);
  return { findPlaces, cutPassage: (text) => cutExcerpt(text, findPlaces(text)) };
}
