import type { Root } from 'mdast';
import { formatPlain } from './format-plain.ts';
import type { RawSpan } from './inline.ts';
import { parseProse } from './parse-prose.ts';
import type { ProseOptions } from './source.ts';
import { toMdast } from './to-mdast.ts';

export interface ReadProse {
  /** Plain Unicode, paragraphs split by blank lines. */
  plain: string;
  /** The same text with links, styles and formulas. */
  tree: Root;
  leftRaw: RawSpan[];
}

/** Reads a clean text paragraph by paragraph. */
export function readProse(text: string, options: ProseOptions): ReadProse {
  const paragraphs = text === '' ? [] : text.split('\n\n');
  const read: ReadProse = { plain: '', tree: { type: 'root', children: [] }, leftRaw: [] };
  let offset = 0;
  for (const paragraph of paragraphs) {
    const { inlines, leftRaw } = parseProse(paragraph, options);
    read.plain += (read.plain === '' ? '' : '\n\n') + formatPlain(inlines);
    read.tree.children.push({ type: 'paragraph', children: toMdast(inlines) });
    for (const span of leftRaw) {
      const range = { start: span.range.start + offset, end: span.range.end + offset };
      read.leftRaw.push({ ...span, range });
    }
    offset += paragraph.length + 2;
  }
  return read;
}
