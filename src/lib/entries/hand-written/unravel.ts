import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type {} from 'mdast-util-mdx';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';
import { isComponentName } from './components.ts';

function isSpace(node: PhrasingContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

function isMarkup(node: PhrasingContent): boolean {
  if (node.type === 'mdxJsxTextElement') return node.name === null || !isComponentName(node.name);
  return node.type === 'mdxTextExpression';
}

function toFlow(node: PhrasingContent): RootContent {
  if (node.type === 'mdxJsxTextElement')
    return { ...node, type: 'mdxJsxFlowElement', children: node.children as never };
  return node.type === 'mdxTextExpression' ? { ...node, type: 'mdxFlowExpression' } : node;
}

function isOnlyMarkup({ children }: Paragraph): boolean {
  return children.some(isMarkup) && children.every((node) => isMarkup(node) || isSpace(node));
}

/** As MDX does, takes the paragraph away around elements that stand in it alone: `<aside>…</aside>` is no part of one. */
export const unravel: Plugin<[], Root> = () => (tree) => {
  visit(tree, 'paragraph', (node, index, parent) => {
    if (!parent || index === undefined || !isOnlyMarkup(node)) return undefined;
    const inside = node.children.filter((child) => !isSpace(child)).map(toFlow);
    parent.children.splice(index, 1, ...(inside as never[]));
    return index;
  });
};
