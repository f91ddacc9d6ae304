import { expect, test } from 'vitest';
import { requireName } from '#scripts/topics/require-name.ts';

const topics = [{ id: 'protein-design' }];

test('a new topic has a title that no topic has, and a taught one an id', () => {
  expect(requireName('new', [' Binders '], topics)).toBe('Binders');
  expect(requireName('new', ['蛋白质设计'], topics)).toBe('蛋白质设计');
  expect(requireName('teach', ['protein-design'], topics)).toBe('protein-design');
});

test.each([
  ['new', [], 'Say which topic: npm run topics -- new "Name of a topic".'],
  ['teach', ['  '], 'Say which topic: npm run topics -- teach topic.'],
  ['new', ['Enzyme', 'kinetics'], '“kinetics” is too much. Put a name of several words in quotes'],
  ['new', ['Protein Design'], 'Write npm run topics -- teach protein-design in place of new'],
  ['teach', ['Protein design'], 'There is no topic "Protein design". Name one of protein-design.'],
] as const)('%s with the names %j is refused', (command, names, message) => {
  expect(() => requireName(command, names, topics)).toThrow(message);
});
