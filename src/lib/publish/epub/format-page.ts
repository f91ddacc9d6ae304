import type { ElementContent } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { bookAddress } from '../book/book-address.ts';
import { writeXml } from '../write-xml.ts';

/** A page of an EPUB. */
export interface EpubPage {
  /** `section-1.xhtml` */
  file: string;
  title: string;
  language: string;
  /** What it is, in the words of EPUB: `cover`, `frontmatter`. */
  type: string;
  children: (ElementContent | null)[];
}

export const styleName = 'style.css';
const mathNamespace = 'http://www.w3.org/1998/Math/MathML';

type Attributes = Record<string, string | null | undefined>;

/** A link within the book stays as it is. */
function encodeLink(attributes: Attributes): void {
  const { href } = attributes;
  if (href && /^\w+:/.test(href)) attributes['href'] = bookAddress(href);
}

/** XML has its own attribute beside that of HTML. */
function repeatLanguage(attributes: Attributes): void {
  const { lang } = attributes;
  if (lang !== undefined) attributes['xml:lang'] = lang;
}

function isFormula(node: ElementContent | null): boolean {
  if (node === null || node.type !== 'element') return false;
  return node.tagName === 'math' || node.children.some(isFormula);
}

export function hasFormula({ children }: Pick<EpubPage, 'children'>): boolean {
  return children.some(isFormula);
}

/** The page as XHTML. */
export function formatPage({ title, language, type, children }: EpubPage): string {
  const page = h('html', { lang: language, 'xmlns:epub': 'http://www.idpf.org/2007/ops' }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('title', title),
      h('link', { rel: ['stylesheet'], type: 'text/css', href: styleName }),
    ]),
    h('body', { 'epub:type': type }, children),
  ]);
  // A tree of its own: that of the texts belongs to all forms of the book.
  const tree = toXast({ type: 'root', children: [{ type: 'doctype' }, page] });
  visit(tree, 'element', ({ name, attributes }) => {
    repeatLanguage(attributes);
    if (name === 'a') encodeLink(attributes);
    if (name === 'math') attributes['xmlns'] = mathNamespace;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeXml(tree)}`;
}
