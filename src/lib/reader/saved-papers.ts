import { readPaperId, type Aliases } from './paper-id.ts';
import { isRecord, readList, readText, readTime, type SharedPart } from './stored.ts';

/** A saved paper: what a list shows of it, and what the reader adds. */
export interface SavedPaper {
  id: string;
  /** Empty until it is known: a link that hands papers over has only ids. */
  title: string;
  /** `2025-10-01`, `2025-10` or `2025`; empty if it is not known. */
  date: string;
  /** As a list shows them: `Ada Lovelace, Alan Turing and 3 more`. */
  authors: string;
  /** When it was saved, in milliseconds since 1970. */
  at: number;
  tags: readonly string[];
  /** What the reader writes about it. */
  note: string;
}

export const maxNoteLength = 20_000;
const maxPapers = 5000;
const maxTags = 50;
const maxTagLength = 60;
const maxTitleLength = 2000;
const maxAuthorsLength = 500;
const datePattern = /^(?:\d{4}(?:-\d\d){0,2})?$/;

function readTag(value: unknown): string | undefined {
  const tag = readText(value, maxTagLength)?.trim();
  return tag === '' ? undefined : tag;
}

/** Tags of a text with commas between them, each once. */
export function parseTags(text: string): string[] {
  const tags = text.split(/[,，、]/).map((tag) => tag.replace(/\s+/g, ' ').trim().slice(0, maxTagLength));
  return [...new Set(tags)].filter((tag) => tag !== '').slice(0, maxTags);
}

function readSavedPaper(item: unknown): SavedPaper | undefined {
  if (!isRecord(item)) return undefined;
  const id = readPaperId(item['id']);
  const title = readText(item['title'], maxTitleLength);
  const date = readText(item['date'], 10);
  const authors = readText(item['authors'], maxAuthorsLength);
  const at = readTime(item['at']);
  const note = readText(item['note'], maxNoteLength);
  const { tags } = item;
  if (id === undefined || title === undefined || at === undefined || note === undefined) return undefined;
  if (date === undefined || !datePattern.test(date) || authors === undefined) return undefined;
  if (!Array.isArray(tags)) return undefined;
  const valid = tags.slice(0, maxTags).flatMap((tag) => readTag(tag) ?? []);
  return { id, title, date, authors, at, tags: valid, note };
}

function joinNotes(own: string, other: string): string {
  if (own.includes(other)) return own;
  return other.includes(own) ? other : `${own}\n\n${other}`.slice(0, maxNoteLength);
}

function mergePapers(own: SavedPaper, other: SavedPaper): SavedPaper {
  return {
    id: own.id,
    title: own.title || other.title,
    date: own.date || other.date,
    authors: own.authors || other.authors,
    at: Math.min(own.at, other.at),
    tags: [...new Set([...own.tags, ...other.tags])].slice(0, maxTags),
    note: joinNotes(own.note, other.note),
  };
}

/** Adds papers to saved ones; one that is there already keeps all that either says of it. */
export function mergeSaved(own: readonly SavedPaper[], other: readonly SavedPaper[]): SavedPaper[] {
  const byId = new Map<string, SavedPaper>();
  for (const paper of [...own, ...other]) {
    const known = byId.get(paper.id);
    byId.set(paper.id, known ? mergePapers(known, paper) : paper);
  }
  return [...byId.values()].slice(0, maxPapers);
}

/** Saved papers, in the order in which they were saved. */
export const savedPart: SharedPart<readonly SavedPaper[]> = {
  name: 'saved',
  empty: [],
  read: (value, drop) => mergeSaved(readList(value, readSavedPaper, maxPapers, drop), []),
  merge: mergeSaved,
};

/** Saved papers under the ids that they have now; two of one paper become one. */
export function renameSaved(papers: readonly SavedPaper[], aliases: Aliases): SavedPaper[] {
  return mergeSaved(
    papers.map((paper) => ({ ...paper, id: aliases.get(paper.id) ?? paper.id })),
    [],
  );
}

/** A paper of which only the id is known. */
export function namelessPaper(id: string, at: number): SavedPaper {
  return { id, title: '', date: '', authors: '', at, tags: [], note: '' };
}
