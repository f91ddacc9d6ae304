import { expect, test } from 'vitest';
import { PhraseGrower } from '#lib/relate/grow-phrase.ts';
import { addLongForms, PhraseReader } from '#lib/relate/phrase-text.ts';

const acronyms = { MCTS: 'monte carlo tree search' };

function growPhrase(term: string, first: string, second: string): string | undefined {
  const reader = new PhraseReader();
  const grower = new PhraseGrower(reader);
  const text = addLongForms(first, acronyms);
  grower.take(text, reader.read(text));
  grower.compare(reader.read(addLongForms(second, acronyms)));
  return grower.grow(reader.keysOf(term));
}

test.each([
  [
    'monte',
    'We guide Monte Carlo tree search.',
    'A Monte Carlo tree search for agents',
    'Monte Carlo tree search',
  ],
  ['tree search', 'Deep MCTS for agents', 'Monte Carlo tree search helps.', 'monte carlo tree search'],
  ['agent', 'a multi-agent system of looms', 'a multi agent system of shuttles', 'multi-agent system'],
  ['equation', 'Bellman’s equation', "on Bellman's equation.", 'Bellman’s equation'],
  ['reward', 'the reward of models', 'the reward, of models', 'reward'],
  ['bandits', 'Multi-armed bandits', 'the multi-armed bandit of a casino', 'Multi-armed bandits'],
  [
    'feedback',
    'learning from human feedback.',
    'RL: Learning from human feedback, at scale',
    'learning from human feedback',
  ],
  [
    'reward',
    'Text–image reward. Sparse human reward.',
    'a sparse human reward, text/image reward',
    'Text–image reward',
  ],
  ['search', 'with search, agents find', 'with search agents', 'search'],
])('“%s” of “%s” and “%s” is the phrase “%s”', (term, first, second, phrase) => {
  expect(growPhrase(term, first, second)).toBe(phrase);
});

test.each([
  ['a part of a compound', 'find', 'We find high-quality data.', 'They find high-dimensional spaces.'],
  ['a part of a number', '32b', 'Qwen2.5-32B', 'Llama 5-32B'],
  ['a noun that lacks', 'armed', 'multi-armed bandits', 'a multi-armed robot'],
  ['a verb', 'integrates', 'which seamlessly integrates search', 'It seamlessly integrates memory.'],
  [
    'the end of a sentence',
    'rehearsal',
    'They require rehearsal of data.',
    'and require rehearsal to remember',
  ],
  [
    'two parts joined',
    'reinforcement',
    'reinforcement and continual learning',
    'Reinforcement and continual.',
  ],
])('%s is no phrase', (_, term, first, second) => {
  const found = growPhrase(term, first, second);
  expect(found === undefined || !/[ -]/.test(found)).toBe(true);
});

test('two words that stand side by side in one text alone are no phrase', () => {
  expect(growPhrase('search monte', 'tree search (Monte Carlo)', 'Monte Carlo search')).toBeUndefined();
});
