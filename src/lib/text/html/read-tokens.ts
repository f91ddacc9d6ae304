/** A piece of a page as it is written. */
export interface Token {
  kind: 'text' | 'open' | 'close' | 'other';
  /** Of the element, in lower case; empty for texts and others. */
  name: string;
  text: string;
}

/** What is copied as it stands: spaces count in it, or it is no HTML. */
const kept = new Set(['script', 'style', 'textarea', 'title', 'pre', 'math']);

/** A comment or a declaration; the end of an element; its beginning, in which a quoted value may hold any character. */
const tag =
  /<!--[\s\S]*?-->|<![^>]*>|<\/([a-zA-Z][^\s/>]*)[^>]*>|<([a-zA-Z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^"'>])*>/g;

/** Where the element that begins before this place ends: the place of its last tag. */
function endOf(html: string, name: string, from: number): number {
  const end = html.indexOf(`</${name}`, from);
  return end === -1 ? html.length : end;
}

/**
 * The tokens of a page as Astro and toHtml write it: names of elements in lower case, values in quotes, `<` in texts as a
 * reference. Joined, they are the page. What stands in a script, a style, a formula or preformatted text is one token.
 */
export function readTokens(html: string): Token[] {
  const tokens: Token[] = [];
  const add = (kind: Token['kind'], name: string, from: number, to: number): void => {
    if (to > from) tokens.push({ kind, name, text: html.slice(from, to) });
  };
  let done = 0;
  tag.lastIndex = 0;
  for (let found = tag.exec(html); found !== null; found = tag.exec(html)) {
    const [, close, open] = found;
    const end = tag.lastIndex;
    add('text', '', done, found.index);
    add(close ? 'close' : open ? 'open' : 'other', close ?? open ?? '', found.index, end);
    done = end;
    if (open === undefined || !kept.has(open)) continue;
    done = endOf(html, open, end);
    add('other', '', end, done);
    tag.lastIndex = done;
  }
  add('text', '', done, html.length);
  return tokens;
}
