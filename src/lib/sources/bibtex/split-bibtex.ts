/** `@article{…}` within a file. */
export interface BibtexSpan {
  /** In lower case: `article`, `string`, `comment`. */
  type: string;
  /** Offset of the `@`. */
  start: number;
  /** Offset after the closing bracket; without one, the start of the next entry. */
  end: number;
  closed: boolean;
}

const opening = /@\s*([A-Za-z]+)\s*[{(]/g;
/** The start of an entry at the beginning of a line. It ends an unclosed entry. */
const nextEntry = /\n[ \t]*@\s*[A-Za-z]+\s*[{(]/g;

/** Offset after the bracket that closes the one at `at`. A character after a backslash does not count. */
function endOfEntry(text: string, at: number, limit: number): number | undefined {
  const isRound = text[at] === '(';
  let depth = isRound ? 0 : 1;
  for (let index = at + 1; index < limit; index += 1) {
    const character = text[index];
    if (character === '\\') index += 1;
    else if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    if (depth === 0 && (isRound ? character === ')' : character === '}')) return index + 1;
  }
  return undefined;
}

/** Finds the entries of a BibTeX file without parsing them. Text between entries is a comment. */
export function* splitBibtex(text: string): Generator<BibtexSpan> {
  let at = 0;
  for (;;) {
    opening.lastIndex = at;
    const match = opening.exec(text);
    if (!match) return;
    nextEntry.lastIndex = opening.lastIndex;
    const bracket = opening.lastIndex - 1;
    const limit = nextEntry.exec(text)?.index ?? text.length;
    const end = endOfEntry(text, bracket, limit);
    at = end ?? limit;
    yield { type: (match[1] ?? '').toLowerCase(), start: match.index, end: at, closed: end !== undefined };
  }
}
