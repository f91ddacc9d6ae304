import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { formatLinkLists, formatMarkdownList } from '#lib/publish/markdown/format-list.ts';

const paper = {
  title: 'Memory *of* [looms](x) <b>',
  url: 'https://x.org/papers/1/',
  facts: 'Ada Weaver, 1 Oct 2025',
  text: '# We weave.\n\n- And measure.',
};

test('a list is read as its headings, facts and texts, whatever stands in them', () => {
  const markdown = formatMarkdownList({
    title: 'Week 40',
    lines: ['All rights.'],
    url: 'https://x.org/week/',
    groups: [{ title: 'Looms', papers: [paper] }, { papers: [{ ...paper, facts: '', text: '' }] }],
  });
  const blocks = unified()
    .use(remarkParse)
    .parse(markdown)
    .children.map((block) => {
      const [first] = 'children' in block ? block.children : [];
      const inner = first && 'children' in first ? first.children[0] : first;
      return [block.type, inner && 'value' in inner ? inner.value : undefined];
    });
  expect(blocks).toEqual([
    ['heading', 'Week 40'],
    ['paragraph', 'All rights.'],
    ['heading', 'Looms'],
    ['heading', paper.title],
    ['paragraph', paper.facts],
    ['paragraph', '# We weave.'],
    ['paragraph', '- And measure.'],
    ['heading', paper.title],
  ]);
});

test('a list of links begins as llms.txt asks: name, summary in a quotation, then lists', () => {
  const text = formatLinkLists(
    'Offprint',
    'Papers',
    ['All rights.'],
    [{ title: 'Weeks', links: [{ title: 'Week 40', url: 'https://x.org/w/', what: 'October' }] }],
  );
  expect(text).toBe(
    '# Offprint\n\n> Papers\n\nAll rights.\n\n## Weeks\n\n- [Week 40](https://x.org/w/): October\n',
  );
});
