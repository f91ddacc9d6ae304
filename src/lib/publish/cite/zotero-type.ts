import type { WorkType } from '../../schema/work-type.ts';
import type { Paper } from '../../schema/paper.ts';
import { citedType } from './to-csl-item.ts';

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

type Published = Pick<Paper, 'type' | 'containerTitle' | 'journalRef' | 'doi'>;

/** What a paper is to reference managers: a paper with a publisher's DOI or a venue is no preprint any more. */
export function publishedType({ type, containerTitle, journalRef, doi }: Published): WorkType {
  const found = citedType({ type, containerTitle: containerTitle ?? journalRef });
  return found === 'article' && doi !== undefined ? 'article-journal' : found;
}

/** How Zotero calls a type of works. */
export function zoteroType(type: WorkType): string {
  return names[type];
}
