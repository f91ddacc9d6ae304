import type { Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mathToMarkdown } from 'mdast-util-math';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { toMarkdown } from 'mdast-util-to-markdown';

/**
 * Writes a tree as MDX in which no text can become code. `mdast-util-mdx` escapes braces and angle
 * brackets but lets a paragraph begin with `import` or `export`, which MDX would run; the two
 * `unsafe` patterns close that. GFM and mathematics are there so that their marks are escaped as well.
 */
export function treeToMdx(tree: Root): string {
  return toMarkdown(tree, {
    resourceLink: true,
    extensions: [
      gfmToMarkdown(),
      mathToMarkdown(),
      mdxToMarkdown(),
      {
        unsafe: [
          { atBreak: true, character: 'e', after: 'xport' },
          { atBreak: true, character: 'i', after: 'mport' },
        ],
      },
    ],
  });
}
