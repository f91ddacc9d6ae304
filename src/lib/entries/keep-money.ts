import type { Root } from 'mdast';
import type {} from 'mdast-util-math';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';

/**
 * Gives the dollars of money back to the text: a formula touches both its dollars, and no digit follows the second one.
 * So “$5 and $10” is no formula, as in Pandoc. Runs after `remark-math`, on Markdown that a person wrote.
 */
export const keepMoney: Plugin<[], Root> = () => (tree, file) => {
  const text = String(file);
  visit(tree, 'inlineMath', ({ position }, index, parent) => {
    const [start, end] = [position?.start.offset, position?.end.offset];
    if (start === undefined || end === undefined || !parent || index === undefined) return;
    const source = text.slice(start, end);
    const isFormula = /^\$+\S(?:.*\S)?\$+$/s.test(source) && !/^\d/.test(text.slice(end, end + 1));
    if (!isFormula) parent.children[index] = { type: 'text', value: source };
  });
};
