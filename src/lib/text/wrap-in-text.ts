import type { Element, ElementContent, Root, Text } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';

/** A piece of a text that gets an element of its own. */
export interface WrappedRange {
  /** Offsets in the text. */
  start: number;
  end: number;
  tagName: 'mark' | 'b';
  /** Of the element. */
  className?: string;
}

function splitText(text: string, ranges: readonly WrappedRange[]): ElementContent[] {
  const nodes: ElementContent[] = [];
  let at = 0;
  const addText = (value: string) => {
    if (value !== '') nodes.push({ type: 'text', value });
  };
  for (const { start, end, tagName, className } of ranges) {
    addText(text.slice(at, start));
    nodes.push({
      type: 'element',
      tagName,
      properties: className === undefined ? {} : { className: className.split(' ') },
      children: [{ type: 'text', value: text.slice(start, end) }],
    });
    at = end;
  }
  addText(text.slice(at));
  return nodes;
}

/**
 * Wraps pieces of a rendered text, but none inside links and formulas.
 *
 * @param find the pieces of one run of text, in their order and without overlaps
 */
export function wrapInText(html: string, find: (text: string) => readonly WrappedRange[]): string {
  const tree: Root = fromHtml(html, { fragment: true });
  const edits: { parent: Element; node: Text; nodes: ElementContent[] }[] = [];
  visit(tree, (node, _index, parent) => {
    if (node.type === 'element' && (node.tagName === 'a' || node.tagName === 'math')) return SKIP;
    if (node.type !== 'text' || parent?.type !== 'element') return CONTINUE;
    const ranges = find(node.value);
    if (ranges.length > 0) edits.push({ parent, node, nodes: splitText(node.value, ranges) });
    return CONTINUE;
  });
  for (const { parent, node, nodes } of edits)
    parent.children.splice(parent.children.indexOf(node), 1, ...nodes);
  return toHtml(tree);
}
