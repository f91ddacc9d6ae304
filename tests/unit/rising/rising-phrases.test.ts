import { deserialize, serialize } from 'node:v8';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isGeneric } from '#lib/rising/generic-words.ts';
import type { KeptRising } from '#lib/rising/kept-rising.ts';
import { risingPhrases } from '#lib/rising/rising-phrases.ts';
import { spellPhrase } from '#lib/rising/spell-phrase.ts';
import { wordRuns } from '#lib/rising/word-runs.ts';
import type { PhrasePaper } from '#lib/rising/index-phrases.ts';
import type { RisingMonth } from '#lib/schema/rising.ts';
import { stated } from '../support/dates.ts';
import { runs } from '../support/runs.ts';

const risingMonths = (...input: Parameters<typeof risingPhrases>): RisingMonth[] =>
  risingPhrases(...input).months;

/** Papers of a month, each with a title and a filler of its own. */
function papersOf(month: string, titles: string[], abstract = 'We look at birds.'): PhrasePaper[] {
  return titles.map((title, index) => ({
    id: `${month}-${String(index).padStart(2, '0')}`,
    title,
    abstract,
    issued: stated(`${month}-${String((index % 28) + 1).padStart(2, '0')}`),
  }));
}

const repeat = (title: string, count: number) => Array.from({ length: count }, () => title);
const year = papersOf('2025-03', repeat('Migration of storks', 40));

function riseOf(titles: string[], before = year): string[] {
  const [newest] = risingMonths([...papersOf('2025-10', titles), ...before], {});
  return newest?.phrases.map(({ phrase }) => phrase) ?? [];
}

describe('what rises in a month', () => {
  test('is a phrase of its titles, with its papers, newest first, and how often it stood before', () => {
    const rising = risingMonths(
      [...papersOf('2025-10', [...repeat('Nesting boxes for swifts', 4), 'Storks']), ...year],
      {},
    );
    expect(rising[0]).toMatchObject({ month: '2025-10', papers: 5, before: 40 });
    expect(rising[0]?.phrases).toEqual([
      expect.objectContaining({
        phrase: 'nesting boxes',
        before: 0,
        papers: ['2025-10-03', '2025-10-02', '2025-10-01', '2025-10-00'],
      }),
      expect.objectContaining({ phrase: 'swifts' }),
    ]);
  });

  test('is listed once, in its longest form, without its parts', () => {
    expect(riseOf(repeat('Migratory stork tracking tags', 6))).toEqual(['migratory stork tracking tags']);
  });

  test('is the part and the whole where the part rose elsewhere too', () => {
    const titles = [...repeat('Plumage', 9), ...repeat('Winter plumage', 9), ...repeat('Owls', 12)];
    const before = papersOf('2025-03', [...repeat('Storks', 60), ...repeat('Plumage', 2)]);
    expect(riseOf(titles, before)[0]).toBe('plumage');
  });

  test.each([
    ['stands in two papers only', [...repeat('Nesting swifts', 2), ...repeat('Storks', 8)]],
    ['stood as often before', repeat('Migration of storks', 10)],
    ['is the language of titles', repeat('Towards improving', 10)],
  ])('is nothing that %s', (_why, titles) => {
    expect(riseOf(titles)).toEqual([]);
  });

  test('a phrase in abstracts only does not rise', () => {
    const papers = papersOf('2025-10', repeat('Storks', 10), 'Careful measurements of plumage follow.');
    expect(risingMonths([...papers, ...year], {})[0]?.phrases).toEqual([]);
  });

  test('is unknown where the year before has fewer than twenty papers', () => {
    const few = papersOf('2025-03', repeat('Storks', 19));
    expect(risingMonths([...papersOf('2025-10', repeat('Swifts', 9)), ...few], {})[0]).toEqual({
      month: '2025-10',
      papers: 9,
      before: 19,
      phrases: [],
    });
  });

  test('is compared with twelve months, not with older ones', () => {
    const older = papersOf('2024-09', repeat('Swifts', 40));
    const [newest] = risingMonths([...papersOf('2025-10', repeat('Swifts', 5)), ...year, ...older], {});
    expect(newest).toMatchObject({ before: 40, phrases: [{ phrase: 'swifts', before: 0 }] });
  });

  test('does not depend on the order of the papers', () => {
    const papers = [
      ...papersOf('2025-10', [...repeat('Nesting swifts', 5), ...repeat('Owl pellets', 5)]),
      ...year,
    ];
    expect(risingMonths(papers.toReversed(), {})).toEqual(risingMonths(papers, {}));
  });

  test('leaves out papers without a date, and takes those known by their month', () => {
    const papers = papersOf('2025-10', repeat('Swifts', 4)).map((paper) => ({
      ...paper,
      issued: stated('2025-10'),
    }));
    const undated = papersOf('2025-10', ['Swifts']).map(({ issued: _, ...paper }) => ({ ...paper, id: 'x' }));
    const rising = risingMonths([...papers, ...undated, ...year], {});
    expect(rising.map(({ month, papers: count }) => [month, count])).toEqual([
      ['2025-10', 4],
      ['2025-03', 40],
    ]);
    expect(rising[0]?.phrases[0]?.papers).toHaveLength(4);
  });
});

