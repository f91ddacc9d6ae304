import type { Element, ElementContent, Properties } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import temml from 'temml';

const options = { throwOnError: true, trust: false, strict: false, maxExpand: 100 };
/** Macros of packages that Temml does not know. */
const macros = { '\\mathds': '\\mathbb' };
/** Attributes for looks. The site's stylesheet replaces them. */
const dropped = new Set(['style', 'className', 'class', 'href', 'src', 'id', 'mathcolor', 'mathbackground']);
/** Attributes that move things, and how far they may, in em. */
const lengths = new Set([
  'width',
  'height',
  'depth',
  'lspace',
  'rspace',
  'voffset',
  'minsize',
  'maxsize',
  'linethickness',
]);
const maxLength = 4;

/** Whether a length of MathML leaves the formula where it is: no hostile space, rule or shift. */
function isShort(value: unknown): boolean {
  const number = Number.parseFloat(String(value));
  return Number.isNaN(number) || Math.abs(number) <= maxLength;
}

function safeProperties(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).filter(
      ([name, value]) => !dropped.has(name) && (!lengths.has(name) || isShort(value)),
    ),
  );
}

function withoutStyle(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  return { ...node, properties: safeProperties(node.properties), children: node.children.map(withoutStyle) };
}

function asMath(children: ElementContent[]): Element {
  return { type: 'element', tagName: 'math', properties: {}, children };
}

/** What stands where a formula cannot be set: its LaTeX, as words of a formula. */
function asSource(tex: string): Element {
  return asMath([
    { type: 'element', tagName: 'mtext', properties: {}, children: [{ type: 'text', value: tex }] },
  ]);
}

/** A formula as a MathML element without styles or classes, or nothing if it cannot be set. */
export function setMath(tex: string): Element | undefined {
  try {
    const [math] = fromHtml(temml.renderToString(tex, { ...options, macros: { ...macros } }), {
      fragment: true,
    }).children;
    return math?.type === 'element' && math.tagName === 'math'
      ? asMath(math.children.map(withoutStyle))
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A formula as a MathML element without styles or classes, from LaTeX without delimiters. A formula
 * that cannot be set is shown as it is written; nothing is thrown.
 */
export function renderMath(tex: string): Element {
  return setMath(tex) ?? asSource(tex);
}
