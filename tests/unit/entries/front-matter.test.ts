import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { paperSchema, type Paper, type PhraseMatch } from '#lib/schema/paper.ts';
import { formatEntry } from '#lib/entries/format-entry.ts';
import { EntryError, parseEntry } from '#lib/entries/parse-entry.ts';
import { makePaper } from '../support/papers.ts';
import { runs } from '../support/runs.ts';
import { anyText } from '../support/strings.ts';

function frontMatterOf(entry: string): string {
  return entry.slice(4, entry.indexOf('\n---\n', 3) + 1);
}

/** The paper's own fields, as far as they say anything. */
function stated(paper: Paper): Record<string, unknown> {
  const fields = Object.keys(paperSchema.shape).map(
    (key) => [key, paper[key as keyof typeof paperSchema.shape]] as const,
  );
  return Object.fromEntries(
    fields.filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}

const yamlBreakers = [
  'a: b',
  '- dash',
  '"half',
  "'half",
  '{a: b}',
  '[x]',
  '*alias',
  '&anchor x',
  '!!js/function "x"',
  '%TAG ! x',
  'null',
  'yes',
  '1.0',
  '2025-10-01',
  '~',
  '0o17',
  '.inf',
  '@at',
  '`tick',
  'key: value',
  '<<: *x',
  '# comment',
  'a # b',
  '---',
  '...',
  '\n---\n',
  '\nslug: pwned',
  'a\tb',
  '',
  ' ',
  'a ',
  '?',
  '|',
  '>',
  '\u0000',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\u007f',
  '\\',
  '\\u0041',
  '\ud800',
  '😀',
  'x'.repeat(5000),
];

test.each(yamlBreakers)('the title %j is read back, as a string of YAML too', (title) => {
  const entry = formatEntry(makePaper({ title }));
  expect(parseEntry(entry).data['title']).toBe(title);
  expect((parse(frontMatterOf(entry)) as { title: unknown }).title).toBe(title);
});

const paper = fc
  .record({
    title: anyText,
    organization: fc.record({ slug: anyText, name: anyText }),
    authors: fc.array(fc.record({ given: anyText, family: anyText }), { maxLength: 3 }),
    authorCount: fc.integer({ min: 1, max: 1e9 }),
    issuedText: anyText,
    comments: fc.nat(),
    categories: fc.array(anyText, { maxLength: 3 }),
    summary: anyText,
    topics: fc.array(
      fc.record({
        id: anyText,
        score: fc.double({ noNaN: true, noDefaultInfinity: true }),
        phrases: fc.constant<PhraseMatch[]>([]),
      }),
      { maxLength: 2 },
    ),
    conflicts: fc.array(
      fc.record({
        field: anyText,
        values: fc.array(fc.record({ value: anyText, records: fc.array(fc.nat(), { maxLength: 2 }) }), {
          maxLength: 2,
        }),
      }),
      { maxLength: 2 },
    ),
    original: fc.record({ title: anyText, abstract: anyText }),
  })
  .map((fields) => makePaper(fields));

test('every field of any strings is read back, and is equal as YAML', () => {
  fc.assert(
    fc.property(paper, (wanted) => {
      const entry = formatEntry(wanted);
      // JSON has no negative zero.
      const expected = JSON.parse(JSON.stringify(stated(wanted))) as unknown;
      expect(parseEntry(entry).data).toEqual(expected);
      expect(parse(frontMatterOf(entry))).toEqual(expected);
    }),
    runs(),
  );
});

test('the fields are in the order of the schema, each value on a separate line', () => {
  const lines = frontMatterOf(formatEntry(makePaper({ authors: [{ literal: 'Plato' }], comments: 2 })))
    .trimEnd()
    .split('\n');
  expect(lines.slice(1)).toEqual([
    'title: "A Title"',
    'authors:',
    '  - {"literal":"Plato"}',
    'comments: 2',
    'records:',
    '  - {"source":"hf-listing","file":"seeds/a.txt","lines":[1,7]}',
    'provenance: {"title":0,"abstract":0}',
  ]);
});

test('the body begins where the parsed entry says', () => {
  const entry = formatEntry(makePaper({ abstract: 'Word.' }));
  const { body, bodyLine } = parseEntry(entry);
  expect(
    entry
      .split('\n')
      .slice(bodyLine - 1)
      .join('\n'),
  ).toBe(body);
  expect(body).toBe('\nWord.\n');
});

test('an abstract of nothing has an empty body', () => {
  expect(parseEntry(formatEntry(makePaper({ abstract: '' }))).body.trim()).toBe('');
});

test.each([
  ['no front matter', 'title: "x"\n', 1],
  ['no end', '---\ntitle: "x"\n', 1],
  ['an unquoted value', '---\ntitle: x\n---\n', 2],
  ['a line without a key', '---\ntitle: "x"\nsomething\n---\n', 3],
  ['an item of no list', '---\ntitle: "x"\n  - "y"\n---\n', 3],
  ['an item before any key', '---\n  - "y"\ntitle: "x"\n---\n', 2],
  ['a key that stands twice', '---\ntitle: "x"\ntitle: "y"\n---\n', 3],
  ['a key of a prototype', '---\n__proto__: {"polluted":1}\n---\n', 2],
  ['line ends of Windows', '---\r\ntitle: "x"\r\n---\r\n', 1],
])('an entry with %s is refused at its line', (_name, text, line) => {
  let thrown: unknown;
  try {
    parseEntry(text);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(EntryError);
  expect((thrown as EntryError).line).toBe(line);
});
