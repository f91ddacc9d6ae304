import { expect, test } from 'vitest';
import { shorten } from '#lib/summarise/shorten.ts';

const title = 'Loom: Weaving Agents';
const long =
  'a method that reads every sentence of an abstract and decides which of them may stand for all others';

test.each([
  ['an opening that points back', 'To address these limitations, we study it.', 'We study it.'],
  ['two of them', 'Therefore, in this paper, we study it.', 'We study it.'],
  [
    'a clause added at the end of a long sentence',
    `We study ${long}, thereby enabling better lists for readers who are in a hurry.`,
    `We study ${long}.`,
  ],
  [
    'what a colon spells out in a long sentence',
    `We study ${long} from two sides: first by the words, and second by the position that it has.`,
    `We study ${long} from two sides.`,
  ],
  [
    'the authors with their verb',
    'This paper further introduces a recipe for training agents on one machine.',
    'A recipe for training agents on one machine.',
  ],
  [
    'the name that the title has',
    'We propose Loom, a framework that weaves agents out of threads.',
    'A framework that weaves agents out of threads.',
  ],
  [
    'the name that stands behind',
    'We propose a framework, called Loom, that weaves agents out of threads.',
    'A framework that weaves agents out of threads.',
  ],
  [
    'praise, and the article follows',
    'We present a novel, simple yet effective online method for weaving.',
    'An online method for weaving.',
  ],
  [
    'what is shown, without who shows it',
    'We show that weaving helps agents of all sizes to find what they search.',
    'Weaving helps agents of all sizes to find what they search.',
  ],
  [
    'a second verb',
    'We propose a framework for the weaving of agents and show that it beats its rivals.',
    'A framework for the weaving of agents.',
  ],
  [
    'an acronym in brackets, if the sentence is too long for a line',
    `We study a Weaving Machine (WM), ${long}, as many have done before.`,
    `We study a Weaving Machine, ${long}, as many have done before.`,
  ],
  [
    'the manner at the end of a sentence that is too long for a line',
    'We propose a framework that lets agents of all sizes find what they search by weaving the threads of what they have read before.',
    'A framework that lets agents of all sizes find what they search.',
  ],
])('%s is cut', (_title, sentence, expected) => {
  expect(shorten(sentence, title)).toBe(expected);
});

test.each([
  ['a short sentence', 'We study A, which is good.'],
  ['an opening that says something', 'To train agents without any labels, we study self-play.'],
  [
    'what was promised before a colon',
    `We study ${long} and derive the following insightful conclusions: (1) words count; (2) position counts more.`,
  ],
  [
    'the parts of a list',
    `We study ${long}, enabling faster reading, and reducing what has to be read by a half of all words.`,
  ],
  [
    'a clause within brackets',
    `We study ${long} (a thing of beauty, thereby also of use to those who read it for its own sake).`,
  ],
  ['a verb without an object', 'We propose to weave agents out of threads that others left behind.'],
  ['what says too little alone', 'We propose Loom to weave them.'],
  ['a sentence that begins with its point', 'Agents of all sizes learn to weave from what they read.'],
])('%s stays', (_title, sentence) => {
  expect(shorten(sentence, title)).toBe(sentence);
});
