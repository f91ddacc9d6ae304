import type { Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { treeToMdx } from '#lib/entries/tree-to-mdx.ts';

const mdx = unified().use(remarkParse).use(remarkMdx);

function paragraphs(...texts: string[]): Root {
  return {
    type: 'root',
    children: texts.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  };
}

/** The kinds of node that MDX would run, read by MDX itself, without the check of entries. */
function executable(text: string): string[] {
  const kinds: string[] = [];
  visit(mdx.parse(text), (node) => {
    if (node.type.startsWith('mdx')) kinds.push(node.type);
  });
  return kinds;
}

test.each([
  'export const p = 1',
  'import x from "y"',
  'import "node:fs"',
  'export default 1',
  'export {}',
  '{process.exit(7)}',
  '<Agent />',
  '<b>',
  '<div {...x}>',
  'a {b} c <D/>',
])('written as MDX, “%s” is text, wherever it stands', (text) => {
  for (const tree of [paragraphs(text), paragraphs('Before.', text, 'After.'), paragraphs(`a\n${text}`)]) {
    const written = treeToMdx(tree);
    expect(executable(written)).toEqual([]);
    expect(written).toMatch(/[\\&]/);
  }
});

test('words that begin with other letters keep their look', () => {
  expect(treeToMdx(paragraphs('exports', 'important', 'Import x', 'enter', 'ink'))).toBe(
    '&#x65;xports\n\n&#x69;mportant\n\nImport x\n\nenter\n\nink\n',
  );
});

test('the marks of tables, struck text and formulas are text', () => {
  expect(treeToMdx(paragraphs('~~a~~', '$x$', 'a | b\n- | -'))).toBe(
    '\\~\\~a\\~\\~\n\n\\$x\\$\n\na | b\n\\- | -\n',
  );
});

test('a link keeps its brackets', () => {
  const tree: Root = {
    type: 'root',
    children: [
      {
        type: 'paragraph',
        children: [
          { type: 'link', url: 'https://x.org', children: [{ type: 'text', value: 'https://x.org' }] },
        ],
      },
    ],
  };
  expect(treeToMdx(tree)).toBe('[https://x.org](https://x.org)\n');
});

test('words within a line keep their look', () => {
  expect(treeToMdx(paragraphs('We export and import.'))).toBe('We export and import.\n');
});
