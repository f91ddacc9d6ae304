import { capitalize } from '#lib/text/capitalize.ts';
import { cutAtWord } from '#lib/text/cut-at-word.ts';
import { dropAnnouncement } from './drop-announcement.ts';
import { dropOpening } from './drop-opening.ts';

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
export const lineLength = 112;
/** A longer sentence is a text without full stops. A list shows its beginning. */
const maxSentenceLength = 1500;
/** A shorter sentence says too little. */
const minCutLength = 55;
const minMannerLength = 60;
/** Often only a name stands before `, which` or a colon. That alone says too little. */
const minBeforeRelative = 75;

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

/** Brackets that a long sentence can do without: an acronym, what it stands for, examples. */
const brackets =
  / \((?:\p{Lu}[\p{L}\d-]{1,9}s?|(?:\p{Lu}[\p{L}-]*[ ]?(?:(?:of|for|the|and|with|via|in|as|to|on) )*){2,8}|(?:e\.g\.|i\.e\.|such as)[^()]*)\)/gu;
/** How something is done, at the end of a sentence that says what. */
const manner =
  / (?:by (?:\w+ly )?\w+ing|via|through|while|without|in order to|so that|rather than|instead of|based on|grounded in|, and) /giu;
/** What comes before the manner must be whole and say something. */
const needsMore =
  /\b(?:aim|aims|designed|is|are|be|both|either|not only|driven|which|that|and|or|achieved?|works?|trained|it|them|this|these|optimized|and \w+ed)$|[–—-]$|\b(?:which|that|who)(?: [^\s,]+){1,3}$|,$/iu;
/** A sentence with such an opening has its point at its end. */
const opening =
  /^(?:inspired|motivated|building|drawing|expanding|towards?|to|in|for|by|with|from|on|as|\(\w+\)|while|using)\b/iu;

/** The longest beginning that fits on a line, without the manner at its end. */
function dropManner(sentence: string): string {
  if (opening.test(sentence)) return sentence;
  const end = [...sentence.matchAll(manner)]
    .map(({ index }) => index)
    .findLast(
      (at) =>
        at >= minMannerLength &&
        at < lineLength &&
        isBalanced(sentence.slice(0, at)) &&
        !needsMore.test(sentence.slice(0, at)),
    );
  return end === undefined ? sentence : `${sentence.slice(0, end)}.`;
}

/** The longest beginning that fits on a line, or else the shortest. The whole sentence if it cannot be cut. */
function dropAdditions(sentence: string): string {
  if (sentence.length <= lineLength) return sentence;
  if (sentence.length > maxSentenceLength) return cutAtWord(sentence, maxSentenceLength);
  const ends = possibleEnds(sentence);
  const end = ends.findLast((at) => at < lineLength) ?? ends[0];
  return end === undefined ? sentence : `${sentence.slice(0, end)}.`;
}

function dropBrackets(text: string): string {
  const rest = text.replace(brackets, '');
  return rest.includes('(') ? text : rest.replace(/[,;\s]+(\.?)$/u, '$1');
}

/** Drops brackets, final clauses and manner, in this order, until the text fits on a line. */
function fit(text: string): string {
  if (text.length <= lineLength) return text;
  const whole = dropAdditions(dropBrackets(text));
  return whole.length <= lineLength ? whole : dropManner(whole);
}

/**
 * Shortens a sentence for a list by deleting words: openings that refer to other sentences, the authors and their
 * verb, praise, a name that the title has and, if it does not fit on a line, final clauses.
 */
export function shorten(sentence: string, title: string): string {
  return fit(dropAnnouncement(capitalize(dropOpening(sentence)), title));
}
