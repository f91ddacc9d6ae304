export interface ExcerptPart {
  text: string;
  /** True for words that were searched for. */
  hit: boolean;
}

/** Words of an excerpt: two lines beside the filters, four on a phone. */
const length = 22;
/** A sentence that begins at most so many words before the first hit is shown from its beginning. */
const maxLeadLength = 8;
const shortLead = 4;

/** Position among `hits` from which most of them are within one excerpt. */
function densest(hits: number[]): number {
  const reach = length - maxLeadLength;
  const within = (from: number) => hits.filter((hit) => hit >= from && hit < from + reach).length;
  return hits.reduce((best, hit) => (within(hit) > within(best) ? hit : best), hits[0] ?? 0);
}

/** A full stop before a small letter belongs to an abbreviation, `et al. show`. */
function opensSentence(words: readonly string[], position: number): boolean {
  return /[.!?]["'”’)]?$/.test(words[position - 1] ?? '.') && !/^\p{Ll}/u.test(words[position] ?? '');
}

function startOf(words: readonly string[], hit: number): number {
  for (let start = hit; start >= Math.max(0, hit - maxLeadLength); start -= 1) {
    if (start === 0 || opensSentence(words, start)) return start;
  }
  return Math.max(0, hit - shortLead);
}

/** The word without the punctuation around it is the hit: `(rewards),` is `(`, `rewards`, `),`. */
function markWord(word: string): ExcerptPart[] {
  const before = /^[\p{P}\p{S}]+/u.exec(word)?.[0].length ?? 0;
  const after = /[\p{P}\p{S}]+$/u.exec(word.slice(before))?.[0].length ?? 0;
  return [
    { text: word.slice(0, before), hit: false },
    { text: word.slice(before, word.length - after), hit: true },
    { text: word.slice(word.length - after), hit: false },
  ];
}

/**
 * Cuts the passage with most hits out of a paper's text.
 *
 * @param content Words parted by single spaces; positions count these words.
 * @returns Parts that together are the passage; none without a hit.
 */
export function cutExcerpt(content: string, positions: readonly number[]): ExcerptPart[] {
  const words = content.split(' ');
  const hits = [...new Set(positions)].filter((hit) => hit < words.length).sort((a, b) => a - b);
  if (hits.length === 0) return [];
  const start = startOf(words, densest(hits));
  const end = Math.min(start + length, words.length);
  const parts: ExcerptPart[] = [];
  if (start > 0 && !opensSentence(words, start)) parts.push({ text: '… ', hit: false });
  for (const [index, word] of words.slice(start, end).entries()) {
    if (index > 0 && !/^[,;:)\]]/.test(word)) parts.push({ text: ' ', hit: false });
    parts.push(...(hits.includes(start + index) ? markWord(word) : [{ text: word, hit: false }]));
  }
  if (end < words.length && !opensSentence(words, end)) parts.push({ text: ' …', hit: false });
  return joinParts(parts);
}

/** Joins parts of one kind, and hits that only a space parts. */
function joinParts(parts: ExcerptPart[]): ExcerptPart[] {
  const joined: ExcerptPart[] = [];
  for (const part of parts.filter(({ text }) => text !== '')) {
    const [before, last] = joined.slice(-2);
    if (last?.hit === part.hit) last.text += part.text;
    else if (part.hit && before?.hit && last?.text === ' ') {
      before.text += ` ${part.text}`;
      joined.pop();
    } else joined.push({ ...part });
  }
  return joined;
}
