import type { Root } from 'mdast';
import type { Paper } from '#lib/schema/paper.ts';

/** A tree of paragraphs that are text and nothing else. */
export function textTree(text: string): Root {
  const paragraphs = text.split('\n\n').filter(Boolean);
  return {
    type: 'root',
    children: paragraphs.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  };
}

export function makePaper(fields: Partial<Paper> = {}): Paper {
  const abstract = fields.abstract ?? 'An abstract.';
  return {
    id: '2510.00568',
    title: 'A Title',
    abstract,
    tree: textTree(abstract),
    links: [],
    topics: [],
    aliases: [],
    records: [{ source: 'hf-listing', file: 'seeds/a.txt', lines: [1, 7] }],
    provenance: { title: 0, abstract: 0 },
    conflicts: [],
    ...fields,
  };
}
