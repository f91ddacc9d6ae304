/** What a page or a style sheet loads, or a script imports, at once or later. */
const patterns = {
  '.html': /\b(?:href|src)="?([^"#?\s>]+\.(?:css|js|woff2|svg|ico))(?=["\s>])/g,
  '.css': /url\(["']?([^"')]+\.woff2)["']?\)/g,
  '.js': /\b(?:import|from)\s*\(?\s*["'`](\.[^"'`]+\.js)["'`]/g,
} as const;

function endingOf(pathname: string): keyof typeof patterns {
  if (pathname.endsWith('.css')) return '.css';
  return pathname.endsWith('.js') ? '.js' : '.html';
}

/**
 * Addresses of the files that a page, a style sheet or a script of the site needs.
 *
 * @param address absolute address of the text; what leads to another host is left out
 */
export function assetReferences(text: string, address: string): string[] {
  const { origin, pathname } = new URL(address);
  const found = [...text.matchAll(patterns[endingOf(pathname)])].flatMap(([, target = '']) =>
    URL.canParse(target, address) ? new URL(target, address).href : [],
  );
  return [...new Set(found)].filter((target) => new URL(target).origin === origin);
}
