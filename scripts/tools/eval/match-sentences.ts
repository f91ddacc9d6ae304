/** Share of words that two sentences must have in common to be one: cleaning changes formulas, splitting a tail. */
const minShared = 0.8;

function foldWords(sentence: string): string[] {
  return (
    sentence
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  );
}

/** Twice the common words by the words of both (Dice), repetitions counted; 1 for the same words in any order. */
function overlap(first: string[], second: string[]): number {
  const left = new Map<string, number>();
  for (const word of first) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of second) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared += 1;
    left.set(word, count - 1);
  }
  return first.length + second.length === 0 ? 1 : (2 * shared) / (first.length + second.length);
}

/** For each sentence, whether annotators named it. Letters and digits count; case, marks and spaces do not. */
export function matchSentences(sentences: readonly string[], named: readonly string[]): boolean[] {
  const wanted = named.map(foldWords);
  return sentences.map((sentence) => {
    const words = foldWords(sentence);
    return wanted.some((other) => overlap(words, other) >= minShared);
  });
}
