import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const parser = unified().use(remarkParse).use(remarkMdx);

/** The words of a hand-written text in one line, without its markup and components. */
export function mdxToText(source: string): string {
  const words: string[] = [];
  visit(parser.parse(source), (node) => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') words.push(node.value);
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'break') words.push(' ');
  });
  return words.join('').replace(/\s+/g, ' ').trim();
}
