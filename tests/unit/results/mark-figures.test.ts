import { expect, test } from 'vitest';
import { markFigures } from '#lib/results/mark-figures.ts';

const html =
  '<p>It rises <mark class="ph">from 82.18 to 88.37</mark>, by 3.5%, with Qwen2.5 of 2025 (<a href="/x">9%</a>).</p>';

test('the figures of a text are bold, but not names, years and links', () => {
  expect(markFigures(html)).toBe(
    '<p>It rises <mark class="ph"><b>from 82.18 to 88.37</b></mark>, by <b>3.5%</b>, with Qwen2.5 of 2025 (<a href="/x">9%</a>).</p>',
  );
});

test('one figure can be bold alone', () => {
  expect(markFigures(html, '3.5%')).toBe(html.replace('3.5%', '<b>3.5%</b>'));
});
