import { expect, test } from 'vitest';
import { findLinks, linkKind } from '#lib/sources/find-links.ts';
import { readProse } from '#lib/prose/read-prose.ts';

const find = (text: string) => findLinks(readProse(text, { markup: 'plain' }).tree).map(({ url }) => url);

test.each([
  ['https://github.com/a/b', 'code'],
  ['https://www.github.com/a/b', 'code'],
  ['https://gitlab.com/a/b', 'code'],
  ['https://anonymous.4open.science/r/a', 'code'],
  ['https://github.com.evil.org/a', 'other'],
  ['https://a.github.io/b/', 'project'],
  ['https://sites.google.com/view/a', 'project'],
  ['https://huggingface.co/datasets/a/b', 'data'],
  ['https://huggingface.co/spaces/a/b', 'demo'],
  ['https://huggingface.co/collections/a', 'other'],
  ['https://huggingface.co/a/b', 'model'],
  ['https://zenodo.org/records/1', 'data'],
  ['https://kaggle.com/a', 'data'],
  ['https://x.org/github.com', 'other'],
  ['http://localhost/', 'other'],
])('%s leads to: %s', (url, kind) => {
  expect(linkKind(url)).toBe(kind);
});

test.each([
  ['a full stop', 'See https://github.com/a/b.', ['https://github.com/a/b']],
  ['several marks', 'Really https://x.org/a?!...', ['https://x.org/a']],
  ['a bracket around it', '(see https://x.org/a)', ['https://x.org/a']],
  ['brackets of its own', 'https://x.org/a_(b) here', ['https://x.org/a_(b)']],
  ['a bracket of its own within another', '(https://x.org/a_(b))', ['https://x.org/a_(b)']],
  ['quotes', '“https://x.org/a” and "https://x.org/b"', ['https://x.org/a', 'https://x.org/b']],
  ['an apostrophe', 'https://x.org/a’s code', ['https://x.org/a']],
  ['glued braces', 'at https://x.org/a{this URL}', ['https://x.org/a']],
  ['an open glued brace', 'at https://x.org/a{this', ['https://x.org/a']],
  ['stars', '**https://x.org/a**', ['https://x.org/a']],
  ['a query and an anchor', 'https://x.org/a_b?q=1&r=2#s, then', ['https://x.org/a_b?q=1&r=2#s']],
  ['angle brackets', '<https://x.org/a>', ['https://x.org/a']],
  ['a no-break space', 'https://x.org/a\u00a0b', ['https://x.org/a']],
  ['an ideographic full stop', 'https://x.org/a。次', ['https://x.org/a']],
])('an address ends before %s', (_name, text, urls) => {
  expect(find(text)).toEqual(urls);
});

test.each([
  'www.x.org',
  'a@b.co',
  'mailto:a@b.co',
  'ftp://x.org/a',
  'https://',
  'https:// x.org',
  'http://user:pw@x.org/',
  'javascript:alert(1)',
  'x.org/https',
  'https://[',
  'http://localhost/a',
])('“%s” is no link', (text) => {
  expect(find(`See ${text} here.`)).toEqual([]);
});

test('an address of a hundred thousand brackets is cut in one pass', () => {
  const text = `https://x.org/${')'.repeat(100_000)}`;
  expect(find(text)).toEqual(['https://x.org/']);
});
