import { isFiller } from './filler-words.ts';
import { stemOf } from './index-key.ts';
import type { SearchPage } from './search-record.ts';
import { wordParts } from './word-parts.ts';

const maxPages = 4;

function stemsIn(text: string, language: string): Set<string> {
  return new Set(
    text
      .split(/\s+/)
      .flatMap(wordParts)
      .map((word) => stemOf(word, language)),
  );
}

/** Topics and weeks that have all words of a query, those that have them in the title first. */
export function findPages(query: string, pages: readonly SearchPage[], language: string): SearchPage[] {
  const words = query.split(/\s+/).flatMap(wordParts);
  const asked = words.filter((word) => !isFiller(word)).map((word) => stemOf(word, language));
  if (asked.length === 0) return [];
  const hasAll = (text: string) => {
    const stems = stemsIn(text, language);
    return asked.every((stem) => stems.has(stem));
  };
  const titled = pages.filter(({ title }) => hasAll(title));
  const others = pages.filter((page) => !titled.includes(page) && hasAll(`${page.title} ${page.text}`));
  return [...titled, ...others].slice(0, maxPages);
}
