import { posix } from 'node:path';
import { unified } from '@astrojs/markdown-remark';
import type { Element, Properties, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { textOf } from '#lib/sources/html/page.ts';

export interface RenderedGuide {
  title: string;
  /** Without the title. */
  html: string;
}

function isRelative(address: string): boolean {
  return !/^(?:[a-z][a-z\d+.-]*:|\/|#)/i.test(address);
}

/** Lets links that name files lead to where the site, or the repository, has them. */
function resolveLinks(tree: Root, file: string, addressOf: (path: string) => string): void {
  const resolve = (address: Properties[string]) => {
    if (typeof address !== 'string') return undefined;
    if (!isRelative(address)) return address;
    const [path = '', ...place] = address.split('#');
    return [addressOf(posix.join(posix.dirname(file), path)), ...place].join('#');
  };
  visit(tree, 'element', ({ tagName, properties }: Element) => {
    if (tagName === 'a') properties.href = resolve(properties.href);
    if (tagName === 'img') properties.src = resolve(properties.src);
  });
}

/** A wide table scrolls within the page, also by the keys. */
function wrapTables(tree: Root): void {
  visit(tree, 'element', (node: Element, index, parent) => {
    if (node.tagName !== 'table' || !parent || index === undefined) return undefined;
    parent.children[index] = h('div', { className: ['wide-table'], tabIndex: 0 }, node);
    return SKIP;
  });
}

function takeTitle(tree: Root): string {
  const title = tree.children.find(
    (node): node is Element => node.type === 'element' && node.tagName === 'h1',
  );
  tree.children = tree.children.filter((node) => node !== title);
  return textOf(title).trim();
}

/**
 * Renders a guide of the project as a part of a page.
 *
 * @param file path of the guide in the project, as in `docs/guides/content.md`
 * @param addressOf address of a file by its path in the project
 */
export async function renderGuide(
  text: string,
  file: string,
  addressOf: (path: string) => string,
): Promise<RenderedGuide> {
  let title = '';
  const change = () => (tree: Root) => {
    title = takeTitle(tree);
    resolveLinks(tree, file, addressOf);
    wrapTables(tree);
  };
  const processor = unified({ gfm: true, smartypants: false, rehypePlugins: [change] });
  const renderer = await processor.createRenderer({ syntaxHighlight: false });
  const { code } = await renderer.render(text);
  return { title, html: code };
}
