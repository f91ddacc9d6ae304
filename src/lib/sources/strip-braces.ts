/** Offset after the group that opens at `at`, or after the brace alone if nothing closes it. */
function endOfGroup(text: string, at: number): number {
  let depth = 0;
  for (let index = at; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text[index] === '{') depth += 1;
    else if (text[index] === '}') depth -= 1;
    if (depth === 0) return index + 1;
  }
  return at + 1;
}

function endOfCommand(text: string, at: number): number {
  let end = at + 1;
  while (/[A-Za-z]/.test(text[end] ?? '')) end += 1;
  if (end === at + 1) end += 1;
  while (text[end] === '{' || text[end] === '[') {
    const close = text[end] === '{' ? endOfGroup(text, end) : text.indexOf(']', end) + 1;
    if (close <= end) break;
    end = close;
  }
  return end;
}

function endOfMath(text: string, at: number): number {
  const delimiter = text.startsWith('$$', at) ? '$$' : '$';
  for (let index = at + delimiter.length; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text.startsWith(delimiter, index)) return index + delimiter.length;
  }
  return at + delimiter.length;
}

/**
 * Takes out the braces that only tell BibTeX to keep capitals: `The {LLM} of {\"U}` becomes
 * `The LLM of {\"U}`. Mathematics, and what belongs to a command, stays as it is for the reader of
 * LaTeX.
 */
export function stripBraces(text: string): string {
  let stripped = '';
  for (let at = 0; at < text.length; ) {
    const character = text[at] ?? '';
    const isAccent = character === '{' && text[at + 1] === '\\';
    if (character === '{' && !isAccent) at += 1;
    else if (character === '}') at += 1;
    else {
      const end = isAccent ? endOfGroup(text, at) : character === '\\' ? endOfCommand(text, at) : character === '$' ? endOfMath(text, at) : at + 1;
      stripped += text.slice(at, end);
      at = end;
    }
  }
  return stripped;
}
