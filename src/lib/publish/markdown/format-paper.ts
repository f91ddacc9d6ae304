import { bullets, heading, link, paragraph, text, write } from './nodes.ts';

/** A link, or a text where there is nothing to link. */
interface Item {
  title: string;
  url?: string | undefined;
}

export interface MarkdownPaperPage {
  title: string;
  /** Absolute address of its page. */
  url: string;
  /** Authors, date and number; that it was withdrawn; whose words it has. Empty ones are left out. */
  lines: readonly (string | undefined)[];
  /** With a blank line between paragraphs. */
  abstract: string;
  /** Lists with their headings; empty ones are left out. */
  lists: readonly { title: string; items: readonly Item[] }[];
}

/** The page of a paper as Markdown. */
export function formatMarkdownPaper({ title, url, lines, abstract, lists }: MarkdownPaperPage): string {
  return write([
    heading(1, link(title, url)),
    ...lines.flatMap((line) => (line ? [paragraph(text(line))] : [])),
    ...abstract.split('\n\n').flatMap((part) => (part === '' ? [] : [paragraph(text(part))])),
    ...lists
      .filter(({ items }) => items.length > 0)
      .flatMap((list) => [
        heading(2, text(list.title)),
        bullets(
          list.items.map((item) => [item.url === undefined ? text(item.title) : link(item.title, item.url)]),
        ),
      ]),
  ]);
}