test('after any edits, what rises with what the last run left is what rises without it', () => {
  const months = ['2024-01', '2024-11', '2025-03', '2025-09', '2025-10'];
  const subjects = ['Nesting swifts', 'Owl pellets', 'Migration of storks', 'Winter plumage'];
  const paper = fc.record({ month: fc.nat(4), subject: fc.nat(3), other: fc.boolean() });
  const toPaper = (
    { month, subject, other }: { month: number; subject: number; other: boolean },
    at: number,
  ) => ({
    id: `p${String(at).padStart(3, '0')}`,
    title: `${subjects[subject] ?? ''}${other ? ' at night' : ''}`,
    abstract: other ? 'We look at Birds.' : 'We look at birds.',
    issued: stated(`${months[month] ?? ''}-02`),
  });
  const corpus = fc.array(paper, { minLength: 60, maxLength: 90 });
  const day = fc.array(fc.tuple(fc.nat(59), paper), { maxLength: 4 });
  const tables: Record<string, string>[] = [{}, { Birds: 'small animals' }];
  const acronyms = fc.constantFrom(...tables);
  fc.assert(
    fc.property(corpus, fc.array(fc.tuple(day, acronyms), { maxLength: 3 }), (papers, days) => {
      let today = papers.map(toPaper);
      let { kept } = risingPhrases(today, {});
      for (const [edits, known] of days) {
        today = edits.reduce((all, [at, one]) => all.with(at, toPaper(one, at)), today);
        const again = risingPhrases(today, known, deserialize(serialize(kept)) as KeptRising);
        const anew = risingPhrases(today, known);
        expect([again.months, again.diagnostics]).toEqual([anew.months, anew.diagnostics]);
        ({ kept } = again);
      }
    }),
    runs(60),
  );
});

test.each([
  ['', []],
  ['the of and', []],
  ['Search agents, and rewards', ['search agents', 'rewards']],
  ['rewards for RL agents', ['rewards', 'reinforcement learning agents']],
  ['on-policy distillation (OPD) works.', ['policy distillation', 'opd']],
])('the neighbouring words of "%s" are %j', (text, runs) => {
  const found = wordRuns(text, { RL: 'reinforcement learning' });
  expect(found.map((run) => run.map(({ shown }) => shown).join(' '))).toEqual(runs);
});

test.each([
  ['policy distillation', ['On-policy distillation is on-policy distillation.'], 'on-policy distillation'],
  ['policy distillation', ['policy distillation', 'on-policy distillation'], 'policy distillation'],
  ['agent memory', ['Agent memory', 'Agent memory', 'agent memory'], 'agent memory'],
  ['bayesian search', ['Bayesian search', 'Bayesian search'], 'Bayesian search'],
  ['virtual try', ['a virtual try-on', 'any virtual try-on'], 'virtual try-on'],
  ['world model', ['World models', 'world models', 'world models'], 'world models'],
  ['a+b (c', ['nothing of it'], 'a+b (c'],
])('the phrase "%s" in %j is spelled "%s"', (phrase, abstracts, spelling) => {
  expect(
    spellPhrase(
      phrase,
      abstracts.map((abstract) => ({ title: '', abstract })),
    ),
  ).toBe(spelling);
});

test.each([
  ['improv', true],
  ['enhanc visual', true],
  ['awar reward', true],
  ['model learn', true],
  ['languag model', false],
  ['world model', false],
  ['larg reason model', false],
  ['agent', false],
])('whether "%s" is cut from a sentence: %s', (key, generic) => {
  expect(isGeneric(key)).toBe(generic);
});
