import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import temml from 'temml';

const options = { throwOnError: true, trust: false, strict: false, maxExpand: 100 };
/** Attributes for looks. The site's stylesheet replaces them. */
const dropped = new Set(['style', 'className', 'class', 'href']);

function withoutStyle(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  const properties = Object.fromEntries(
    Object.entries(node.properties).filter(([name]) => !dropped.has(name)),
  );
  return { ...node, properties, children: node.children.map(withoutStyle) };
}

function asMath(children: ElementContent[]): Element {
  return { type: 'element', tagName: 'math', properties: {}, children };
}

/** Shows the LaTeX of a formula that cannot be set. */
function asSource(tex: string): Element {
  return asMath([
    { type: 'element', tagName: 'mtext', properties: {}, children: [{ type: 'text', value: tex }] },
  ]);
}

/**
 * A formula as a MathML element without styles or classes, from LaTeX without delimiters. A formula
 * that cannot be set is shown as its LaTeX. Never throws.
 */
export function renderMath(tex: string): Element {
  try {
    const [math] = fromHtml(temml.renderToString(tex, options), { fragment: true }).children;
    if (math?.type !== 'element' || math.tagName !== 'math') return asSource(tex);
    return asMath(math.children.map(withoutStyle));
  } catch {
    return asSource(tex);
  }
}
