import type { Element, Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified, type Plugin } from 'unified';
import { visit } from 'unist-util-visit';
import { setFormulas } from './set-formulas.ts';

/**
 * Refuses everything that a generated entry must not hold: code that MDX would run, raw HTML, images, and
 * links to anything but http(s). It does not remove them, since that would lose text silently.
 */
const refuseExecutable: Plugin<[], Root> = () => (tree, file) => {
  visit(tree, (node) => {
    const isLink = node.type === 'link' || node.type === 'definition';
    const refused =
      node.type.startsWith('mdx') ||
      node.type === 'html' ||
      node.type === 'image' ||
      node.type === 'imageReference' ||
      (isLink && !/^https?:\/\//i.test(node.url));
    if (refused)
      file.fail(
        `A generated entry holds ${node.type}, which could run. Run \`npm run ingest\` to write it again.`,
        node,
        'offprint:executable',
      );
  });
};

/** Marks links, since they lead to other sites that the editor did not choose. */
const markOutwardLinks: Plugin<[], HtmlRoot> = () => (tree) => {
  visit(tree, 'element', (node: Element) => {
    if (node.tagName === 'a') node.properties['rel'] = ['nofollow', 'noopener'];
  });
};

/** Plugins for the tree of an entry. */
export const remarkPlugins = [remarkMath, refuseExecutable];
export const rehypePlugins = [markOutwardLinks, setFormulas];

const processor = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkPlugins)
  .use(remarkRehype)
  .use(rehypePlugins)
  .use(rehypeStringify)
  .freeze();

/** HTML of a generated entry's body. Throws a VFileMessage with line and column for anything refused. */
export function renderEntry(body: string, path: string): string {
  return String(processor.processSync({ value: body, path }));
}
