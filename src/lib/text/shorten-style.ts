/**
 * A style sheet without comments and without spaces that mean nothing.
 *
 * @param css in the form of this project's files: no comment or brace within quotes
 */
export function shortenStyle(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};]) ?/g, '$1')
    .replace(/([:,]) /g, '$1')
    .replaceAll(';}', '}')
    .trim();
}
