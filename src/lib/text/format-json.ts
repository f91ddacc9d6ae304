/**
 * Code points that end a line in YAML, that are invisible, or that change the direction of the text. They
 * are escaped, so that a file can hold them without harm.
 */
const unsafe =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff]/g;

/** JSON that is also YAML and safe to print, also where a runner takes `##[` for a command. */
export function formatJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent)
    .replace(unsafe, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/##\[/g, '##\\u005b');
}
