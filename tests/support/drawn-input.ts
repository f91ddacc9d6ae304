import fc, { type Arbitrary } from 'fast-check';
import { stringify } from 'yaml';
import { fields } from '#lib/schema/fields.ts';
import { topicSchema } from '#lib/schema/topic.ts';
import { hostileText } from '../unit/support/strings.ts';

/** What an editor and the sources put into a project, drawn by chance. */
export interface DrawnInput {
  /** Text of a seed, by its name. */
  seeds: Map<string, string>;
  /** Text of a hand-written file, by its path below the folder of the content. */
  content: Map<string, string>;
}

const names = [
  ':',
  '…',
  'X',
  '山',
  '山田 太郎',
  'عربي',
  '\u202eevil',
  'constructor',
  '__proto__',
  'toString',
  'CON',
  'nul',
  'Ann Typo',
  'van Rossum, Guido',
  'José Åström',
  '..',
  '../../etc',
  'a/b',
  '50%25',
  '#',
  '?',
  "O'Neil",
  '<b>',
  '{x}',
  '😀',
];
const escapes = [
  '\\textbf{x}',
  '$256$\\times$256',
  '{',
  '}',
  '@article{',
  'TY  - ',
  'ER  - ',
  ']]>',
  '&amp;',
  '<script>alert(1)</script>',
  '##[set-env name=A]b',
  '::error::x',
  '---',
  '```',
  '| a |',
  '\\u0000',
  '"',
  "'",
  '=1+1',
  'https://evil.test/a?b#c',
];
/** The second of two names that differ in capitals only is one of them. */
export const topicsWithoutAddress = [
  '50%25',
  'CON',
  '__proto__',
  'agents',
  'my topic #1?',
  're\u0301sume\u0301',
  'sub/x',
  'x'.repeat(120),
];
const files = [...topicsWithoutAddress, 'Agents', 'constructor'];

const name = fc.oneof(
  fc.constantFrom(...names),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
);
const text = fc.oneof(
  hostileText,
  fc
    .array(fc.constantFrom(...escapes, 'We train', 'an agent', 'with reward models.', 'It works.'), {
      maxLength: 12,
    })
    .map((parts) => parts.join(' ')),
  fc.lorem({ maxCount: 60 }),
);
const digits = (count: number, max: number) =>
  fc.integer({ min: 0, max }).map((number) => String(number).padStart(count, '0'));
const year = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 2023, max: 2026 }).map(String) },
  { weight: 1, arbitrary: digits(4, 9999) },
);
const date = fc.oneof(
  fc.tuple(year, digits(2, 13)).map((parts) => parts.join('-')),
  fc.tuple(year, digits(2, 12), digits(2, 31)).map((parts) => parts.join('-')),
);
const address = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.constantFrom(
    'https://github.com@evil.test/a/b',
    'javascript:alert(1)',
    '//evil.test/x',
    'http://x.test/\u202ea',
    'https://github.com/a/b',
    'ftp://x.test',
  ),
);
const anything = fc.oneof(
  fc.constantFrom(null, true, -1, 1e300, '', [], {}, ['a'], { a: { b: 1 } }),
  name,
  text,
);
const ids = fc.oneof(
  fc.tuple(digits(4, 2612), digits(5, 99999)).map((parts) => parts.join('.')),
  digits(7, 9912999).map((number) => `cs/${number}`),
  name,
);

/** Each field with values of its kind, and one in twenty with any. */
const values: Record<string, Arbitrary<unknown>> = {
  authors: fc.array(
    fc.oneof(
      name,
      fc.record({ given: name, family: name }),
      fc.record({ literal: name }),
      fc.record({ name }),
    ),
    { maxLength: 6 },
  ),
  authorCount: fc.integer({ min: -1, max: 5000 }),
  organization: fc.oneof(name, fc.record({ slug: name, name })),
  issued: date,
  arxivId: ids,
  doi: fc.oneof(
    name.map((suffix) => `10.1234/${suffix}`),
    ids,
  ),
  url: address,
  pdfUrl: address,
  codeUrl: address,
  projectPage: address,
  categories: fc.array(name, { maxLength: 4 }),
  keywords: fc.array(name, { maxLength: 8 }),
  comments: fc.integer(),
  upvotes: fc.integer(),
  version: fc.integer({ min: -1, max: 99 }),
  updated: date,
  withdrawn: fc.oneof(text, fc.constant(true), fc.record({ date, reason: text })),
};

const title = fc.oneof({ weight: 1, arbitrary: name }, { weight: 4, arbitrary: text });
const fieldNames = [...new Set([...Object.keys(fields), ...Object.keys(values)])].filter(
  (field) => field !== 'title',
);
const record = fc.record(
  {
    title,
    ...Object.fromEntries(
      fieldNames.map((field) => [
        field,
        fc.oneof({ weight: 19, arbitrary: values[field] ?? text }, { weight: 1, arbitrary: anything }),
      ]),
    ),
  },
  { requiredKeys: ['title'] },
);

const color = fc.constantFrom(...topicSchema.shape.color.options);
const topic = fc.record({
  title: text.map((words) => `T ${words}`),
  color,
  order: fc.integer({ min: 1, max: 99 }),
  lead: fc.boolean(),
  line: text,
  includes: text,
  excludes: text,
  threshold: fc.constant(1),
  rules: fc.uniqueArray(
    fc.record({
      phrase: fc.constantFrom('agent*', 'reward model*', 'constructor', 'lorem|ipsum'),
      weight: fc.integer({ min: 1, max: 4 }),
    }),
    { minLength: 1, maxLength: 4, selector: ({ phrase }) => phrase },
  ),
});
const settings = fc.record({
  title: text.map((words) => `S ${words}`),
  tagline: text,
  curator: name,
  feedLength: fc.integer({ min: 1, max: 500 }),
  sharePictures: fc.constantFrom('none', 'editions', 'selection'),
  homeRows: fc.integer({ min: 1, max: 60 }),
  homeTopics: fc.array(fc.constantFrom(...files), { maxLength: 4 }),
});

/** One draw; the same seed gives the same input. */
export function drawInput(seed: number, count: number): DrawnInput {
  const draw = <Value>(arbitrary: Arbitrary<Value>, numRuns: number): Value[] =>
    fc.sample(arbitrary, { seed, numRuns });
  const records = draw(record, count);
  const [chosen] = draw(settings, 1);
  const topics = draw(topic, files.length);
  return {
    seeds: new Map([['drawn.jsonl', records.map((one) => `${JSON.stringify(one)}\n`).join('')]]),
    content: new Map([
      ['settings.yaml', stringify(chosen)],
      ...files.map((file, index): [string, string] => [
        `topics/${file}.mdx`,
        `---\n${stringify(topics[index])}---\n\nOf ${index}.\n`,
      ]),
    ]),
  };
}
