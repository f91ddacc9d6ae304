import { expect, test } from 'vitest';
import { addLongForms, growPhrase, toPhraseText } from '#lib/relate/grow-phrase.ts';

const acronyms = { MCTS: 'monte carlo tree search' };
const read = (text: string) => toPhraseText(addLongForms(text, acronyms));

test.each([
  [
    'monte',
    'We guide Monte Carlo tree search.',
    'A Monte Carlo tree search for agents',
    'Monte Carlo tree search',
  ],
  ['tree search', 'Deep MCTS for agents', 'Monte Carlo tree search helps.', 'monte carlo tree search'],
  ['agent', 'a multi-agent system of looms', 'a multi agent system of shuttles', 'multi-agent system'],
  ['reward', 'the reward of models', 'the reward, of models', 'reward'],
  ['search', 'with search, agents find', 'with search agents', 'search'],
])('“%s” of “%s” and “%s” is the phrase “%s”', (term, first, second, phrase) => {
  expect(growPhrase(term, read(first), read(second).line)).toBe(phrase);
});

test('two words that stand side by side in one text alone are no phrase', () => {
  expect(
    growPhrase('search monte', read('tree search (Monte Carlo)'), read('Monte Carlo search').line),
  ).toBeUndefined();
});
