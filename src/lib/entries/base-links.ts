import type { Element, Root } from 'hast';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';

/**
 * Puts the site's base before links from the root that an editor wrote, so that `/papers/2510.00568/` works
 * both at the root of a domain and below `/repository/`.
 */
export function addBase(tree: Root, base: string): void {
  const prefix = base.replace(/\/+$/, '');
  visit(tree, 'element', (node: Element) => {
    const target = node.properties['href'];
    if (node.tagName === 'a' && typeof target === 'string' && /^\/(?!\/)/.test(target))
      node.properties['href'] = prefix + target;
  });
}

/** {@link addBase} in the texts that Astro's bundler renders. */
export const baseLinks: Plugin<[{ base: string }], Root> =
  ({ base }) =>
  (tree) => {
    addBase(tree, base);
  };
