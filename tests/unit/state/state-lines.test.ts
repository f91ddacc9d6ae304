import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mailStages, stateLineSchemas, type StateLine, type StateName } from '#lib/schema/state.ts';
import { parseStrictLines } from '#lib/state/parse-strict-json.ts';
import { stateNames } from '#lib/state/state-kinds.ts';
import { appendState, packState, resolveState } from '#lib/state/state-lines.ts';
import { runs } from '../support/runs.ts';

const run = fc.integer({ min: 1, max: 4 });
const day = fc.constantFrom('2025-10-01', '2025-10-02', '2025-11-01');
const id = fc.constantFrom('a', 'b', 'c', '__proto__');
const along = fc.integer({ min: 0, max: 1000 });
const seen = { run, day: fc.option(day, { nil: undefined }) };

const anyLine: { [Name in StateName]: fc.Arbitrary<StateLine<Name>> } = {
  'first-seen': fc.record({ id, ...seen }),
  published: fc.record({ kind: fc.constant('author'), id, ...seen }),
  'closed-editions': fc.record({ edition: fc.constantFrom('2025-W40', '2025-W41'), ids: fc.array(id), day }),
  positions: fc.record({ id, x: along, y: along, fit: run }),
  mails: fc.record({
    edition: fc.constantFrom('2025-W40', '2025-W41'),
    recipient: fc.constantFrom('0'.repeat(64), 'f'.repeat(64)),
    key: fc.constantFrom('01234567', '89abcdef'),
    stage: fc.constantFrom(...mailStages),
    moment: fc.constantFrom('2025-10-06T06:00:00Z', '2025-10-06T07:00:00Z'),
  }),
};

function parse<Name extends StateName>(name: Name, text: string): StateLine<Name>[] {
  const parsed = parseStrictLines({ file: 'f', remedy: 'R' }, text, stateLineSchemas[name]);
  if ('diagnostics' in parsed) throw new Error(JSON.stringify(parsed.diagnostics));
  return parsed.data;
}

/** The lines in the order of some numbers, and then some of them again, as a merge by union may leave them. */
function shuffle<T>(lines: readonly T[], order: number[]): T[] {
  const moved = lines
    .map((line, index) => ({ line, at: order[index % order.length] ?? 0 }))
    .sort((a, b) => a.at - b.at)
    .map(({ line }) => line);
  return [...moved, ...moved.slice(0, (order[0] ?? 0) % 3)];
}

const sorted = (name: StateName, lines: readonly StateLine<StateName>[]) =>
  [...resolveState(name, lines)].sort(([a], [b]) => (a < b ? -1 : 1));

describe.each(stateNames)('the lines of %s', (name) => {
  const anyLines = fc.array<StateLine<StateName>>(anyLine[name], { maxLength: 12 });
  const anyOrder = fc.array(fc.nat(), { minLength: 1, maxLength: 12 });

  test('mean the same when they are packed, read back, shuffled and repeated', () => {
    fc.assert(
      fc.property(anyLines, anyOrder, (lines, order) => {
        const meaning = sorted(name, parse(name, appendState('', lines)));
        const moved = shuffle(lines, order);
        expect(sorted(name, parse(name, packState(name, lines)))).toEqual(meaning);
        expect(sorted(name, parse(name, appendState('', moved)))).toEqual(meaning);
        expect(packState(name, moved)).toBe(packState(name, lines));
      }),
      runs(),
    );
  });

  test('stay as they are when they are packed again, and no thing has two', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const packed = packState(name, lines);
        const again = parse(name, packed);
        expect(packState(name, again)).toBe(packed);
        expect(resolveState(name, again).size).toBe(again.length);
      }),
      runs(),
    );
  });
});

test('lines are added at the end, also behind a line without its end, and none changes no byte', () => {
  expect(appendState<'first-seen'>('{"id":"a","run":1}', [{ id: 'b', run: 2 }])).toBe(
    '{"id":"a","run":1}\n{"id":"b","run":2}\n',
  );
  expect(appendState('{"id":"a","run":1}', [])).toBe('{"id":"a","run":1}');
});

const attempt = {
  edition: 'w',
  recipient: '0'.repeat(64),
  key: '01234567',
  moment: '2025-10-06T06:00:00Z',
};

test.each<[string, StateName, StateLine<StateName>[], StateLine<StateName>]>([
  [
    'the earliest ingest',
    'first-seen',
    [
      { id: 'a', run: 3 },
      { id: 'a', run: 1 },
    ],
    { id: 'a', run: 1 },
  ],
  [
    'the latest fit',
    'positions',
    [
      { id: 'a', x: 0, y: 0, fit: 2 },
      { id: 'a', x: 1, y: 1, fit: 1 },
    ],
    { id: 'a', x: 0, y: 0, fit: 2 },
  ],
  [
    'what became of an attempt to send a mail, whatever was intended',
    'mails',
    [
      { ...attempt, stage: 'intended' },
      { ...attempt, stage: 'sent' },
      { ...attempt, stage: 'deferred' },
    ],
    { ...attempt, stage: 'sent' },
  ],
  [
    'the first closing of an edition',
    'closed-editions',
    [
      { edition: 'w', ids: ['b'], day: '2025-10-14' },
      { edition: 'w', ids: ['a'], day: '2025-10-13' },
    ],
    { edition: 'w', ids: ['a'], day: '2025-10-13' },
  ],
])('of several lines on one thing counts %s', (_what, name, lines, counting) => {
  expect([...resolveState(name, lines).values()]).toEqual([counting]);
});

test('a place beside the map is refused', () => {
  const line = { id: 'a', x: 0, y: 1000, fit: 1 };
  expect(parse('positions', packState('positions', [line]))).toEqual([line]);
  for (const place of [{ x: -0.1 }, { y: 1000.1 }, { x: 1e300 }])
    expect(
      () => parse('positions', packState('positions', [{ ...line, ...place }])),
      JSON.stringify(place),
    ).toThrow();
});
