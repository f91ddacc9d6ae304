/** Visible code of a character, `\x1b`. */
function spell(character: string): string {
  return `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

/**
 * Text of the input as a line of output. Controls and invisible characters are spelled, as `\x1b`, so that it cannot
 * control the terminal or hide in it. So are the signs with which a line gives orders to GitHub's runner: `::` at its
 * beginning, and `##[` anywhere.
 */
export function printable(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/g, spell)
    .replace(/##\[/g, `##${spell('[')}`)
    .replace(/^\s*::/, (start) => `${start.slice(0, -1)}${spell(':')}`);
}

/** As {@link printable}, of several lines. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}
