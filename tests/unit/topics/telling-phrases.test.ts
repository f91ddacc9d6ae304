import { expect, test } from 'vitest';
import { tellingPhrases } from '#lib/topics/telling-phrases.ts';

const names = ['Search agents', 'Agents and tools', 'Reward modelling', 'Tree search and test-time scaling'];

test.each<[string, string, string[], string[]]>([
  [
    'at most two, the strongest first',
    'Search agents',
    ['web browsing', 'deep research', 'queries'],
    ['web browsing', 'deep research'],
  ],
  ['no name of another topic', 'Search agents', ['reward models', 'deep research'], ['deep research']],
  [
    'no phrase around the name of another topic',
    'Search agents',
    ['process reward models', 'queries'],
    ['queries'],
  ],
  [
    'no part of a name of two parts',
    'Reward modelling',
    ['test-time scaling', 'preferences'],
    ['preferences'],
  ],
  ['what is in both names', 'Agents and tools', ['agents', 'tool calls'], ['agents', 'tool calls']],
  [
    'a phrase around a single word of another name',
    'Reward modelling',
    ['tools', 'tools of judges'],
    ['tools of judges'],
  ],
  [
    'nothing that another phrase says',
    'Search agents',
    ['search agents', 'agents', 'queries'],
    ['search agents', 'queries'],
  ],
  ['nothing if every phrase is another topic’s', 'Reward modelling', ['tree search'], []],
])('a line names %s', (_fact, own, phrases, expected) => {
  const others = names.filter((name) => name !== own);
  expect(tellingPhrases(phrases, { own, others, max: 2 })).toEqual(expected);
});
