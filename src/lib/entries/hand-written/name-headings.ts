import GithubSlugger from 'github-slugger';
import type { Root } from 'hast';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';
import { textOf } from '#lib/sources/html/page.ts';

/** Gives every heading an id, to which a link can lead. */
export const nameHeadings: Plugin<[], Root> = () => (tree) => {
  const slugger = new GithubSlugger();
  visit(tree, 'element', (node) => {
    if (/^h[1-6]$/.test(node.tagName)) node.properties['id'] ??= slugger.slug(textOf(node));
  });
};
