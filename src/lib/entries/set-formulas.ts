import type { Element, Root as HtmlRoot } from 'hast';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';
import { formatPlain } from '../prose/format-plain.ts';
import { parseProse } from '../prose/parse-prose.ts';
import { renderMath } from '../prose/render-math.ts';

/** A formula in plain Unicode, for programs that cannot show MathML. */
function plainFormula(tex: string): string {
  return formatPlain(parseProse(`$${tex}$`, { markup: 'tex' }).inlines);
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}

/** MathML; an attribute holds the plain form. */
function setFormula(node: Element): Element {
  const tex = node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  const math = renderMath(tex);
  return { ...math, properties: { alttext: plainFormula(tex) } };
}

/** Sets the formulas that `remark-math` found: those of a line as MathML in it, those that stand alone as blocks. */
export const setFormulas: Plugin<[], HtmlRoot> = () => (tree) => {
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return;
    const [only] = node.children;
    if (hasClass(node, 'math-inline')) parent.children[index] = setFormula(node);
    else if (node.tagName === 'pre' && only?.type === 'element' && hasClass(only, 'math-display')) {
      const math = setFormula(only);
      const shown: Element = { ...math, properties: { ...math.properties, display: 'block' } };
      parent.children[index] = { type: 'element', tagName: 'p', properties: {}, children: [shown] };
    }
  });
};
