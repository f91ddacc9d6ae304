import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markPhrases } from '#lib/topics/mark-phrases.ts';
import { runs } from '../support/runs.ts';
import { linkTargets, shownText } from '../support/shown-text.ts';
import { anyText } from '../support/strings.ts';

const mark = (text: string, className = 'color-moss') => ({ text, className });

test.each([
  [
    'a phrase',
    '<p>We study search agents.</p>',
    [mark('search agents')],
    '<p>We study <mark class="color-moss">search agents</mark>.</p>',
  ],
  [
    'every occurrence',
    '<p>RL and RL</p>',
    [mark('RL')],
    '<p><mark class="color-moss">RL</mark> and <mark class="color-moss">RL</mark></p>',
  ],
  [
    'in every paragraph',
    '<p>RL</p>\n<p>RL</p>',
    [mark('RL')],
    '<p><mark class="color-moss">RL</mark></p>\n<p><mark class="color-moss">RL</mark></p>',
  ],
  [
    'whole words only',
    '<p>RLHF, URL, RL2, RL-based</p>',
    [mark('RL')],
    '<p>RLHF, URL, RL2, <mark class="color-moss">RL</mark>-based</p>',
  ],
  ['as it is spelled only', '<p>rl RL</p>', [mark('RL')], '<p>rl <mark class="color-moss">RL</mark></p>'],
  [
    'the first of overlapping phrases',
    '<p>search agents</p>',
    [mark('search agents'), mark('agents', 'color-madder')],
    '<p><mark class="color-moss">search agents</mark></p>',
  ],
  [
    'several phrases in one text',
    '<p>b a</p>',
    [mark('a'), mark('b', 'color-madder')],
    '<p><mark class="color-madder">b</mark> <mark class="color-moss">a</mark></p>',
  ],
  [
    'text with escaped signs',
    '<p>a&#x3C;b &#x26; RL</p>',
    [mark('RL')],
    '<p>a&#x3C;b &#x26; <mark class="color-moss">RL</mark></p>',
  ],
  [
    'styled text',
    '<p><strong>RL</strong></p>',
    [mark('RL')],
    '<p><strong><mark class="color-moss">RL</mark></strong></p>',
  ],
])('marks %s', (_name, html, marks, wanted) => {
  expect(markPhrases(html, marks)).toBe(wanted);
});

test.each([
  ['links', '<p><a href="https://x.org/RL">RL</a></p>', [mark('RL')]],
  ['styled text inside links', '<p><a href="https://x.org/RL"><em>RL</em></a></p>', [mark('RL')]],
  ['formulas', '<p><math><mi>x</mi></math></p>', [mark('x')]],
  ['a phrase that does not occur', '<p>x</p>', [mark('y')]],
  ['an empty phrase', '<p>x</p>', [mark('')]],
  ['no phrase', '<p>x</p>', []],
])('does not change %s', (_name, html, marks) => {
  expect(markPhrases(html, marks)).toBe(html);
});

test('marking changes no text and no link', () => {
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const text = anyText.map((raw) => raw.toWellFormed().replace(/[\r\u0000]/g, ''));
  fc.assert(
    fc.property(text, text, fc.nat(20), fc.nat(8), (before, after, from, length) => {
      const html = `<p>${escape(before)}<a href="https://x.org/">x RL</a>${escape(after)}</p>\n<p>${escape(after)}</p>`;
      const phrases = [before.slice(from, from + length), after.slice(from, from + length), 'x', 'RL'].map(
        (phrase) => mark(phrase),
      );
      const marked = markPhrases(html, phrases);
      expect(shownText(marked)).toBe(shownText(html));
      expect(linkTargets(marked)).toEqual(['https://x.org/']);
    }),
    runs(),
  );
});
