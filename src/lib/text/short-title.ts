/** A shorter part before the colon is no name: `A`, `On`. */
const minName = 3;

/** The name that a title begins with, for a line of a table: `ReSeek` of `ReSeek: A Self-Correcting Framework`. */
export function shortTitle(title: string): string {
  const [name = ''] = title.split(/:\s|\s[–—]\s|：/u);
  return name.trim().length >= minName ? name.trim() : title;
}
