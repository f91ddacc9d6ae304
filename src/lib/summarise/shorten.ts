import { cutAtWord } from '#lib/text/cut-at-word.ts';

/** Openings that only connect a sentence to the one before it. */
const connectors =
  /^(?:specifically|therefore|hence|thus|furthermore|moreover|additionally|in addition|finally|concretely|in particular|to this end|to that end|to do so|to do this|here|instead|as a solution|in response|notably|remarkably|consequently|accordingly|in short|more specifically|more concretely|in light of this|with this in mind|as a result|overall), /i;

/** `In this paper, we`, also without its comma. */
const inThisPaper =
  /^in (?:this|the present) (?:paper|work|study|article|report|survey|review|thesis|position paper|technical report),? /i;
const subject = /^(?:we|this|our|the|it|an?|i)\b/i;

/** `To address these limitations,`, `Building on these insights,`: openings that refer to an earlier sentence. */
const pointer =
  /^(?:to (?:address|tackle|overcome|bridge|fill|close|mitigate|solve|resolve|handle|alleviate|remedy|combat|answer|counter|meet|achieve|explore|investigate|study|evaluate|facilitate|support|enable|fix|explain)|motivated by|inspired by|building on|building upon|based on|guided by|driven by|drawing on|in light of|following|given|leveraging|with|in view of|prompted by|starting from) (?:all )?(?:this|these|those|the above|the aforementioned|such|both of these|that)\b[^,;:()]{0,70}, /i;

/** Clauses after a comma that a sentence can do without. */
const additions =
  /, (?:thereby|thus|hence|which|whereby|enabling|allowing|leading to|resulting in|achieving|ensuring|making|yielding|improving|outperforming|surpassing|while|where|demonstrating|providing|addressing|facilitating|highlighting|offering|so that|paving|including|such as|e\.g\.|i\.e\.|ranging from|spanning|covering|comprising|consisting|featuring|supporting|transforming|shifting|preventing|preserving|reducing|rather than|instead of|trained|tailored|designed|especially|particularly|with) /gi;
/** A colon after a complete sentence. The text after it only gives details. */
const explanation =
  /[^\s:]{3,}(?<!\b(?:is|are|as|of|by|follows|following|include|includes|that|with|to|and|on|namely|principle|strategy|question|idea|insight|hypothesis|observation|goal|aspects|argue|ask)): /gi;
/** `the following conclusions`, `three steps as follows`: the text after the colon is needed. */
const promise = /\b(?:following|as follows)\b[^,;:]{0,40}$/i;
/** Such a clause is part of a list if another part follows. */
const listGoesOn = /^, \w+ing\b[^;]*, (?:and|or) (?:\w+ly )?\w+ing\b/i;

/** Length of one line of a list, in characters. */
export const lineLength = 160;
/** A longer sentence is a text without full stops. A list shows its beginning. */
const maxSentenceLength = 1500;
/** A shorter sentence says too little. */
const minCutLength = 70;
/** Often only a name stands before `, which` or a colon. That alone says too little. */
const minBeforeRelative = 100;

/** The sentence without its opening, if the rest begins with the subject. */
function dropOpening(sentence: string): string | undefined {
  const opening = pointer.exec(sentence) ?? connectors.exec(sentence) ?? inThisPaper.exec(sentence);
  if (!opening) return undefined;
  const rest = sentence.slice(opening[0].length);
  return subject.test(rest) || pointer.test(rest) || inThisPaper.test(rest) ? rest : undefined;
}

function isBalanced(text: string): boolean {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return count(/[([{“]/g) === count(/[)\]}”]/g) && count(/["$]/g) % 2 === 0;
}

/** Offsets at which a sentence may be cut. */
function possibleEnds(sentence: string): number[] {
  const clauses = [...sentence.matchAll(additions)]
    .map(({ index }) => index)
    .filter((at) => !listGoesOn.test(sentence.slice(at)));
  const colons = [...sentence.matchAll(explanation)]
    .map(({ 0: found, index }) => index + found.length - 2)
    .filter((at) => !promise.test(sentence.slice(0, at)));
  const first = Math.min(...colons, sentence.length);
  // The parts of a list stand after a colon and between semicolons. One part alone would mislead.
  const minLength = (at: number): number =>
    /^(?:, (?:which|where)\b|:)/.test(sentence.slice(at)) ? minBeforeRelative : minCutLength;
  return [...clauses.filter((at) => at < first && !sentence.slice(at).includes('; ')), ...colons.slice(0, 1)]
    .filter((at) => at >= minLength(at) && isBalanced(sentence.slice(0, at)))
    .sort((a, b) => a - b);
}

/** The longest beginning that fits on a line, or else the shortest. The whole sentence if it cannot be cut. */
function dropAdditions(sentence: string): string {
  if (sentence.length <= lineLength) return sentence;
  if (sentence.length > maxSentenceLength) return cutAtWord(sentence, maxSentenceLength);
  const ends = possibleEnds(sentence);
  const end = ends.findLast((at) => at < lineLength) ?? ends[0];
  return end === undefined ? sentence : `${sentence.slice(0, end)}.`;
}

/**
 * Shortens a sentence for a list. It loses openings that refer to other sentences and, if it does not fit on
 * a line, final clauses. The result is one piece of the sentence, word for word.
 */
export function shorten(sentence: string): string {
  let text = sentence;
  for (let rest = dropOpening(text); rest !== undefined; rest = dropOpening(text)) text = rest;
  const capital = /^\p{Ll}+(?![\p{L}\p{N}-])/u.test(text)
    ? text.charAt(0).toUpperCase() + text.slice(1)
    : text;
  return dropAdditions(capital);
}
