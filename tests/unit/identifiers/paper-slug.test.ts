import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paperSlug } from '#lib/identifiers/paper-slug.ts';
import { anyText } from '../support/strings.ts';
import { runs } from '../support/runs.ts';

/** Legal and distinct on every file system, and no route of the site. */
const form = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

test.each([
  ['Memory', /^memory-[0-9a-f]{6}$/],
  ['Naïve Bayes: A Résumé', /^naive-bayes-a-resume-[0-9a-f]{6}$/],
  ['Med-R^3', /^med-r-3-[0-9a-f]{6}$/],
  ['../../etc/passwd', /^etc-passwd-[0-9a-f]{6}$/],
  ['a/b\\c:d*e?f"g<h>i|j#k%20l&m=n+o', /^a-b-c-d-e-f-g-h-i-j-k-20l-m-n-o-[0-9a-f]{6}$/],
  ['记忆', /^paper-[0-9a-f]{12}$/],
  ['...', /^paper-[0-9a-f]{12}$/],
  ['', /^paper-[0-9a-f]{12}$/],
  [
    'Learning to Search the Web with Agents that Remember What They Found',
    /^learning-to-search-the-web-with-agents-that-remember-what-[0-9a-f]{6}$/,
  ],
  ['x'.repeat(2000), /^x{60}-[0-9a-f]{6}$/],
  ['word '.repeat(400), /^(?:word-){12}[0-9a-f]{6}$/],
])('the slug of “%.60s” is readable', (title, wanted) => {
  expect(paperSlug(title)).toMatch(wanted);
});

test.each([
  'CON',
  'nul',
  'aux.txt',
  'COM1',
  'LPT9',
  '.',
  '..',
  '.git',
  'index',
  '404',
  '_draft',
  'rss.xml',
  'pagefind',
  'page',
  'constructor',
  '__proto__',
  'toString',
])('the reserved name “%s” is no slug', (title) => {
  expect(paperSlug(title)).toMatch(/^[a-z0-9-]+-[0-9a-f]{6,12}$/);
});

test.each([
  ['case and final punctuation', 'ReSeek', 'RESEEK!', true],
  ['the script of one letter', 'Reward', 'R\u0435ward', false],
  ['a letter without ASCII form', '记忆', '记性', false],
  ['only the end of a long title', `${'long '.repeat(50)}a`, `${'long '.repeat(50)}b`, false],
])('titles that differ by %s share a slug: %4$s', (_name, a, b, wanted) => {
  expect(paperSlug(a) === paperSlug(b)).toBe(wanted);
});

test('a salt and more digits change the hash only', () => {
  expect(paperSlug('Memory', 'text')).toMatch(/^memory-[0-9a-f]{6}$/);
  expect(paperSlug('Memory', 'text')).not.toBe(paperSlug('Memory'));
  expect(paperSlug('Memory', '', 4).startsWith(paperSlug('Memory'))).toBe(true);
});

test('the slug of any title is ASCII, legal and at most 100 bytes', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom(0, 26), (title, moreDigits) => {
      const slug = paperSlug(title, '', moreDigits);
      expect(slug).toMatch(form);
      expect(Buffer.byteLength(`${slug}.mdx`)).toBeLessThanOrEqual(100);
    }),
    runs(),
  );
});

test('ten thousand titles without an ASCII letter have ten thousand slugs', () => {
  const titles = Array.from({ length: 10_000 }, (_, index) =>
    String.fromCodePoint(0x4e00 + (index % 100), 0x4e00 + Math.floor(index / 100)),
  );
  expect(new Set(titles.map((title) => paperSlug(title))).size).toBe(10_000);
});
