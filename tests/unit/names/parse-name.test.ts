import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findMixedScripts } from '#lib/clean/mixed-scripts.ts';
import { formatName, parseName } from '#lib/names/parse-name.ts';
import type { Name } from '#lib/schema/values.ts';
import { runs } from '../support/runs.ts';
import { anyText } from '../support/strings.ts';

/** Read from the left form, printed as the right one. */
const names: [string, Name][] = [
  ['Ada Lovelace', { given: 'Ada', family: 'Lovelace' }],
  ['Plato', { literal: 'Plato' }],
  ['Guido van Rossum', { given: 'Guido', family: 'van Rossum' }],
  ['Ludwig Mies van der Rohe', { given: 'Ludwig Mies', family: 'van der Rohe' }],
  ['Jean-Baptiste Mouret', { given: 'Jean-Baptiste', family: 'Mouret' }],
  ['Martin Luther King Jr.', { given: 'Martin Luther', family: 'King Jr.' }],
  ['Henry Louis Gates III', { given: 'Henry Louis', family: 'Gates III' }],
  ['J. R. R. Tolkien', { given: 'J. R. R.', family: 'Tolkien' }],
  ['van Rossum', { family: 'van Rossum' }],
  ['王 小明', { literal: '王 小明' }],
];

test.each(names)('reads “%s”', (text, name) => {
  expect(parseName(text)).toEqual(name);
});

test.each(names)('prints “%s”', (text, name) => {
  expect(formatName(name)).toBe(text);
});

test.each([
  ['van Rossum, Guido', { given: 'Guido', family: 'van Rossum' }],
  ['  Ada   Lovelace ', { given: 'Ada', family: 'Lovelace' }],
  ['John Smith, Jr.', { given: 'John', family: 'Smith Jr.' }],
])('reads “%s” too', (text, name) => {
  expect(parseName(text)).toEqual(name);
});

test('no name without a comma loses or gains a letter, whatever its order and case', () => {
  const letters = (text: string) =>
    [...text.normalize('NFC').toLowerCase()].filter((letter) => /\p{L}/u.test(letter)).sort();
  fc.assert(
    fc.property(
      anyText.filter((text) => !text.includes(',')),
      (text) => {
        expect(letters(formatName(parseName(text)))).toEqual(letters(text));
      },
    ),
    runs(),
  );
});

test.each([
  ['R\u0435w\u0430rd M\u043ed\u0435ling', 'R\u0435w\u0430rd'],
  ['Fast \u0410gents', '\u0410gents'],
  ['Αgεnts', 'Αgεnts'],
])('“%s” mixes scripts in “%s”', (title, word) => {
  expect(findMixedScripts(title)).toBe(word);
});

test.each([
  'Reward Modeling',
  'β-VAE and TD(λ)',
  'ε-greedy',
  'Σgreedy',
  'Обучение с подкреплением',
  'Обучение RL agents',
  'Μάθηση',
  '记忆 Memory',
  '',
])('“%s” mixes no scripts within a word', (title) => {
  expect(findMixedScripts(title)).toBeUndefined();
});
