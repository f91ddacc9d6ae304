import type { PhrasingContent, Root } from 'mdast';
import { findUrls } from '#lib/clean/find-links.ts';

function toPhrasing(paragraph: string): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let at = 0;
  for (const { url, start, end } of findUrls(paragraph)) {
    if (start > at) nodes.push({ type: 'text', value: paragraph.slice(at, start) });
    nodes.push({ type: 'link', url, children: [{ type: 'text', value: url }] });
    at = end;
  }
  if (at < paragraph.length) nodes.push({ type: 'text', value: paragraph.slice(at) });
  return nodes;
}

/** The abstract as a Markdown tree: paragraphs of text and links. */
export function abstractToTree(abstract: string): Root {
  const paragraphs = abstract.split('\n\n').filter((paragraph) => paragraph !== '');
  return { type: 'root', children: paragraphs.map((paragraph) => ({ type: 'paragraph', children: toPhrasing(paragraph) })) };
}
