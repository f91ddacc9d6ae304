/**
 * Code points that YAML takes for a line end, and those that an editor or a terminal does not show or
 * that turn the text around them: they are spelled out, so that a file can keep them without harm.
 */
const odd =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff]/g;

/** JSON that is also YAML and harmless to look at. */
export function formatJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(
    odd,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
