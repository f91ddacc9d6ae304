import { expect, test } from 'vitest';
import { renderGuide } from '#lib/entries/render-guide.ts';

const file = 'docs/guides/looms.md';
const render = (text: string) => renderGuide(text, file, (path) => `[${path}]`);

test('the title of a guide stands apart, and headings have the ids that links name', async () => {
  const { title, html } = await render('# Looms and *yarn*\n\nText.\n\n## A red run\n');
  expect(title).toBe('Looms and yarn');
  expect(html).not.toContain('<h1');
  expect(html).toContain('<h2 id="a-red-run">');
});

test.each([
  ['[a](topics.md)', 'href="[docs/guides/topics.md]"'],
  ['[a](topics.md#rules)', 'href="[docs/guides/topics.md]#rules"'],
  ['[a](../../README.md#make-it-yours)', 'href="[README.md]#make-it-yours"'],
  ['[a](#undo)', 'href="#undo"'],
  ['[a](https://looms.example/a.md)', 'href="https://looms.example/a.md"'],
  ['[a](mailto:a@looms.example)', 'href="mailto:a@looms.example"'],
  ['![a](loom.svg)', 'src="[docs/guides/loom.svg]"'],
])('%s leads where its file is', async (text, link) => {
  expect((await render(text)).html).toContain(link);
});

test('a table scrolls in a box that keys reach, and quotation marks stay as they are', async () => {
  const { html } = await render('| "a" |\n| --- |\n| b |\n');
  expect(html).toMatch(/^<div class="wide-table" tabindex="0"><table>/);
  expect(html).toContain('"a"');
});
