import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkBody } from '#lib/doctor/check-body.ts';
import { checkEditions } from '#lib/doctor/check-editions.ts';
import {
  checkFetched,
  checkMap,
  checkSettings,
  checkVocabulary,
  checkWorkflows,
} from '#lib/doctor/check-fork.ts';
import { checkNotes } from '#lib/doctor/check-notes.ts';
import { checkTopics } from '#lib/doctor/check-topics.ts';
import { topicSchema, type Topic } from '#lib/schema/topic.ts';
import { settingsSchema } from '#lib/schema/settings.ts';
import { stated } from '../support/dates.ts';

const papers = [
  { id: '2510.00568', issued: stated('2025-10-01'), aliases: ['reseek'] },
  { id: '2510.00569', issued: stated('2025-10-08'), aliases: [] },
];
const names = new Set(['2510.00568', '2510.00569', 'reseek']);
const edition = (id: string, head: string, body = '') => ({
  file: `content/editions/${id}.mdx`,
  id,
  text: `---\n${head}\n---\n${body}`,
});
const told = (diagnostics: { severity: string; rule: string; places: { line: number }[] }[]) =>
  diagnostics.map(({ severity, rule, places }) => `${places[0]?.line ?? 0} ${severity} ${rule}`);

test.each<[string, string, string, string, string[]]>([
  ['a sound one', '2025-W40', 'pin: ["2510.00568"]', '[x](/papers/reseek/)', []],
  ['a name that is no week', '2025-W53', 'by: Ada', '', ['1 broken bad-week']],
  ['front matter that is wrong', '2025-W40', 'by: Ada\npin: 2510.00568', '', ['3 broken bad-settings']],
  ['an option that does not exist', '2025-W40', 'pins: ["2510.00568"]', '', ['2 broken bad-settings']],
  ['a week without papers', '2025-W39', 'by: Ada', '', ['1 warning empty-week']],
  ['a pin that does not exist', '2025-W40', 'by: Ada\npin: ["2510.99999"]', '', ['3 broken unknown-paper']],
  ['a paper of another week', '2025-W40', 'drop: ["2510.00569"]', '', ['2 warning paper-of-another-week']],
  [
    'a paper pinned and dropped',
    '2025-W40',
    'pin: ["2510.00568"]\ndrop: ["2510.00568"]',
    '',
    ['1 warning all-dropped', '2 broken pinned-and-dropped'],
  ],
])('%s in an edition is reported', (_what, id, head, body, messages) => {
  expect(told(checkEditions([edition(id, head, body)], papers))).toEqual(messages);
});

test('an id without quotes is reported as such', () => {
  const [diagnostic] = checkEditions([edition('2025-W40', 'pin: [2510.00568]')], papers);
  expect(diagnostic?.message).toContain('an id has to stand in quotes');
});

test('a note needs a paper, and may have its earlier name', () => {
  const note = (id: string) => ({ file: `content/notes/${id}.mdx`, id, text: '---\nby: Ada\n---\nRead it.' });
  expect(told(checkNotes([note('reseek'), note('2510.99999')], names))).toEqual([
    '1 broken note-without-paper',
  ]);
});

test('learned words that are missing are told, and an empty file is not', () => {
  expect(told(checkVocabulary(undefined))).toEqual(['1 warning no-vocabulary']);
  expect(checkVocabulary('')).toEqual([]);
});

test('settings name topics that exist', () => {
  const settings = settingsSchema.parse({ homeTopics: ['looms'], url: 'https://looms.example' });
  const text = 'url: https://looms.example\nhomeTopics: [looms]\n';
  expect(told(checkSettings(settings, ['agents'], text))).toEqual(['2 broken unknown-topic']);
  expect(checkSettings(settings, ['looms'], text)).toEqual([]);
});

