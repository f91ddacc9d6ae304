import { describe, expect, test } from 'vitest';
import { parsePlacedYaml } from '#lib/entries/parse-yaml.ts';
import { joinPapers } from '#lib/papers/duplicates/join-papers.ts';
import { resolveDecisions, type Resolution } from '#lib/papers/duplicates/resolve-decisions.ts';
import { settlePaper } from '#lib/papers/merge/settle-paper.ts';
import { decisionsSchema, type Decision } from '#lib/schema/decision.ts';
import type { Draft } from '#lib/schema/draft.ts';
import { makeDraft } from '../support/drafts.ts';

const file = 'content/decisions.yaml';
const papers = ['2510.10560', '2510.00002', '2510.00003', 'memory-3f2a91'].map((id) => ({
  id,
  aliases: id === '2510.00003' ? ['old-name'] : [],
}));

function read(text: string) {
  return parsePlacedYaml(file, text, decisionsSchema, { rule: 'bad-decisions', asText: true });
}

function resolve(text: string): Resolution {
  const parsed = read(text);
  if ('diagnostics' in parsed) throw new Error(parsed.diagnostics[0]?.message);
  return resolveDecisions(parsed.data, papers, parsed.placeOf);
}

describe('a decision', () => {
  test('joins papers in the order of its ids, which are text and keep their last zero', () => {
    expect(resolve('- same: [2510.10560, memory-3f2a91]').joined).toEqual([['2510.10560', 'memory-3f2a91']]);
  });

  test('may name a paper by an earlier address', () => {
    expect(resolve('- same: [2510.00002, old-name]').joined).toEqual([['2510.00002', '2510.00003']]);
  });

  test('that joins what another one joined makes one paper of all', () => {
    const { joined } = resolve('- same: [2510.10560, 2510.00002]\n- same: [2510.00002, 2510.00003]\n');
    expect(joined).toEqual([['2510.10560', '2510.00002', '2510.00003']]);
  });

  test('tells every two of its papers apart', () => {
    const { areDifferent } = resolve('- different: [2510.10560, 2510.00002, 2510.00003]');
    expect(areDifferent('2510.00003', '2510.10560')).toBe(true);
    expect(areDifferent('2510.00003', 'memory-3f2a91')).toBe(false);
  });
});

test('a paper that another one was joined to is told apart as that one', () => {
  const { areDifferent } = resolve(
    '- same: [2510.10560, 2510.00002]\n- different: [2510.00002, 2510.00003]\n',
  );
  expect(areDifferent('2510.10560', '2510.00003')).toBe(true);
  expect(areDifferent('2510.10560', '2510.00002')).toBe(false);
});

test('lines of twenty thousand ids are resolved without a list of their pairs', () => {
  const many = Array.from({ length: 20_000 }, (_, index) => ({ id: `p${String(index)}`, aliases: [] }));
  const ids = many.map(({ id }) => id);
  const place = { file, line: 1, column: 1 };
  const resolveMany = (...decisions: Decision[]): Resolution =>
    resolveDecisions(decisions, many, () => place);
  expect(resolveMany({ same: ids }).joined).toEqual([ids]);
  const { areDifferent, diagnostics } = resolveMany({ different: ids }, { same: ['p19999', 'p7'] });
  expect(areDifferent('p0', 'p19999')).toBe(true);
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['contradicting-decisions']);
});

