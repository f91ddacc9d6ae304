import { splitSentences } from './split-sentences.ts';

/** Phrases with which authors announce their contribution, with what each is worth. */
const cues: [RegExp, number][] = [
  [/\b(?:we|this (?:paper|work|study|article)|here,? we)\b[^.]{0,60}\b(?:propose|proposes|introduce|introduces|present|presents|develop|develops|design|devise)\b/i, 5],
  [/\b(?:in this (?:paper|work|study|article)|to (?:address|tackle|overcome|bridge|fill|close|mitigate|solve) (?:this|these|the))\b/i, 3],
  [/\b(?:we|this (?:paper|work|study))\b[^.]{0,40}\b(?:show|shows|study|studies|investigate|investigates|demonstrate|prove|analyse|analyze|examine|explore|argue|find|revisit|survey|surveys|review|reviews|provide|provides|release|establish|formalize|describe)\b/i, 3],
  [/\b(?:novel|new)\b/i, 1],
];

function score(sentence: string): number {
  return cues.reduce((sum, [cue, points]) => sum + (cue.test(sentence) ? points : 0), 0);
}

/**
 * The sentence of an abstract that says what the paper contributes, word for word: the first of
 * those with the strongest announcement. Without any announcement there is no summary.
 */
export function summarise(abstract: string): string | undefined {
  const ranked = abstract
    .split('\n\n')
    .flatMap(splitSentences)
    .map((sentence, position) => ({ sentence, position, points: score(sentence) }))
    .filter(({ points }) => points >= 3)
    .sort((a, b) => b.points - a.points || a.position - b.position);
  return ranked[0]?.sentence;
}
