import { expect, test } from 'vitest';
import { closeEditions, orderEdition, type Ordered } from '#lib/editions/order-editions.ts';
import { settingsSchema } from '#lib/schema/settings.ts';

const weights = settingsSchema.parse({}).importance;
const thresholds = new Map([['looms', 4]]);

function makePaper(id: string, known: Partial<Ordered> = {}): Ordered {
  const issued = { value: '2025-10-01', precision: 'day', origin: 'stated' } as const;
  return { id, issued, aliases: [], links: [], topics: [], ...known };
}

const order = (...papers: Ordered[]) => orderEdition(papers, thresholds, weights).map(({ id }) => id);

test.each([
  ['comments', { comments: 3 }],
  ['votes', { upvotes: 30 }],
  ['a topic', { topics: [{ id: 'looms', score: 8, phrases: [] }] }],
  ['a figure', { result: { figure: '12%', text: 'by 12%' } }],
  ['earlier papers of its authors', { record: 5 }],
  ['a later day', { issued: { value: '2025-10-03', precision: 'day', origin: 'stated' } }],
] satisfies [string, Partial<Ordered>][])('a paper with %s comes before one without', (_name, known) => {
  expect(order(makePaper('b'), makePaper('a', known))).toEqual(['a', 'b']);
  expect(order(makePaper('a', known), makePaper('b'))).toEqual(['a', 'b']);
});

test('the discussion of a quiet week counts as much as that of a loud one', () => {
  const scoreOf = (votes: number) =>
    orderEdition(
      [makePaper('a', { upvotes: votes }), makePaper('b', { upvotes: votes / 2 })],
      thresholds,
      weights,
    )[0]?.score;
  expect(scoreOf(200)).toBe(scoreOf(20));
});

const scored = (...ids: string[]) => ids.map((id, index) => ({ id, score: 9 - index }));
const noAliases = () => [];

test('an edition closes with the order that it has, one week after its end', () => {
  const editions = new Map([['2025-W40', scored('a', 'b')]]);
  expect(closeEditions(editions, new Map(), '2025-10-11', noAliases).closing).toEqual([]);
  expect(closeEditions(editions, new Map(), '2025-10-12', noAliases).closing).toEqual([
    { edition: '2025-W40', ids: ['a', 'b'], day: '2025-10-12' },
  ]);
});

test('a closed edition keeps its order, whatever the votes say now, and papers that come late follow', () => {
  const closed = new Map([['2025-W40', { edition: '2025-W40', ids: ['a', 'old-b'], day: '2025-10-12' }]]);
  const { editions, closing } = closeEditions(
    new Map([['2025-W40', scored('c', 'b', 'a')]]),
    closed,
    '2026-01-01',
    (id) => (id === 'b' ? ['old-b'] : []),
  );
  expect(closing).toEqual([]);
  expect(editions.get('2025-W40')?.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});
