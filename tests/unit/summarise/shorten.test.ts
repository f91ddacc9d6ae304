import { expect, test } from 'vitest';
import { shorten } from '#lib/summarise/shorten.ts';

const long =
  'a method that reads every sentence of an abstract and decides which of them may stand for all others';

test.each([
  ['an opening that points back', 'To address these limitations, we propose it.', 'We propose it.'],
  ['two of them', 'Therefore, in this paper, we propose it.', 'We propose it.'],
  [
    'a clause added at the end of a long sentence',
    `We propose ${long}, thereby enabling better lists for readers who are in a hurry.`,
    `We propose ${long}.`,
  ],
  [
    'what a colon spells out in a long sentence',
    `We propose ${long} from two sides: first by the words, and second by the position that it has.`,
    `We propose ${long} from two sides.`,
  ],
])('%s is cut', (_title, sentence, expected) => {
  expect(shorten(sentence)).toBe(expected);
});

test.each([
  ['a short sentence', 'We propose A, which is good.'],
  ['an opening that says something', 'To train agents without any labels, we propose self-play.'],
  [
    'what was promised before a colon',
    `We study ${long} and derive the following insightful conclusions: (1) words count; (2) position counts more.`,
  ],
  [
    'the parts of a list',
    `We propose ${long}, enabling faster reading, and reducing what has to be read by a half of all words.`,
  ],
  [
    'a clause within brackets',
    `We propose ${long} (a thing of beauty, thereby also of use to those who read it for its own sake).`,
  ],
])('%s stays', (_title, sentence) => {
  expect(shorten(sentence)).toBe(sentence);
});
