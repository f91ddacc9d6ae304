import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const parser = unified().use(remarkParse).use(remarkMdx);

/** The id of a component that shows the title of a paper, since it has no words of its own. */
function namedPaper({
  name,
  attributes,
  children,
}: MdxJsxFlowElement | MdxJsxTextElement): string | undefined {
  if (name !== 'Paper' || children.length > 0) return undefined;
  const id = attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'id');
  return typeof id?.value === 'string' ? id.value : undefined;
}

/**
 * The words of a hand-written text in one line, without its markup.
 *
 * @param titleOf What a component that names a paper shows for its id.
 */
export function mdxToText(source: string, titleOf: (id: string) => string): string {
  const words: string[] = [];
  visit(parser.parse(source), (node) => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') words.push(node.value);
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'break') words.push(' ');
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const id = namedPaper(node);
      if (id !== undefined) words.push(titleOf(id));
    }
  });
  return words.join('').replace(/\s+/g, ' ').trim();
}