test.each<[string, string, string[]]>([
  ['plain text', 'Read $x < 3$ and `{y}`: [x](/papers/reseek/).', []],
  ['an imported component', "import Loom from './loom.astro';\n\n<Loom />", []],
  ['a component that is not imported', 'See\n<Loom />.', ['5 broken unknown-component']],
  ['a component of the project', 'See <Paper id="x" /> and\n\n<Paper id="y">it</Paper>.', []],
  ['a component without what it needs', 'See\n<Paper />.', ['5 broken bad-mdx']],
  ['a component with what it does not have', 'See\n<Paper id="x" title="y" />.', ['5 broken bad-mdx']],
  [
    'a component of the project beside an import',
    "import x from './x.ts';\n\n<Paper id={x} />",
    ['6 broken bad-mdx'],
  ],
  [
    'a component of the project beside an expression',
    'See <Paper id="x" />, {1 + 1}.',
    ['4 broken unknown-component'],
  ],
  ['a tag that is not closed', '\n<b>Read.', ['5 broken bad-mdx']],
  ['a mark that begins a tag', 'If a <b, then c.', ['4 broken bad-mdx']],
  ['a brace that is not closed', 'The set {a.', ['4 broken bad-mdx']],
])('%s in the body of a file is reported', (_what, body, messages) => {
  expect(told(checkBody(edition('2025-W40', 'by: Ada', body)))).toEqual(messages);
});

test('the second topic of a color gets a warning', () => {
  const topic = (id: string, color: Topic['color'], order: number): Topic => ({
    ...topicSchema.parse({
      title: id,
      color,
      order,
      line: '.',
      includes: '.',
      excludes: '.',
      rules: [{ phrase: id, weight: 1 }],
      threshold: 1,
    }),
    id,
  });
  expect(
    checkTopics([topic('a', 'sepia', 1), topic('b', 'moss', 2), topic('c', 'sepia', 3)]).map(
      ({ rule, places }) => [rule, places[0]?.file],
    ),
  ).toEqual([['same-color', 'content/topics/c.mdx']]);
});

test('a missing fetched file and a failed fetch are reported', () => {
  const period = { period: '2025-10-01', saved: '2025-10-02', files: ['hf/2025-10-01.json'], records: 40 };
  const failure = { day: '2025-10-06', period: '2025-10-03', rule: 'too-few', message: 'Few.' };
  const state = { hf: { failures: [failure], periods: [period] } };
  expect(told(checkFetched(state, [], settingsSchema.parse({})))).toEqual([
    '1 broken fetched-file-gone',
    '1 warning fetch-failed',
  ]);
  expect(
    told(
      checkFetched(
        { hf: { failures: [], periods: [period] } },
        ['hf/2025-10-01.json'],
        settingsSchema.parse({}),
      ),
    ),
  ).toEqual([]);
});

test('the project’s workflows name every action by a hash', () => {
  const files = ['.github/workflows/pages.yml', '.github/workflows/weekly.yml'];
  expect(checkWorkflows(new Map(files.map((file) => [file, readFileSync(file, 'utf8')])))).toEqual([]);
});

test('a missing workflow and an action named by a tag are reported', () => {
  const texts = new Map([
    ['a.yml', undefined],
    ['b.yml', 'steps:\n  - uses: actions/checkout@v7\n  - uses: ./.github/x.yml\n'],
  ]);
  expect(told(checkWorkflows(texts))).toEqual(['1 warning no-workflow', '2 warning loose-action']);
});

const position = (id: number, beside: boolean) => ({
  id: String(id),
  x: 0,
  y: 0,
  fit: 1,
  ...(beside && { beside: true as const }),
});
const place = (fitted: number, newcomers: number) =>
  Array.from({ length: fitted + newcomers }, (_, id) => position(id, id >= fitted));

test.each<[string, number, number, number, string[]]>([
  ['few papers without a map', 0, 0, 29, []],
  ['many papers without a map', 0, 0, 30, ['1 note no-map']],
  ['a map with as many newcomers as others', 20, 20, 40, []],
  ['a map of newcomers', 20, 21, 41, ['1 note outgrown-map']],
])('%s: %i placed together, %i beside them, of %i', (_what, fitted, newcomers, papers, messages) => {
  const ids = new Set(Array.from({ length: papers }, (_, id) => String(id)));
  expect(told(checkMap(place(fitted, newcomers), ids))).toEqual(messages);
});

test('places of papers that are gone count neither for a map nor for its newcomers', () => {
  const here = new Set(Array.from({ length: 30 }, (_, id) => String(id)));
  const gone = Array.from({ length: 60 }, (_, id) => position(100 + id, true));
  expect(told(checkMap(gone, here))).toEqual(['1 note no-map']);
  expect(told(checkMap([...place(20, 10), ...gone], here))).toEqual([]);
});
