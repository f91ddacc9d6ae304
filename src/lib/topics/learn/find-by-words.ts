import { keyOfPhrase } from './count-phrases.ts';
import type { PhraseCorpus } from './phrase-corpus.ts';

/** Papers that stand for liked ones, at most. */
const maxPapers = 20;

/** Those of some words and phrases that no paper has, or that are longer than what is learned. */
export function findUnknownWords({ numberOf }: PhraseCorpus, words: readonly string[]): string[] {
  return words.filter((word) => !numberOf.has(keyOfPhrase(word)));
}

/** The papers that have most of some words, the rarer ones counting more; the best first. */
export function findByWords(
  { rows, numberOf, frequencies }: PhraseCorpus,
  words: readonly string[],
): number[] {
  const rarity = new Map(
    words.flatMap((word) => {
      const phrase = numberOf.get(keyOfPhrase(word));
      return phrase === undefined ? [] : [[phrase, Math.log(1 + rows.length / (frequencies[phrase] ?? 1))]];
    }),
  );
  return rows
    .map(({ phrases, counts }, paper) => ({
      paper,
      score: phrases.reduce((sum, phrase, at) => sum + (rarity.get(phrase) ?? 0) * (counts[at] ?? 0), 0),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.paper - b.paper)
    .slice(0, maxPapers)
    .map(({ paper }) => paper);
}
