import { expect, test } from 'vitest';
import { openCutLongForms } from '#lib/groups/cut-long-forms.ts';

const acronyms = {
  LLM: 'large language model',
  VGM: 'video generation model',
  SAT: 'satisfiability',
};
const table = {
  keys: ['larg languag', 'larg languag model', 'video gener', 'video gener model'],
  frequencies: Uint32Array.from([100, 95, 80, 20]),
};
const isCut = openCutLongForms(acronyms, table);

test.each([
  ['the first words of a long form that nobody writes without the rest', 'larg languag', true],
  ['a phrase that ends with them', 'long context larg languag', true],
  ['the whole long form', 'larg languag model', false],
  ['a phrase that has them in its midst', 'larg languag model infer', false],
  ['words that mostly stand without the rest', 'video gener', false],
  ['words of no long form', 'world model', false],
  ['a part of one word', 'larg', false],
])('%s: %s is cut: %s', (_what, key, expected) => {
  expect(isCut(key)).toBe(expected);
});

test('a long form that no paper has whole cuts nothing', () => {
  expect(
    openCutLongForms(acronyms, { keys: ['larg languag'], frequencies: Uint32Array.of(3) })('larg languag'),
  ).toBe(false);
});
