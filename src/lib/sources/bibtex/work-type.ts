import { ownValue } from '#lib/schema/own-value.ts';
import type { WorkType } from '#lib/schema/work-type.ts';

/** CSL's types of the entries of BibTeX and BibLaTeX. */
const types: Record<string, WorkType> = {
  article: 'article-journal',
  suppperiodical: 'article-journal',
  inproceedings: 'paper-conference',
  conference: 'paper-conference',
  incollection: 'chapter',
  inbook: 'chapter',
  bookinbook: 'chapter',
  suppbook: 'chapter',
  suppcollection: 'chapter',
  inreference: 'entry-encyclopedia',
  book: 'book',
  mvbook: 'book',
  collection: 'book',
  reference: 'book',
  booklet: 'pamphlet',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  thesis: 'thesis',
  techreport: 'report',
  report: 'report',
  manual: 'report',
  unpublished: 'manuscript',
  online: 'webpage',
  electronic: 'webpage',
  www: 'webpage',
  software: 'software',
  dataset: 'dataset',
  patent: 'patent',
};

/** The type of an entry: an eprint without a journal is an article, as CSL calls a preprint. */
export function readWorkType(type: string, isPreprint: boolean): WorkType {
  return ownValue(types, type) ?? (isPreprint ? 'article' : 'document');
}

/** What kind of thesis it is, since the type alone does not tell. */
export function readGenre(type: string, stated: string): string {
  const named: Record<string, string> = { mastersthesis: "Master's thesis", phdthesis: 'PhD thesis' };
  const short: Record<string, string> = {
    mathesis: "Master's thesis",
    phdthesis: 'PhD thesis',
    bathesis: "Bachelor's thesis",
    techreport: '',
  };
  return ownValue(short, stated.toLowerCase()) ?? (stated || (ownValue(named, type) ?? ''));
}
