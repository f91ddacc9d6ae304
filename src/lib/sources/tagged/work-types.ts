import { ownValue } from '#lib/schema/own-value.ts';
import type { WorkType } from '#lib/schema/work-type.ts';

const risTypes: Record<string, WorkType> = {
  JOUR: 'article-journal',
  EJOUR: 'article-journal',
  JFULL: 'article-journal',
  MGZN: 'article-magazine',
  NEWS: 'article-newspaper',
  CONF: 'paper-conference',
  CPAPER: 'paper-conference',
  CHAP: 'chapter',
  ECHAP: 'chapter',
  BOOK: 'book',
  EBOOK: 'book',
  EDBOOK: 'book',
  THES: 'thesis',
  RPRT: 'report',
  GOVDOC: 'report',
  UNPB: 'manuscript',
  MANSCPT: 'manuscript',
  INPR: 'article-journal',
  PREP: 'article',
  ELEC: 'webpage',
  WEB: 'webpage',
  BLOG: 'post-weblog',
  COMP: 'software',
  DATA: 'dataset',
  PAT: 'patent',
  ENCYC: 'entry-encyclopedia',
  SLIDE: 'speech',
};

/** What the name of a type says, as EndNote, PubMed, Crossref and others write it. The first that fits counts. */
const named: [RegExp, WorkType][] = [
  [/preprint|posted-content/, 'article'],
  [/thesis|dissertation/, 'thesis'],
  [/chapter|book[ _-]section|inbook|incollection/, 'chapter'],
  [/proceedings|conference|inproceedings/, 'paper-conference'],
  [/magazine/, 'article-magazine'],
  [/newspaper/, 'article-newspaper'],
  [/journal|article|letter|review|editorial|note/, 'article-journal'],
  [/book|monograph/, 'book'],
  [/report/, 'report'],
  [/blog/, 'post-weblog'],
  [/web|online|electronic source/, 'webpage'],
  [/data/, 'dataset'],
  [/software|program/, 'software'],
  [/patent/, 'patent'],
  [/manuscript|unpublished/, 'manuscript'],
];

/** CSL's type of RIS's `TY`. */
export function typeOfRis(tag: string): WorkType {
  return ownValue(risTypes, tag.trim().toUpperCase()) ?? 'document';
}

/** CSL's type of a type in words: `Journal Article`, `proceedings-article`, `conferencePaper`. */
export function typeOfWords(words: string): WorkType | undefined {
  const text = words.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').toLowerCase();
  return text.trim() === '' ? undefined : (named.find(([pattern]) => pattern.test(text))?.[1] ?? 'document');
}
