const escapes = new Map([
  ['\\', '\\textbackslash{}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
  ...[...'{}%&#_$'].map((character): [string, string] => [character, `\\${character}`]),
]);

/** A text as TeX that prints it: the characters that mean something to TeX become their commands. */
export function escapeTex(text: string): string {
  return text.replace(/[\\~^{}%&#_$]/g, (character) => escapes.get(character) ?? character);
}
