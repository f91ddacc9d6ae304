import { stemOf } from '#lib/search/index-key.ts';
import type { PaperFinder } from '#src/client/search-papers.ts';
import type { IndexedRow } from '#src/client/search-parts.ts';
import { makeSlips, sample } from './make-slips.ts';
import { namesOf } from './open-index-files.ts';
import { first, listFound, titleWords, wordsOf, type Scores } from './scores.ts';

/** A misspelt word is found if a paper that has the word is among the first five. */
async function scoreWords(
  finder: PaperFinder,
  stems: readonly ReadonlySet<string>[],
  words: readonly string[],
): Promise<number[]> {
  const scores: number[] = [];
  for (const word of words)
    for (const slip of makeSlips(word)) {
      const found = await listFound(finder, slip);
      scores.push(Number(found.slice(0, first).some((paper) => stems[paper]?.has(stemOf(word, 'en')))));
    }
  return scores;
}

/** Single slips in words of titles, in words that stand in abstracts alone, and in names. */
export async function scoreSlips(finder: PaperFinder, rows: readonly IndexedRow[]): Promise<Scores[]> {
  const stems = rows.map((row) => {
    const words = wordsOf(`${row.title} ${row.abstract} ${namesOf(row).join(' ')}`);
    return new Set(words.map((word) => stemOf(word, 'en')));
  });
  const titles = new Set(titleWords(rows));
  const names = new Set(rows.flatMap((row) => namesOf(row).flatMap(wordsOf)));
  const abstracts = rows
    .flatMap(({ abstract }) => wordsOf(abstract))
    .filter((word) => !titles.has(word) && !names.has(word));
  const score = (words: Iterable<string>, count: number) => scoreWords(finder, stems, sample(words, count));
  return [
    ['success@5, one slip', '150 title words', await score(titles, 150)],
    ['success@5, one slip', '100 abstract words', await score(abstracts, 100)],
    ['success@5, one slip', '100 author names', await score(names, 100)],
  ];
}
