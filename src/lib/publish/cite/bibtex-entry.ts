import type { WorkType } from '#lib/schema/work-type.ts';
import type { Citable } from './cited-paper.ts';

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

/** What the name of a venue says where the source states no type. */
const meeting = /\b(?:proceedings|conference|workshop|symposium|meeting)\b/i;

/** Whether a venue is a meeting by its name. */
export function isMeeting(venue: string): boolean {
  return meeting.test(venue);
}

/** The entry of a work. One with a venue and without a type is an article, or a paper of a meeting if the venue says so. */
export function entryOf({ type, genre, containerTitle }: Citable): BibtexEntryForm {
  if (type === 'thesis')
    return {
      entry: /master|bachelor|diplom|licen/i.test(genre ?? '') ? 'mastersthesis' : 'phdthesis',
      publisher: 'school',
    };
  if (containerTitle !== undefined && type === undefined)
    return isMeeting(containerTitle) ? proceedings : article;
  const form = type === undefined ? misc : (forms[type] ?? misc);
  // An article without a journal is no article.
  return form === article && containerTitle === undefined ? misc : form;
}
