import { expect, test } from 'vitest';
import { findRemoved, type Traces } from '#lib/papers/changes/find-removed.ts';
import type { Paper } from '#lib/schema/paper.ts';

const record = (file: string, line: number) => ({
  source: 'feed',
  file,
  lines: [line, line + 3] as [number, number],
});

function paper(id: string, fields: Partial<Paper> = {}): Paper {
  return {
    id,
    title: `On ${id}`,
    abstract: '',
    tree: { type: 'root', children: [] },
    authors: [],
    links: [],
    topics: [],
    aliases: [],
    records: [record('seeds/a.xml', 1)],
    provenance: {},
    conflicts: [],
    ...fields,
  };
}

const before: [string, Traces][] = [
  ['loom', { title: 'A loom', doi: '10.1/Loom', records: [record('seeds/a.xml', 7)] }],
];

test.each<[string, Paper[], string[]]>([
  ['that is still there', [paper('loom')], []],
  ['that lives on as an alias', [paper('2510.00001', { aliases: ['loom'] })], []],
  ['of which another has the DOI', [paper('weave', { doi: '10.1/loom' })], []],
  [
    'whose record another has now',
    [paper('weave', { title: 'A Loom.', records: [record('seeds/a.xml', 7)] })],
    [],
  ],
  [
    'whose record another has now under its own title',
    [
      paper('weave', {
        records: [record('seeds/a.xml', 1), record('seeds/a.xml', 7)],
        conflicts: [
          {
            field: 'title',
            values: [
              { value: 'On weave', records: [0] },
              { value: 'A loom', records: [1] },
            ],
          },
        ],
      }),
    ],
    [],
  ],
  [
    'at whose place another record stands',
    [paper('weave', { records: [record('seeds/a.xml', 7)] })],
    ['loom'],
  ],
  ['of which only the title is left', [paper('weave', { title: 'A loom' })], ['loom']],
  ['that is gone', [], ['loom']],
])('a paper %s', (_name, papers, removed) => {
  expect(findRemoved(new Map(before), papers)).toEqual(removed);
});

test('an entry that cannot be read is known by its id alone', () => {
  const unread: [string, Traces][] = [
    ['a', {}],
    ['b', {}],
  ];
  expect(findRemoved(new Map(unread), [paper('a')])).toEqual(['b']);
});
