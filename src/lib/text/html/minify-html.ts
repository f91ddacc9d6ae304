import { dropDirection, dropIsolation, isLeftToRight } from './drop-direction.ts';
import { dropSpaces } from './drop-spaces.ts';
import { impliedEnds, shapes } from './element-rules.ts';
import { readTokens, type Token } from './read-tokens.ts';

/** An attribute in quotes. */
const attribute = / ([^\s"'>/=]+)="([^"]*)"/g;
const needsQuotes = /[\s"'=<>`]/;

function shortenTag(text: string): string {
  return text.replace(attribute, (all, name: string, value: string) => {
    if (value === '') return name === 'class' ? '' : ` ${name}`;
    return needsQuotes.test(value) ? all : ` ${name}=${value}`;
  });
}

/** True for an end that follows from what stands behind it. */
function isImplied({ name }: Token, next: Token | undefined): boolean {
  const rule = impliedEnds.get(name);
  if (!rule || !next) return false;
  return (next.kind === 'open' ? rule.opens : rule.closes).has(next.name) && next.kind !== 'other';
}

/** One that has only its tags: `<rect …></rect>` becomes `<rect …/>`. */
function isEmptyShape(token: Token | undefined, next: Token | undefined): boolean {
  return (
    token?.kind === 'open' && next?.kind === 'close' && shapes.has(token.name) && token.name === next.name
  );
}

/** Ends a tag with a slash. Behind a value without quotes, it would belong to the value. */
function endInTag(tag: string): string {
  return `${tag.slice(0, -1)}${tag.endsWith('">') ? '' : ' '}/>`;
}

/** The token at a place in fewer bytes. */
function shorten(tokens: readonly Token[], index: number, drops: boolean): string {
  const [previous, token, next] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (!token) return '';
  if (token.kind === 'close')
    return isImplied(token, next) || isEmptyShape(previous, token) ? '' : token.text;
  if (token.kind !== 'open') return token.text;
  const tag = shortenTag(drops ? dropDirection(token, next) : token.text);
  return isEmptyShape(token, next) ? endInTag(tag) : tag;
}

/**
 * A page in fewer bytes, for the same texts and the same look: without spaces that are not shown, without quotes and end
 * tags that HTML does not ask for, and without what parts texts of two directions on a page that has only one. The head
 * keeps its quotes, since programs that look for one tag there may not read HTML.
 *
 * @param html as Astro and toHtml write it, see `readTokens`
 */
export function minifyHtml(html: string): string {
  const drops = isLeftToRight(html);
  const read = readTokens(html);
  const tokens = dropSpaces(drops ? dropIsolation(read) : read);
  const body = tokens.findIndex(({ kind, name }) => kind === 'open' && name === 'body');
  const isHead = (index: number) => body === -1 || index < body;
  return tokens.map((token, index) => (isHead(index) ? token.text : shorten(tokens, index, drops))).join('');
}
