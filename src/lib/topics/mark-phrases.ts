import type { Element, ElementContent, Root, Text } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';

export interface PhraseMark {
  /** The phrase as it stands in the text. */
  text: string;
  /** Class of the mark, for its colour. */
  className: string;
}

interface Range {
  start: number;
  end: number;
  className: string;
}

const wordCharacter = /[\p{L}\p{N}]/u;

function isWhole(text: string, start: number, end: number): boolean {
  return !wordCharacter.test(text[start - 1] ?? '') && !wordCharacter.test(text[end] ?? '');
}

/** The places of marks in a text, without overlaps. Marks that come first in the list win. */
function findRanges(text: string, marks: PhraseMark[]): Range[] {
  const ranges: Range[] = [];
  const taken = new Uint8Array(text.length);
  for (const { text: phrase, className } of marks) {
    if (phrase === '') continue;
    for (
      let start = text.indexOf(phrase);
      start !== -1;
      start = text.indexOf(phrase, start + phrase.length)
    ) {
      const end = start + phrase.length;
      if (taken.subarray(start, end).includes(1) || !isWhole(text, start, end)) continue;
      ranges.push({ start, end, className });
      taken.fill(1, start, end);
    }
  }
  return ranges.sort((a, b) => a.start - b.start);
}

function splitText(text: string, ranges: Range[]): ElementContent[] {
  const nodes: ElementContent[] = [];
  let at = 0;
  const addText = (value: string) => {
    if (value !== '') nodes.push({ type: 'text', value });
  };
  for (const { start, end, className } of ranges) {
    addText(text.slice(at, start));
    nodes.push({
      type: 'element',
      tagName: 'mark',
      properties: { className: className.split(' ') },
      children: [{ type: 'text', value: text.slice(start, end) }],
    });
    at = end;
  }
  addText(text.slice(at));
  return nodes;
}

/** Wraps phrases of a rendered text in `<mark>`, but not inside links and formulas. */
export function markPhrases(html: string, marks: PhraseMark[]): string {
  if (marks.length === 0) return html;
  const tree: Root = fromHtml(html, { fragment: true });
  const edits: { parent: Element; node: Text; nodes: ElementContent[] }[] = [];
  visit(tree, (node, _index, parent) => {
    if (node.type === 'element' && (node.tagName === 'a' || node.tagName === 'math')) return SKIP;
    if (node.type !== 'text' || parent?.type !== 'element') return CONTINUE;
    const ranges = findRanges(node.value, marks);
    if (ranges.length > 0) edits.push({ parent, node, nodes: splitText(node.value, ranges) });
    return CONTINUE;
  });
  for (const { parent, node, nodes } of edits)
    parent.children.splice(parent.children.indexOf(node), 1, ...nodes);
  return toHtml(tree);
}
