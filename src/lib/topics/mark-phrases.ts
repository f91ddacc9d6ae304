import { wrapInText, type WrappedRange } from '#lib/text/wrap-in-text.ts';

export interface PhraseMark {
  /** The phrase as it stands in the text. */
  text: string;
  /** Class of the mark, for its colour. */
  className: string;
}

const wordCharacter = /[\p{L}\p{N}]/u;

function isWhole(text: string, start: number, end: number): boolean {
  return !wordCharacter.test(text[start - 1] ?? '') && !wordCharacter.test(text[end] ?? '');
}

/** The places of marks in a text, without overlaps. Marks that come first in the list win. */
function findRanges(text: string, marks: PhraseMark[]): WrappedRange[] {
  const ranges: WrappedRange[] = [];
  const taken = new Uint8Array(text.length);
  for (const { text: phrase, className } of marks) {
    if (phrase === '') continue;
    for (
      let start = text.indexOf(phrase);
      start !== -1;
      start = text.indexOf(phrase, start + phrase.length)
    ) {
      const end = start + phrase.length;
      if (taken.subarray(start, end).includes(1) || !isWhole(text, start, end)) continue;
      ranges.push({ start, end, tagName: 'mark', className });
      taken.fill(1, start, end);
    }
  }
  return ranges.sort((a, b) => a.start - b.start);
}

/** Wraps phrases of a rendered text in `<mark>`, but not inside links and formulas. */
export function markPhrases(html: string, marks: PhraseMark[]): string {
  return marks.length === 0 ? html : wrapInText(html, (text) => findRanges(text, marks));
}
