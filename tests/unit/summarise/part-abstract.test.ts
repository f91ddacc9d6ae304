import { expect, test } from 'vitest';
import { partAbstract } from '#lib/summarise/part-abstract.ts';

const roles = { context: 1, contribution: 1, result: 1 };
const html = '<p>Agents err. We propose <mark class="ph">ReSeek</mark>, a judge. It wins by 3 points.</p>';

test('an abstract is split where its roles change', () => {
  expect(partAbstract(html, roles)).toEqual([
    { role: 'context', html: '<p>Agents err. </p>' },
    { role: 'contribution', html: '<p>We propose <mark class="ph">ReSeek</mark>, a judge. </p>' },
    { role: 'result', html: '<p>It wins by 3 points.</p>' },
  ]);
});

test('an abstract that begins with the contribution has two parts', () => {
  const parts = partAbstract(html, { context: 0, contribution: 2, result: 1 });
  expect(parts.map(({ role }) => role)).toEqual(['contribution', 'result']);
});

test('a formula counts as its plain text and is never cut', () => {
  const math = '<math alttext="O(n)"><mi>O</mi><mo>(</mo><mi>n</mi><mo>)</mo></math>';
  const parts = partAbstract(`<p>It takes ${math} steps. We propose less. It takes ${math}.</p>`, roles);
  expect(parts.map((part) => part.html)).toEqual([
    `<p>It takes ${math} steps. </p>`,
    '<p>We propose less. </p>',
    `<p>It takes ${math}.</p>`,
  ]);
});

test.each([
  ['without roles', html, undefined],
  ['of another number of sentences', html, { context: 2, contribution: 2, result: 2 }],
  ['of two paragraphs', '<p>Agents err. We judge.</p><p>It wins.</p>', roles],
  ['without a paragraph', '', roles],
])('an abstract %s stays in one piece', (_case, text, given) => {
  expect(partAbstract(text, given)).toEqual([{ html: text }]);
});

test('the parts together are the words of the abstract', () => {
  const words = (text: string) => text.replace(/<[^>]+>/g, '');
  expect(
    partAbstract(html, roles)
      .map((part) => words(part.html))
      .join(''),
  ).toBe(words(html));
});
