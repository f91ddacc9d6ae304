import { isFiller } from './filler-words.ts';
import { stemOf } from './index-key.ts';
import type { SearchPage } from './search-record.ts';
import { wordParts } from './word-parts.ts';

const maxPages = 4;
const maxTexts = 3;

/** What a query leads to beside the papers. */
export interface FoundPages {
  /** Topics and weeks, those with the words in the title first. */
  pages: SearchPage[];
  /** Notes and forewords. */
  texts: SearchPage[];
}

function isText({ kind }: SearchPage): boolean {
  return kind === 'note' || kind === 'foreword';
}

function stemsIn(text: string, language: string): Set<string> {
  return new Set(
    text
      .split(/\s+/)
      .flatMap(wordParts)
      .map((word) => stemOf(word, language)),
  );
}

/** Topics and weeks that have all words of a query, and notes and forewords that have them in their text. */
export function findPages(query: string, all: readonly SearchPage[], language: string): FoundPages {
  const words = query.split(/\s+/).flatMap(wordParts);
  const asked = words.filter((word) => !isFiller(word)).map((word) => stemOf(word, language));
  if (asked.length === 0) return { pages: [], texts: [] };
  const hasAll = (text: string) => {
    const stems = stemsIn(text, language);
    return asked.every((stem) => stems.has(stem));
  };
  const pages = all.filter((page) => !isText(page));
  const texts = all.filter((page) => isText(page) && hasAll(page.text));
  const titled = pages.filter(({ title }) => hasAll(title));
  const others = pages.filter((page) => !titled.includes(page) && hasAll(`${page.title} ${page.text}`));
  return { pages: [...titled, ...others].slice(0, maxPages), texts: texts.slice(0, maxTexts) };
}
