/** An address as a book may have it: signs that have to be encoded are, `"` and `<` among them. */
export function bookAddress(url: string): string {
  if (!URL.canParse(url)) return encodeURI(url);
  const parsed = new URL(url);
  // A browser lets these stand in a path, and the standard of addresses does not.
  parsed.pathname = parsed.pathname.replaceAll(/[[\]^|\\]/g, encodeURIComponent);
  return parsed.href;
}
