import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { americanForm } from '#lib/search/american-form.ts';
import { indexWords } from '#lib/search/compounds.ts';
import { numberWords } from '#lib/search/number-words.ts';
import { readPieces } from '#lib/search/read-pieces.ts';
import { runs } from '../support/runs.ts';
import { searchRecord } from './records.ts';
import { indexKey, stemOf } from '#lib/search/index-key.ts';
import { findHits } from '#lib/search/mark-words.ts';
import { listNameForms } from '#lib/search/list-name-forms.ts';
import { nameForms } from '#lib/search/name-forms.ts';
import { humps, wordParts } from '#lib/search/word-parts.ts';

describe('the words of a piece of text', () => {
  test.each([
    ['Self-Play,', ['self', 'play']],
    ['reward,hacking', ['reward', 'hacking']],
    ['O(n)', ['o', 'n']],
    ['C++', ['cpp']],
    ['C#', ['csharp']],
    ['A*', ['astar']],
    ['ReST-MCTS*', ['rest', 'mcts']],
    ['τ-bench', ['tau', 'bench']],
    ['R^3', ['r3']],
    ['R³', ['r3']],
    ['Poincaré’s', ['poincare']],
    ['ﬁne', ['fine']],
    ['Ｒ１', ['r1']],
    ['don’t', ['dont']],
    ['Straße', ['strasse']],
    ['强化学习', ['强化', '化学', '学习']],
    ['—', []],
  ])('[%s] are %j', (piece, words) => {
    expect(wordParts(piece)).toEqual(words);
  });

  test.each([
    ['RewardHacking', ['reward', 'hacking']],
    ['ToolRL', ['tool', 'rl']],
    ['RLHFlow', ['rlh', 'flow']],
    ['reward', []],
    ['Reward', []],
  ])('written as one in [%s] are %j', (piece, words) => {
    expect(humps(piece)).toEqual(words);
  });

  test('are the same for text and query, however they are composed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(wordParts(text.normalize('NFD'))).toEqual(wordParts(text.normalize('NFC')));
      }),
      runs(),
    );
  });
});

describe('what is kept of other papers', () => {
  /** The words of each paper, which are numbered in the order in which they came. */
  const spell = ({ words, papers, compounds }: ReturnType<typeof numberWords>) => ({
    papers: papers.map((fields) =>
      fields.map(([field, own]) => [field, Array.from(own, (word) => words[word])]),
    ),
    compounds: Object.values(compounds).map((map: ReadonlyMap<string, unknown>) =>
      Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1))),
    ),
  });

  test('does not change what is read of these', () => {
    const text = fc
      .array(fc.constantFrom('self-play', 'selfplay', 'Self-play,', 'sel-fplay', 'ToolRL', '—', 'é'))
      .map((pieces) => pieces.join(' '));
    const papers = fc.array(
      fc.record({ title: text, abstract: text }).map((values) => searchRecord('1', values)),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(papers, papers, (before, now) => {
        const whole = readPieces(now);
        const later = readPieces(now, readPieces(before).kept);
        expect(spell(numberWords(later, 'en'))).toEqual(spell(numberWords(whole, 'en')));
        expect(readPieces(now, whole.kept)).toEqual(whole);
      }),
      runs(),
    );
  });

  test('is given up when most of it is of no paper any more', () => {
    const [old, now] = ['one two three', 'four'].map((abstract) => [searchRecord('1', { abstract })]);
    const { pieces } = readPieces(now ?? [], readPieces(old ?? []).kept);
    expect(pieces.map(({ text }) => text)).toEqual(['1', '', 'four']);
  });

  const many = Array.from({ length: 64 }, (_, number) =>
    searchRecord(String(number), { abstract: `word${String(number)} and more` }),
  );
  const noted = (papers: typeof many, note: string) =>
    papers.map((paper, number) => (number === 3 ? { ...paper, row: { ...paper.row, note } } : paper));

  test('stays as it is when a note is written, whose words are read', () => {
    const { kept } = readPieces(many);
    const later = readPieces(noted(many, 'a remark'), kept);
    expect(later.kept).toBe(kept);
    expect(spell(numberWords(later, 'en'))).toEqual(
      spell(numberWords(readPieces(noted(many, 'a remark')), 'en')),
    );
    expect(spell(numberWords(later, 'en')).papers[3]).toContainEqual([
      'text',
      ['word3', 'and', 'more', 'a', 'remark'],
    ]);
  });

  test('stays as it is when few papers are new, and has no paper that is gone', () => {
    const others = many.slice(1);
    const { kept } = readPieces(many.slice(2));
    expect(readPieces(many, kept).kept).toBe(kept);
    expect(readPieces(others, readPieces(many).kept).kept.papers.split('\n')).toHaveLength(others.length);
  });
});

