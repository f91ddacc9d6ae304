import type { WorkType } from '../../schema/work-type.ts';

const names: Record<WorkType, string> = {
  article: 'preprint',
  'article-journal': 'journalArticle',
  'article-magazine': 'magazineArticle',
  'article-newspaper': 'newspaperArticle',
  review: 'journalArticle',
  'paper-conference': 'conferencePaper',
  chapter: 'bookSection',
  'entry-encyclopedia': 'encyclopediaArticle',
  book: 'book',
  pamphlet: 'document',
  thesis: 'thesis',
  report: 'report',
  manuscript: 'manuscript',
  webpage: 'webpage',
  'post-weblog': 'blogPost',
  software: 'computerProgram',
  dataset: 'dataset',
  patent: 'patent',
  speech: 'presentation',
  document: 'document',
};

/** How Zotero calls a type of works. */
export function zoteroType(type: WorkType): string {
  return names[type];
}
