const letter = /^\p{L}$/u;
const wordCharacter = /^[\p{L}\p{N}]$/u;

/** Most characters are of ASCII, and these functions are asked about each of them. */
function isAscii(character: string): boolean {
  return character < '\u0080';
}

/** Whether a character is a letter of any script in the basic plane. */
export function isLetter(character: string | undefined): boolean {
  if (character === undefined) return false;
  return isAscii(character) ? isAsciiLetter(character) : letter.test(character);
}

/** A letter or digit. */
export function isWordCharacter(character: string | undefined): boolean {
  if (character === undefined) return false;
  return isAscii(character) ? isAsciiLetter(character) || isDigit(character) : wordCharacter.test(character);
}

export function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

/** A letter that a LaTeX command name may consist of. */
export function isAsciiLetter(character: string | undefined): boolean {
  if (character === undefined) return false;
  return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}

export function isSpace(character: string | undefined): boolean {
  if (character === undefined) return false;
  return character === ' ' || (!isWordCharacter(character) && /^\s$/.test(character));
}

/** Offset after the run of characters that pass the test. */
export function endOfRun(
  text: string,
  at: number,
  limit: number,
  test: (character: string | undefined) => boolean,
): number {
  let end = at;
  while (end < limit && test(text[end])) end += 1;
  return end;
}
