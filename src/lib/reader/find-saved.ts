import { foldText } from '../search/fold-text.ts';
import type { SavedPaper } from './saved-papers.ts';

export type SavedOrder = 'saved' | 'date' | 'title';

/** What of the saved papers a reader wants to see. */
export interface SavedQuery {
  /** Words that all have to occur, as parts of words, in what is known of a paper or in what the reader wrote. */
  words: string;
  /** Nothing for papers with any tag and without. */
  tag: string;
  order: SavedOrder;
}

const compare: Record<SavedOrder, (a: SavedPaper, b: SavedPaper) => number> = {
  saved: (a, b) => b.at - a.at,
  date: (a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0),
  title: (a, b) => a.title.localeCompare(b.title),
};

function textOf({ id, title, authors, tags, note }: SavedPaper): string {
  return foldText([id, title, authors, ...tags, note].join(' '));
}

/** The saved papers that a query finds, in its order; those that are equal in it as they were saved. */
export function findSaved(papers: readonly SavedPaper[], { words, tag, order }: SavedQuery): SavedPaper[] {
  const wanted = foldText(words).split(/\s+/).filter(Boolean);
  return papers
    .filter((paper) => tag === '' || paper.tags.includes(tag))
    .filter((paper) => {
      const text = textOf(paper);
      return wanted.every((word) => text.includes(word));
    })
    .sort((a, b) => compare[order](a, b));
}

/** All tags, by the alphabet. */
export function listTags(papers: readonly SavedPaper[]): string[] {
  return [...new Set(papers.flatMap(({ tags }) => tags))].sort((a, b) => a.localeCompare(b));
}
