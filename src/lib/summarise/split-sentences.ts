/** One sentence of a text, `text.slice(start, end)`. */
export interface Sentence {
  text: string;
  start: number;
  end: number;
}

/** Abbreviations that never end a sentence. */
const bound = new Set(
  'e.g i.e cf vs fig figs eq eqs sec resp approx avg dr prof mr mrs ms st w.r.t a.k.a viz ca'.split(' '),
);
/** Abbreviations that end a sentence only if the next word opens one. */
const loose = /^(?:etc|al|inc|ltd|co|res|no|(?:\p{L}\.)+\p{L})$/u;
/** Words that open a sentence and do not continue a name. */
const opener =
  /^(?:we|our|this|that|these|those|the|it|its|they|in|on|to|for|with|by|as|at|from|here|there|however|yet|but|while|although|through|using|despite|given|such|thus|hence|then|when|furthermore|moreover|additionally|finally|specifically|notably|experiments?|results?|extensive|empirical|existing|current|recent|code)\b/i;
const conjunction = /^(?:and|or|but|nor)\b/;
/** Start of a sentence: a capital, a digit, a quotation or a formula, also after a bracket; or a number such as `(ii)`. */
const opening = /^(?:["'“‘([{`]*[\p{Lu}\p{Lt}\p{Lo}\p{N}\\$%“‘"'`{]|\((?:i{1,3}|iv|v|[a-d])\) \p{Lu})/u;
const closing = '"\'”’)]}*';

/** The text before an offset, as far as the rules need it. */
function before(text: string, index: number): string {
  return text.slice(Math.max(0, index - 24), index);
}

function wordBefore(text: string, index: number): string {
  return /[\p{L}\p{N}.]*$/u.exec(before(text, index))?.[0] ?? '';
}

/** `1.` after a colon or another sentence is the number of a list item. */
function isListNumber(text: string, index: number, word: string): boolean {
  if (!/^\d{1,2}$/.test(word)) return false;
  const lead = before(text, index - word.length).trimEnd();
  return lead === '' || '.:;!?'.includes(lead.at(-1) ?? '');
}

/** `W. Liang`, `B. R. Ambedkar`, not `of length L. We`. */
function isInitial(text: string, index: number, word: string): boolean {
  if (!/^\p{Lu}$/u.test(word)) return false;
  return /(?:^|\()$|[\p{Lu}]\. $|\p{Lu}\p{Ll}+ $/u.test(before(text, index).slice(0, -1));
}

function endsAtStop(text: string, index: number, rest: string): boolean {
  const word = wordBefore(text, index);
  if (word.endsWith('.')) return opener.test(rest);
  if (bound.has(word.toLowerCase()) || isListNumber(text, index, word)) return false;
  if (loose.test(word.toLowerCase()) || isInitial(text, index, word)) return opener.test(rest);
  if (/^\p{Ll}/u.test(rest)) return word.length > 2 && !conjunction.test(rest);
  return opening.test(rest);
}

/** Offset after the sentence that the stop at `index` ends; `undefined` if it ends none. */
function endAfter(text: string, index: number): number | undefined {
  const mark = text[index] ?? '';
  let end = index + 1;
  while (end < text.length && closing.includes(text[end] ?? '')) end += 1;
  const gap = /^\s+/.exec(text.slice(end, end + 8))?.[0];
  const rest = text.slice(end + (gap?.length ?? 0), end + 40);
  if (gap === undefined) return joinsSentences(text, index, rest) ? end : undefined;
  if (rest === '') return end;
  return (mark === '.' ? endsAtStop(text, index, rest) : opening.test(rest)) ? end : undefined;
}

/** Two sentences without a space between: `foundations.In addition`, but not `Node.js` or `arXiv.org`. */
function joinsSentences(text: string, index: number, rest: string): boolean {
  return (
    text[index] === '.' && /[\p{Ll}%)]{3}$/u.test(before(text, index)) && /^\p{Lu}\p{Ll}*[ ,]/u.test(rest)
  );
}

function trim(text: string, start: number, end: number): Sentence[] {
  const part = text.slice(start, end);
  const from = start + (part.length - part.trimStart().length);
  const trimmed = part.trim();
  return trimmed === '' ? [] : [{ text: trimmed, start: from, end: from + trimmed.length }];
}

/**
 * Sentences of an abstract, in order. A blank line also ends a sentence. Only white space lies between
 * them. `et al.`, `e.g.`, decimals, versions, initials and numbers of lists do not end a sentence.
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(/[.!?\n]/g)) {
    const isBlank = mark === '\n' && /^\n\s*\n/.test(text.slice(index, index + 4));
    const end = isBlank ? index : mark === '\n' ? undefined : endAfter(text, index);
    if (end === undefined) continue;
    sentences.push(...trim(text, start, end));
    start = end;
  }
  return [...sentences, ...trim(text, start, text.length)];
}