describe('a line is refused with its place where it', () => {
  test.each([
    ['is no list', 'same: [a, b]', 1, 1, 'The file is a list of lines'],
    ['has one id', '# why\n- same: [2510.00002]', 2, 9, 'needs two ids or more'],
    ['names a paper twice', '- same: [a, a]', 1, 9, 'names one paper twice'],
    ['has no list of ids', '- different: 2510.00002', 1, 14, 'needs a list of ids'],
    ['has another key', '- equal: [a, b]', 1, 10, 'equal'],
    [
      'says both',
      '- same: [a, b]\n  different: [a, c]',
      1,
      3,
      'one of “same”, “different”, “remove” and “retracted”',
    ],
    ['is no YAML', '- same: [a, b', 1, 14, ''],
  ])('%s', (_what, text, line, column, message) => {
    const parsed = read(text);
    const [diagnostic] = 'diagnostics' in parsed ? parsed.diagnostics : [];
    expect(diagnostic).toMatchObject({
      severity: 'broken',
      rule: 'bad-decisions',
      places: [{ file, line, column }],
    });
    expect(diagnostic?.message).toContain(message);
    expect(diagnostic?.hint).toBeTruthy();
  });

  test('names a paper that does not exist, and the rest of the file counts', () => {
    const { joined, diagnostics } = resolve(
      '- same: [2510.00002, 2510.99999]\n- same: [2510.00003, 2510.00002]\n',
    );
    expect(joined).toEqual([['2510.00003', '2510.00002']]);
    expect(diagnostics).toMatchObject([
      { severity: 'warning', rule: 'unknown-decision', places: [{ file, line: 1, column: 22 }] },
    ]);
    expect(diagnostics[0]?.message).toContain('2510.99999');
  });

  test.each([
    ['- same: [2510.10560, 2510.00002]\n- different: [2510.00002, 2510.10560]'],
    ['- different: [2510.10560, 2510.00002]\n- same: [2510.00002, 2510.10560]'],
  ])('contradicts an earlier line: %j', (text) => {
    const { diagnostics } = resolve(text);
    expect(diagnostics).toMatchObject([
      {
        severity: 'broken',
        rule: 'contradicting-decisions',
        places: [
          { file, line: 2, column: 3 },
          { file, line: 1, column: 3 },
        ],
      },
    ]);
  });

  test('contradicts what two earlier lines say together', () => {
    const { joined, diagnostics } = resolve(
      '- different: [2510.10560, 2510.00003]\n- same: [2510.10560, 2510.00002]\n- same: [2510.00002, 2510.00003]\n',
    );
    expect(joined).toEqual([['2510.10560', '2510.00002']]);
    expect(diagnostics).toMatchObject([
      { rule: 'contradicting-decisions', places: [{ line: 3 }, { line: 1 }] },
    ]);
  });
});

function entry(id: string, fields: Partial<Draft>) {
  const group = [makeDraft(fields)];
  return { paper: { ...settlePaper(group), id, aliases: [`${id}-earlier`] }, group };
}

describe('papers that are joined', () => {
  const first = entry('2510.10560', { arxivId: '2510.10560', title: 'First', comments: 2 });
  const second = entry('2510.00002', {
    arxivId: '2510.00002',
    title: 'Second',
    upvotes: 7,
    withdrawn: { reason: 'A copy.' },
  });
  const third = entry('third', { title: 'Third' });
  const [joined, rest] = joinPapers([second, first, third], [['2510.10560', '2510.00002']]).papers;

  test('keep the address and the id of the first, and the addresses of the others lead there', () => {
    expect(joined?.paper).toMatchObject({
      id: '2510.10560',
      arxivId: '2510.10560',
      url: 'https://arxiv.org/abs/2510.10560',
      aliases: ['2510.10560-earlier', '2510.00002', '2510.00002-earlier'],
    });
    expect(rest).toBe(third);
  });

  test('name every record, and both ids together', () => {
    expect(joined?.paper.records.map(({ lines }) => lines)).toEqual(
      [...first.group, ...second.group].map(({ lines }) => lines),
    );
    expect(joined?.paper.conflicts).toContainEqual({
      field: 'arxivId',
      values: [
        { value: '2510.10560', records: [0] },
        { value: '2510.00002', records: [1] },
      ],
    });
  });

  test('take from each other what one of them lacks, but not that the other is withdrawn', () => {
    expect(joined?.paper).toMatchObject({ comments: 2, upvotes: 7 });
    expect(joined?.paper.withdrawn).toBeUndefined();
  });

  test('get an id from the others if the first has none', () => {
    const [paper] = joinPapers([third, first], [['third', '2510.10560']]).papers;
    expect(paper?.paper).toMatchObject({
      id: 'third',
      arxivId: '2510.10560',
      aliases: ['third-earlier', '2510.10560', '2510.10560-earlier'],
    });
  });
});
