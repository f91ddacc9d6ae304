import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { parseFrontMatter } from '#lib/entries/parse-front-matter.ts';
import { parseYaml } from '#lib/entries/parse-yaml.ts';

const schema = z
  .object({
    title: z.string(),
    order: z.number().default(1),
    rules: z.array(z.object({ phrase: z.string() })).default([]),
  })
  .strict();
const file = 'content/topics/x.mdx';
const problems = (text: string) => {
  const parsed = parseFrontMatter(file, text, schema);
  return 'diagnostics' in parsed
    ? parsed.diagnostics.map(({ message, places }) => [places[0]?.line, places[0]?.column, message])
    : [];
};

test.each([
  ['plain values', '---\ntitle: X\norder: 2\n---\nBody\n', { title: 'X', order: 2, rules: [] }],
  ['a default', '---\ntitle: X\n---\n', { title: 'X', order: 1, rules: [] }],
  ['line ends of Windows', '---\r\ntitle: X\r\norder: 2\r\n---\r\nBody', { title: 'X', order: 2, rules: [] }],
  ['no body', '---\ntitle: X\n---', { title: 'X', order: 1, rules: [] }],
  ['a rule line in the body', '---\ntitle: X\n---\nA\n---\nB', { title: 'X', order: 1, rules: [] }],
])('reads %s', (_name, text, data) => {
  expect(parseFrontMatter(file, text, schema)).toEqual({ data });
});

test('front matter of nothing is that of no fields', () => {
  expect(parseFrontMatter(file, '---\n---\nBody', z.object({ by: z.string().optional() }))).toEqual({
    data: {},
  });
});

test.each([
  ['no front matter', 'Body', 1, 1, 'does not begin with front matter'],
  ['no end', '---\ntitle: X\n', 1, 1, 'does not begin with front matter'],
  [
    'broken YAML',
    '---\ntitle: X\norder: [1\n---\n',
    3,
    10,
    'must be sufficiently indented and end with a ].',
  ],
  ['a key that stands twice', '---\ntitle: X\ntitle: Y\n---\n', 3, 1, 'unique'],
  ['a value of another type', '---\ntitle: X\norder: two\n---\n', 3, 8, '“order”: '],
  [
    'a value inside a list',
    '---\ntitle: X\nrules:\n  - phrase: a\n  - phrase: 5\n---\n',
    5,
    13,
    '“rules.1.phrase”: ',
  ],
  ['a missing value', '---\norder: 2\n---\n', 2, 1, '“title” is missing.'],
  [
    'a missing value inside a list',
    '---\ntitle: X\nrules:\n  - {}\n---\n',
    4,
    5,
    '“rules.0.phrase” is missing.',
  ],
  ['an unknown key', '---\ntitle: X\ncolour: red\n---\n', 3, 9, '“colour” is no option.'],
])('%s is reported with its place in the file', (_name, text, line, column, message) => {
  const found = problems(text);
  expect(found.length).toBeGreaterThan(0);
  expect(found[0]).toEqual([line, column, expect.stringContaining(message)]);
});

test('an option under its old name is reported once, with its new name', () => {
  const colored = z.strictObject({ title: z.string(), color: z.string() });
  expect(parseFrontMatter(file, '---\ntitle: X\nink: moss\n---\n', colored)).toMatchObject({
    diagnostics: [
      {
        message: '“ink” is no option.',
        hint: expect.stringContaining('Write “color:” instead') as string,
        places: [{ file, line: 3 }],
      },
    ],
  });
});

test('every mistake is reported at once', () => {
  expect(problems('---\ntitle: 5\norder: two\n---\n').map(([line]) => line)).toEqual([2, 3]);
});

test('settings of nothing are the defaults', () => {
  expect(
    parseYaml('content/settings.yaml', '# nothing\n', z.object({ order: z.number().default(1) })),
  ).toEqual({
    data: { order: 1 },
  });
});

describe('YAML that was made to cost time', () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]']
    .concat(
      [...'bcdefghi'].map(
        (name, index) => `${name}: &${name} [${`*${'abcdefgh'[index] ?? ''}, `.repeat(9)}]`,
      ),
    )
    .join('\n');
  const schema = z.looseObject({ title: z.string().optional() });

  test.each([
    ['anchors that multiply', `title: T\n${bomb}\n`],
    ['brackets without end', `a: ${'['.repeat(100_000)}`],
    ['maps without end', `a: ${'{a: '.repeat(100_000)}`],
    ['more text than a person writes', `title: "${'x'.repeat(1_000_001)}"`],
  ])('is refused with its file: %s', (_name, yaml) => {
    for (const [firstLine, parsed] of [
      [1, parseYaml('content/settings.yaml', yaml, schema)],
      [2, parseFrontMatter('content/settings.yaml', `---\n${yaml}\n---\n`, schema)],
    ] as const) {
      expect(parsed).toMatchObject({
        diagnostics: [{ severity: 'broken', places: [{ file: 'content/settings.yaml' }] }],
      });
      const [first] = 'diagnostics' in parsed ? parsed.diagnostics : [];
      expect(first?.places[0]?.line).toBeGreaterThanOrEqual(firstLine);
      expect(first?.message.length).toBeLessThan(400);
    }
  });

  test('anchors that an editor uses are read', () => {
    expect(parseYaml('a.yaml', 'a: &a [1, 2]\nb: *a\n', schema)).toEqual({ data: { a: [1, 2], b: [1, 2] } });
  });
});
