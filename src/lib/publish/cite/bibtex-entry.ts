import type { WorkType } from '#lib/schema/work-type.ts';
import type { Citable } from './cited-paper.ts';
import { venueOf, workTypeOf } from './work-type-of.ts';

/** How BibTeX calls a work, where it stands and who published it. */
export interface BibtexEntryForm {
  entry: string;
  /** The field for the name of the journal or the book; nothing if the entry has none. */
  container?: string;
  publisher: string;
}

const misc: BibtexEntryForm = { entry: 'misc', container: 'howpublished', publisher: 'publisher' };
const article: BibtexEntryForm = { entry: 'article', container: 'journal', publisher: 'publisher' };
const proceedings: BibtexEntryForm = {
  entry: 'inproceedings',
  container: 'booktitle',
  publisher: 'publisher',
};
const chapter: BibtexEntryForm = { entry: 'incollection', container: 'booktitle', publisher: 'publisher' };
const book: BibtexEntryForm = { entry: 'book', container: 'series', publisher: 'publisher' };
const report: BibtexEntryForm = { entry: 'techreport', publisher: 'institution' };

const forms: Partial<Record<WorkType, BibtexEntryForm>> = {
  'article-journal': article,
  'article-magazine': article,
  'article-newspaper': article,
  review: article,
  'paper-conference': proceedings,
  chapter,
  'entry-encyclopedia': chapter,
  book,
  pamphlet: { ...book, entry: 'booklet' },
  report,
  manuscript: { entry: 'unpublished', publisher: 'publisher' },
};

/** The entry of a work, by its type. */
export function entryOf(paper: Citable): BibtexEntryForm {
  if (paper.type === 'thesis')
    return {
      entry: /master|bachelor|diplom|licen/i.test(paper.genre ?? '') ? 'mastersthesis' : 'phdthesis',
      publisher: 'school',
    };
  const form = forms[workTypeOf(paper)] ?? misc;
  // An article without a journal is no article.
  return form === article && venueOf(paper) === undefined ? misc : form;
}
