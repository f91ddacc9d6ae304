import { expect, test } from 'vitest';
import { followsPart } from '#lib/reader/follows.ts';
import { dismissedPart, readPart, withPaper } from '#lib/reader/id-list.ts';
import { preferencesPart } from '#lib/reader/preferences.ts';
import { savedPart } from '#lib/reader/saved-papers.ts';
import { formatStored, readStored, type Part } from '#lib/reader/stored.ts';
import { visitPart } from '#lib/reader/visit.ts';

const saved = {
  id: '2510.00568',
  title: 'A',
  date: '2025-10-01',
  authors: 'B',
  at: 5,
  tags: ['t'],
  note: 'n',
};
const follow = { kind: 'author', name: 'Ada', path: 'authors/ada/', feed: '' };

const parts: [name: string, part: Part<unknown>, valid: unknown][] = [
  ['saved', savedPart, [saved, { ...saved, id: 'cs/0112017', tags: [] }]],
  ['read', readPart, ['2510.00568', 'cs/0112017']],
  ['dismissed', dismissedPart, []],
  ['follows', followsPart, [follow, { kind: 'phrase', name: 'reward model', path: '', feed: '' }]],
  ['visit', visitPart, { seen: 1, newest: 2, at: 3, before: 0 }],
  ['preferences', preferencesPart, { keys: false, readMarks: true }],
];

test.each(parts)('%s is read as it was written', (_, part, valid) => {
  expect(readStored(part, formatStored(valid))).toEqual({ value: valid });
  expect(readStored(part, null)).toEqual({ value: part.empty });
});

const foreign: [name: string, text: string, problem: string][] = [
  ['no JSON', '{"version":1,', 'damaged'],
  ['an empty text', '', 'damaged'],
  ['null', 'null', 'damaged'],
  ['a list', '[]', 'damaged'],
  ['no version', '{"value":[]}', 'damaged'],
  ['an older version', '{"version":0,"value":[]}', 'damaged'],
  ['a newer version', '{"version":2,"value":[]}', 'newer'],
  ['a huge text', `{"version":1,"value":"${'x'.repeat(5_000_000)}"}`, 'long'],
  ['no value', '{"version":1}', 'damaged'],
  [
    'a prototype as its value',
    '{"version":1,"value":{"__proto__":{"length":1,"0":"x"}},"__proto__":{}}',
    'damaged',
  ],
  ['names of prototypes', '{"version":1,"value":["__proto__/x","../x",{"constructor":1}]}', 'damaged'],
];

test.each(
  parts.flatMap(([name, part]) => foreign.map(([what, ...rest]) => [name, what, part, ...rest] as const)),
)('%s leaves out %s, and says so', (name, what, part, text, problem) => {
  // Preferences have no required names, so that any object is one.
  const isObject = name === 'preferences' && what.startsWith('a prototype');
  expect(readStored(part, text)).toEqual({ value: part.empty, ...(isObject ? {} : { problem }) });
  expect(Object.getPrototypeOf({})).toBe(Object.prototype);
});

test.each([
  ['an id with a space', { ...saved, id: 'a b' }],
  ['an id that leads elsewhere', { ...saved, id: '../about' }],
  ['no title', { ...saved, title: undefined }],
  ['a title that is too long', { ...saved, title: 'x'.repeat(3000) }],
  ['a date that is none', { ...saved, date: 'today' }],
  ['a moment that is none', { ...saved, at: -1 }],
  ['tags that are no list', { ...saved, tags: 'a' }],
  ['a note that is too long', { ...saved, note: 'x'.repeat(20_001) }],
])('of saved papers, one with %s is left out, and the others stay', (_, item) => {
  const other = { ...saved, id: '2510.00001' };
  const text = formatStored([item, other]);
  expect(readStored(savedPart, text)).toEqual({ value: [other], problem: 'damaged' });
});

test.each([
  ['an address outside of the site', { ...follow, path: 'https://example.org/' }],
  ['an address above the site', { ...follow, path: '../x/' }],
  ['a script as its address', { ...follow, path: 'javascript:alert(1)' }],
  ['another kind', { ...follow, kind: '__proto__' }],
  ['no name', { ...follow, name: ' ' }],
])('something followed with %s is left out', (_, item) => {
  expect(readStored(followsPart, formatStored([item]))).toEqual({ value: [], problem: 'damaged' });
});

test('a paper goes to the end of a list, once, and out of it', () => {
  expect(withPaper(['a', 'b'], 'a', true)).toEqual(['b', 'a']);
  expect(withPaper(['a', 'b'], 'a', false)).toEqual(['b']);
});
