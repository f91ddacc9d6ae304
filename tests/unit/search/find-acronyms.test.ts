import { expect, test } from 'vitest';
import { chooseLongForms, findAcronyms } from '#lib/search/find-acronyms.ts';
import { numberWords } from '#lib/search/number-words.ts';
import { readPieces } from '#lib/search/read-pieces.ts';
import { searchRecord } from './records.ts';

function find(...abstracts: string[]) {
  const papers = abstracts.map((abstract, index) => searchRecord(String(index), { abstract }));
  return findAcronyms(chooseLongForms(papers, 'en'), numberWords(readPieces(papers), 'en'), 'en');
}

const explained = 'Training by reinforcement learning from human feedback (RLHF) works.';

test('a short form that two papers explain leads to the papers with the long form alone', () => {
  expect(
    find(explained, explained, 'We study reinforcement learning from human feedback.', 'RLHF is not enough.'),
  ).toEqual([{ key: 'rlhf', text: 'reinforcement learning from human feedback', papers: [2] }]);
});

test.each([
  ['Process reward models (PRMs) score steps.', 'A process reward model.', 'prm', 'process reward models'],
  ['With chain-of-thought (CoT) prompts.', 'Chains of thought.', 'cot', 'chain of thought'],
  [
    'We use group relative policy optimization (GRPO).',
    'Group-relative policy optimization.',
    'grpo',
    'group relative policy optimization',
  ],
])('%s explains a short form, and other forms of its words count', (text, other, key, long) => {
  expect(find(text, text, other)).toEqual([{ key, text: long, papers: [2] }]);
});

test.each([
  ['one paper alone explains', [explained]],
  ['papers explain in two ways', ['Large language models (LLM).', 'Long linked memories (LLM).']],
  ['stands for no words before it', ['The method (ABC) works.', 'The method (ABC) works.']],
  [
    'would begin before the sentence',
    ['It uses large. Language models (LLM).', 'It uses large. Language models (LLM).'],
  ],
])('a short form that %s is left out', (_, abstracts) => {
  expect(find(...abstracts)).toEqual([]);
});
