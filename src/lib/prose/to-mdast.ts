import type { PhrasingContent } from 'mdast';
import type { InlineMath } from 'mdast-util-math';
import type { Inline } from './inline.ts';

/** A formula in a Markdown tree, in the form of `remark-math`. */
function toInlineMath(tex: string): InlineMath {
  return { type: 'inlineMath', value: tex };
}

function toNode(inline: Inline): PhrasingContent {
  switch (inline.type) {
    case 'text':
      return { type: 'text', value: inline.value };
    case 'math':
      return toInlineMath(inline.tex);
    case 'emphasis':
    case 'strong':
      return { type: inline.type, children: toMdast(inline.children) };
    case 'link':
      // A link holds no other link. Its label is always text.
      return { type: 'link', url: inline.url, children: toMdast(inline.children) };
  }
}

/** The inlines as Markdown phrasing content; neighbouring text is one node. */
export function toMdast(inlines: Inline[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (const node of inlines.map(toNode)) {
    const last = nodes.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else nodes.push(node);
  }
  return nodes;
}
