import type { RootContent } from 'mdast';
import { bullets, heading, link, paragraph, text, write } from './nodes.ts';

export interface MarkdownPaper {
  title: string;
  /** Absolute address of its page. */
  url: string;
  /** `Shiyu Li and Yang Tang, 1 Oct 2025, arXiv:2510.00568` */
  facts: string;
  /** Its summary, or its abstract. */
  text: string;
}

/** A page as Markdown: its papers under headings. */
export interface MarkdownList {
  title: string;
  /** What it is, whose words it has, and where it stands on the web. */
  lines: readonly string[];
  url: string;
  groups: readonly { title?: string | undefined; papers: readonly MarkdownPaper[] }[];
}

function formatPaper(paper: MarkdownPaper): RootContent[] {
  return [
    heading(3, link(paper.title, paper.url)),
    ...(paper.facts === '' ? [] : [paragraph(text(paper.facts))]),
    ...paper.text.split('\n\n').flatMap((part) => (part === '' ? [] : [paragraph(text(part))])),
  ];
}

/** A list of papers as Markdown. */
export function formatMarkdownList({ title, lines, url, groups }: MarkdownList): string {
  const children: RootContent[] = [
    heading(1, link(title, url)),
    ...lines.map((line) => paragraph(text(line))),
    ...groups.flatMap((group) => [
      ...(group.title === undefined ? [] : [heading(2, text(group.title))]),
      ...group.papers.flatMap(formatPaper),
    ]),
  ];
  return write(children);
}

/** Under this title the proposal of llms.txt has links that a program with little room may leave out. */
export const optionalTitle = 'Optional';

/** A file of `llms.txt`: the name of the site, what it is, and lists of links. */
export function formatLinkLists(
  title: string,
  summary: string,
  lines: readonly string[],
  lists: readonly { title: string; links: readonly { title: string; url: string; what?: string }[] }[],
): string {
  return write([
    heading(1, text(title)),
    { type: 'blockquote', children: [{ type: 'paragraph', children: [text(summary)] }] },
    ...lines.map((line) => paragraph(text(line))),
    ...lists.flatMap((list): RootContent[] => [
      heading(2, text(list.title)),
      bullets(
        list.links.map(({ title: name, url, what }) => [
          link(name, url),
          ...(what === undefined ? [] : [text(`: ${what}`)]),
        ]),
      ),
    ]),
  ]);
}