test('a text that was kept is not read again', () => {
  const papers = [searchRecord('1', { title: 'One', abstract: 'two', authors: ['Wei Li'] })];
  const { kept } = readPieces(papers);
  const { pieces } = readPieces(papers, { ...kept, words: kept.words.replace('two', 'kept') });
  expect(pieces.find(({ text }) => text === 'two')?.words).toBe('kept');
  const names = new Map([['Wei Li', ['kept']]]);
  expect(listNameForms(papers, names)).toBe(names);
  expect(listNameForms(papers, new Map([...names, ['Gone', ['gone']]]))).toEqual(names);
});

describe('the stem of a word', () => {
  test.each([
    ['modelling', 'modeling'],
    ['optimise', 'optimization'],
    ['behaviour', 'behaviors'],
    ['centre', 'centers'],
    ['analyse', 'analyzing'],
    ['rewarding', 'rewards'],
    ['supervised', 'supervision'],
    ['programme', 'programs'],
  ])('%s is that of %s', (word, other) => {
    expect(stemOf(word, 'en')).toBe(stemOf(other, 'en'));
  });

  test.each([
    ['promise', 'promises'],
    ['hour', 'for'],
    ['reward', 'regard'],
  ])('%s is not changed into that of another word', (word, other) => {
    expect(americanForm(word)).toBe(word);
    if (other !== 'promises') expect(stemOf(word, 'en')).not.toBe(stemOf(other, 'en'));
  });

  test('in another language than English is the word', () => {
    expect(stemOf('rewarding', 'de')).toBe('rewarding');
  });

  test('is in the index with the field, and no other word begins so', () => {
    expect(indexKey('reward', 'title').startsWith(indexKey('reward'))).toBe(true);
    expect(indexKey('rewards').startsWith(indexKey('reward'))).toBe(false);
    expect(indexKey('强化')).toMatch(/^[a-z0-9]+ǃ$/);
  });
});

describe('compounds are read as most papers write them', () => {
  const papers = [
    'Self-play works.',
    'We use self-play and selfplay.',
    'An online method.',
    'Online and on-line.',
    'Online learning with ToolRL and RE-Searcher.',
    'A researcher.',
    'GPT-4 and Llama3.1 and Llama-3.',
    'GPT-4, not GPT4.',
    'U-Net, a U-Net and UNet.',
    'UNet, Unet and U-Net.',
  ].map((abstract, index) => searchRecord(String(index), { abstract }));
  const { compounds } = numberWords(readPieces(papers), 'en');

  test.each([
    ['selfplay', ['self', 'play']],
    ['Self-play', ['self', 'play']],
    ['on-line', ['online']],
    ['online', ['online']],
    ['RE-Searcher', ['re', 'searcher']],
    ['researcher', ['researcher']],
    ['GPT4', ['gpt', '4']],
    ['Llama3.1', ['llama', '3', '1']],
    ['ToolRL', ['toolrl']],
    ['U-Net', ['u', 'net']],
    ['UNet', ['u', 'net']],
    ['unet', ['u', 'net']],
  ])('%s is %j', (piece, words) => {
    expect(indexWords(piece, compounds)).toEqual(words);
  });

  test('and names keep both their forms', () => {
    expect(compounds.names.get('tool rl')).toBe('toolrl');
  });
});

describe('a name can be written as', () => {
  test.each([
    ['Anca D Dragan', ['anca dragan', 'dragan anca', 'a dragan', 'anca d dragan', 'dragan anca d']],
    [
      'Aäron van den Oord',
      ['aaron van den oord', 'aaron oord', 'a van den oord', 'van den oord aaron', 'a oord'],
    ],
    ['Wei Li', ['wei li', 'li wei', 'w li', 'li w']],
    ['DeepSeek-AI', ['deepseek ai']],
    ['Wei-Lin Chiang', ['wei lin chiang', 'weilin chiang', 'chiang weilin']],
    ['Plato', ['plato']],
  ])('%s: %j', (name, forms) => {
    expect(nameForms(name)).toEqual(expect.arrayContaining(forms));
  });
});

test('hits are found by stem, in compounds and in names too', () => {
  const marked = { stems: new Set(['reward', 'plai']), phrases: [], language: 'en' };
  const text = 'The rewarding self-play of RewardBench and others';
  expect(findHits(text, marked)).toEqual([1, 2, 4]);
});

test('words of a phrase are found where they stand in its order', () => {
  const marked = { stems: new Set<string>(), phrases: [['tree', 'search']], language: 'en' };
  expect(findHits('search a tree, tree-searching or the search tree', marked)).toEqual([3]);
  expect(findHits('a tree searches trees', marked)).toEqual([1, 2]);
});
