import { describe, expect, test } from 'vitest';
import { cutExcerpt } from '#lib/search/cut-excerpt.ts';

/** The passage as one text, with its hits in brackets. */
function cut(content: string, find: RegExp): string {
  const positions = content.split(' ').flatMap((word, position) => (find.test(word) ? [position] : []));
  return cutExcerpt(content, positions)
    .map(({ text, hit }) => (hit ? `[${text}]` : text))
    .join('');
}

const filler = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`).join(' ');

describe('an excerpt', () => {
  test.each([
    ['marks a word', 'We study rewards in games.', /rewards/, 'We study [rewards] in games.'],
    ['leaves punctuation outside the mark', 'See (rewards), too.', /rewards/, 'See ([rewards]), too.'],
    [
      'marks neighbouring words as one',
      'On reward hacking in games.',
      /reward|hacking/,
      'On [reward hacking] in games.',
    ],
    [
      'keeps the full stop of an abbreviation',
      'Luo et al. give rewards.',
      /rewards/,
      'Luo et al. give [rewards].',
    ],
    ['keeps what looks like markup as text', 'An <img src=x> tag.', /<img/, 'An <[img] src=x> tag.'],
    ['keeps what looks like a character reference as text', 'A &lt;b&gt; tag.', /lt/, 'A &[lt;b&gt]; tag.'],
  ])('%s', (_, content, find, excerpt) => {
    expect(cut(content, find)).toBe(excerpt);
  });

  test('begins with the sentence of the first hit if that begins just before it', () => {
    expect(cut(`${filler(40)} end. The reward is here.`, /reward/)).toBe('The [reward] is here.');
  });

  test('begins a few words before the hit in a long sentence, with an ellipsis', () => {
    expect(cut(`${filler(40)} reward ends.`, /reward/)).toBe('… w36 w37 w38 w39 [reward] ends.');
  });

  test('ends with an ellipsis in the middle of a sentence', () => {
    const excerpt = cut(`A reward ${filler(60)}.`, /reward/);
    expect(excerpt).toMatch(/^A \[reward\] w0 .* w19 …$/);
  });

  test('takes the passage with most hits', () => {
    expect(cut(`One reward here. ${filler(40)}. Then reward and reward again.`, /reward/)).toBe(
      'Then [reward] and [reward] again.',
    );
  });

  test('is empty without a hit', () => {
    expect(cut('The game here.', /reward/)).toBe('');
  });
});
