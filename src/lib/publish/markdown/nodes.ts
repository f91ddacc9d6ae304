import type { PhrasingContent, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';

export function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

export function link(title: string, url: string): PhrasingContent {
  return { type: 'link', url, children: [text(title)] };
}

export function heading(depth: 1 | 2 | 3, ...children: PhrasingContent[]): RootContent {
  return { type: 'heading', depth, children };
}

export function paragraph(...children: PhrasingContent[]): RootContent {
  return { type: 'paragraph', children };
}

/** A list without space between its items. */
export function bullets(items: readonly PhrasingContent[][]): RootContent {
  return {
    type: 'list',
    spread: false,
    children: items.map((children) => ({
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children }],
    })),
  };
}

/** A document as GitHub Flavored Markdown. What stands in a text is no mark of Markdown. */
export function write(children: RootContent[]): string {
  const root: Root = { type: 'root', children };
  return toMarkdown(root, { extensions: [gfmToMarkdown()], bullet: '-' });
}
