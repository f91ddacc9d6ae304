/** Ends with a full stop and does not end a sentence. */
const abbreviations = new Set(['e.g', 'i.e', 'et al', 'al', 'cf', 'etc', 'vs', 'fig', 'eq', 'sec', 'resp', 'approx', 'dr', 'no', 'w.r.t', 'i.i.d', 'a.k.a', 'st']);

function lastWord(text: string): string {
  return /([\p{L}.]+)$/u.exec(text)?.[1]?.toLowerCase() ?? '';
}

function isBoundary(text: string, index: number): boolean {
  const mark = text[index] ?? '';
  if (!'.!?'.includes(mark)) return false;
  const rest = text.slice(index + 1, index + 8);
  if (!/^["'”’)\]]*\s+["'“‘([]*[\p{Lu}\p{N}]/u.test(rest)) return false;
  if (mark !== '.') return true;
  const word = lastWord(text.slice(Math.max(0, index - 20), index));
  return !abbreviations.has(word) && !(word.length === 1 && word !== 'i');
}

/** Sentences of a paragraph, in order; joined by spaces they give the text again. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (!isBoundary(text, index)) continue;
    let end = index + 1;
    while (end < text.length && !/\s/.test(text[end] ?? '')) end += 1;
    sentences.push(text.slice(start, end).trim());
    start = end;
  }
  sentences.push(text.slice(start).trim());
  return sentences.filter((sentence) => sentence !== '');
}
