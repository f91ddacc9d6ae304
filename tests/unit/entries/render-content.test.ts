import { expect, test } from 'vitest';
import { formatJson } from '#lib/text/format-json.ts';
import { formatEntries } from '#lib/entries/format-entries.ts';
import { renderContent } from '#lib/entries/render-content.ts';
import { makePaper } from '../support/papers.ts';

const nothing = {
  related: new Map(),
  references: new Map(),
  borderline: {},
  rising: [],
  seeds: [],
  takenDown: [],
  diagnostics: [],
};

test('every paper is one entry, and what depends on all of them is derived files of JSON', () => {
  const written = formatEntries(
    [makePaper({ id: 'a-1' }), makePaper({ id: 'cs/0110053' })],
    new Map<string, string>(),
  );
  const { files, diagnostics } = renderContent(written.papers, written.files, nothing);
  expect(diagnostics).toEqual([]);
  expect([...files.keys()].filter((path) => !path.startsWith('derived/'))).toEqual([
    'papers/a-1.mdx',
    'papers/cs/0110053.mdx',
  ]);
  const derived = [...files].filter(([path]) => path.startsWith('derived/'));
  expect(derived.length).toBeGreaterThan(1);
  for (const [, text] of derived) expect(JSON.parse(text)).toBeTypeOf('object');
});

test('papers whose addresses differ only by case are an error with every place', () => {
  const records = (line: number) => [
    { source: 'hf-listing', file: 'seeds/a.txt', lines: [line, line + 6] as [number, number] },
  ];
  const { diagnostics } = renderContent(
    [
      makePaper({ id: 'math.GT/1', records: records(1) }),
      makePaper({ id: 'math.gt/1', records: records(9) }),
    ],
    new Map(),
    nothing,
  );
  expect(diagnostics).toMatchObject([
    {
      severity: 'broken',
      rule: 'address-taken',
      message: '2 papers would have one address, which ends in math.GT/1.',
      places: [
        { file: 'seeds/a.txt', line: 1 },
        { file: 'seeds/a.txt', line: 9 },
      ],
    },
  ]);
});

test.each([
  ['a\u202eb', '"a\\u202eb"'],
  ['\u001b\u009b\u007f', '"\\u001b\\u009b\\u007f"'],
  ['\u2028\u0085\ufeff\u200b', '"\\u2028\\u0085\\ufeff\\u200b"'],
  ['Zoë 记忆 👩\u200d🔬', '"Zoë 记忆 👩\u200d🔬"'],
])('%j is written as %s', (text, json) => {
  expect(formatJson(text)).toBe(json);
  expect(JSON.parse(formatJson(text))).toBe(text);
});
