import type { Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mathToMarkdown } from 'mdast-util-math';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { toMarkdown } from 'mdast-util-to-markdown';

/**
 * Writes a tree as MDX in which no text can become code. `mdast-util-mdx` escapes braces and angle
 * brackets, but a paragraph may begin with `import` or `export`, which MDX would run. The two `unsafe`
 * patterns prevent that. The extensions for GFM and mathematics escape their marks, too.
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
