import { openOwnPaper, ownPapersPart } from '#lib/rank/own-papers.ts';
import type { TermVector } from '#lib/rank/term-vector.ts';
import { toVector, weighText, type WeighedTerm } from '#lib/rank/weigh-text.ts';
import { wordsIn } from '#lib/text/words.ts';
import { savedPart } from '#lib/reader/saved-papers.ts';
import { readPart } from '../reader/store.ts';
import type { OpenVocabulary } from './load-data.ts';

/** The papers of the reader, by which others are ranked. */
export interface ReaderLibrary {
  /** Name of the file that they come from; empty for saved papers. */
  file: string;
  titles: readonly string[];
  vectors: readonly TermVector[];
  /** How the papers write a term, by its number. */
  shown: ReadonlyMap<number, string>;
  /** Whether the reader has a paper already. */
  has: (paper: { id: string; title: string }) => boolean;
}

interface Titled {
  title: string;
  terms: WeighedTerm[];
}

/** Of saved papers the titles are known, which say enough: docs/internals/quality.md has the figures. */
function readPapers(vocabulary: OpenVocabulary): { file: string; papers: Titled[] } {
  const { file, papers } = readPart(ownPapersPart);
  if (papers.length > 0)
    return {
      file,
      papers: papers.map((paper) => ({ title: paper.title, terms: openOwnPaper(paper, vocabulary) })),
    };
  const saved = readPart(savedPart).map(({ title }) => ({
    title,
    terms: weighText({ title, abstract: '' }, vocabulary),
  }));
  return { file: '', papers: saved };
}

/** Letters and digits of a title, since programs write the others differently. */
function foldTitle(title: string): string {
  return wordsIn(title.toLowerCase()).join(' ');
}

/** What the reader gave or saved. */
export function readLibrary(vocabulary: OpenVocabulary): ReaderLibrary {
  const { file, papers } = readPapers(vocabulary);
  const saved = new Set(readPart(savedPart).map(({ id }) => id));
  const titles = new Set(papers.map(({ title }) => foldTitle(title)));
  const telling = papers.filter(({ terms }) => terms.length > 0);
  return {
    file,
    titles: telling.map(({ title }) => title),
    vectors: telling.map(({ terms }) => toVector(terms)),
    shown: new Map(telling.flatMap(({ terms }) => terms.map(({ term, shown }) => [term, shown]))),
    has: ({ id, title }) => saved.has(id) || titles.has(foldTitle(title)),
  };
}
