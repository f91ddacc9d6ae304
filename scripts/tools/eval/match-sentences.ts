/** Two sentences match from this share of common words, since cleaning changes formulas and splitting may cut an end. */
const minShared = 0.8;

function foldWords(sentence: string): string[] {
  return (
    sentence
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  );
}

/** The Dice index of two lists of words, repetitions counted. It is 1 for the same words in any order. */
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

/** Whether annotators named each sentence. Only letters and digits count, without case. */
export function matchSentences(sentences: readonly string[], named: readonly string[]): boolean[] {
  const wanted = named.map(foldWords);
  return sentences.map((sentence) => {
    const words = foldWords(sentence);
    return wanted.some((other) => overlap(words, other) >= minShared);
  });
}
