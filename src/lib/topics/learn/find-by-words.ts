import { keyOfPhrase } from './count-phrases.ts';
import type { PhraseCorpus } from './phrase-corpus.ts';

/** Papers that stand for liked ones, at most. */
const maxPapers = 20;
/** What a word still counts after each paper that was chosen with it, so that one word does not bring all papers. */
const fatigue = 0.8;

/** Those of some words and phrases that no paper has, or that are longer than what is learned. */
export function findUnknownWords({ numberOf }: PhraseCorpus, words: readonly string[]): string[] {
  return words.filter((word) => !numberOf.has(keyOfPhrase(word)));
}

/** The papers that have most of some words, the rarer ones counting more, and words of the papers before counting less. */
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
  const open = new Map(
    rows.flatMap(({ phrases, counts }, paper) => {
      const own = [...phrases.keys()].flatMap((at) => {
        const phrase = phrases[at] ?? 0;
        return rarity.has(phrase) ? [{ phrase, count: counts[at] ?? 0 }] : [];
      });
      return own.length === 0 ? [] : [[paper, own] as const];
    }),
  );
  const found: number[] = [];
  while (found.length < maxPapers && open.size > 0) {
    const scores = [...open].map(([paper, own]) => ({
      paper,
      score: own.reduce((sum, { phrase, count }) => sum + (rarity.get(phrase) ?? 0) * count, 0),
    }));
    const best = scores.reduce((first, one) => (one.score > first.score ? one : first));
    for (const { phrase } of open.get(best.paper) ?? [])
      rarity.set(phrase, (rarity.get(phrase) ?? 0) * fatigue);
    open.delete(best.paper);
    found.push(best.paper);
  }
  return found;
}
