import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parseEntry } from '#lib/entries/parse-entry.ts';
import { renderEntry } from '#lib/entries/render-entry.ts';
import type { WrittenPaper } from '#lib/schema/paper.ts';
import type { PipelineResult } from '#src/ingest/pipeline.ts';
import { ingestHere, makeProject, readGenerated } from './support/ingest.ts';
import { abstractElements, elementNames, linkTargets, shownText } from './support/shown-text.ts';
import { isAtLeast } from '#lib/schema/diagnostic.ts';

/** What a correct program does with each file; see `about` in the file itself. */
interface Expected {
  entries: number | number[];
  errors: number | number[];
  /** Warnings and notes, at least. */
  notices?: number | number[];
  literal?: string;
  literal_title?: string;
  must_not_contain?: string;
  must_not_exist?: string;
}

const folder = 'tests/fixtures/nasty';
const control = {
  title: 'Control Entry: A Clean Paper That Must Survive',
  abstract:
    'This clean abstract proves that a bad neighbour does not take the whole file down. It must be kept byte for byte.',
};
const { files } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as {
  files: Record<string, Expected>;
};
const list = (value: number | number[]) => (typeof value === 'number' ? [value] : value);

interface Outcome {
  papers: WrittenPaper[];
  diagnostics: PipelineResult['diagnostics'];
  /** Rendered body of each entry by id. */
  html: Map<string, string>;
  /** Text of every generated file by path. */
  generated: Record<string, string>;
}

function runOn(names: string[]): Outcome {
  const root = mkdtempSync(join(tmpdir(), 'offprint-nasty-'));
  try {
    const project = makeProject(
      Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name))])),
      root,
    );
    const { papers, diagnostics: all } = ingestHere(project).result;
    // That no seed at all holds a paper is a fault of the folder, which here is one file.
    const diagnostics = all.filter(({ rule }) => rule !== 'no-papers');
    const generated = readGenerated(project.content);
    const html = new Map(
      papers.map(({ id }) => [id, renderEntry(parseEntry(generated[`papers/${id}.mdx`] ?? '').body, id)]),
    );
    expect(readdirSync(root).sort()).toEqual(['content', 'seeds']);
    return { papers, diagnostics, html, generated };
  } finally {
    rmSync(root, { recursive: true });
  }
}

const outcomes = new Map<string, Outcome>();

/** Each file is run once, by the first test that asks for it. */
function outcomeOf(name: string): Outcome {
  const outcome = outcomes.get(name) ?? runOn([name]);
  outcomes.set(name, outcome);
  return outcome;
}

const setAside = ({ diagnostics }: Outcome) =>
  diagnostics.filter(({ severity }) => isAtLeast(severity, 'record-set-aside'));
const rules = (name: string) => outcomeOf(name).diagnostics.map(({ rule }) => rule);

test('every file of the folder is expected, and every expected file is there', () => {
  expect(readdirSync(folder).sort()).toEqual([...Object.keys(files), 'expected.json'].sort());
});

test.each(Object.entries(files))('%s gives its entries, errors and notices', (name, expected) => {
  const outcome = outcomeOf(name);
  expect(list(expected.entries)).toContain(outcome.papers.length);
  expect(list(expected.errors)).toContain(setAside(outcome).length);
  expect(outcome.diagnostics.length - setAside(outcome).length).toBeGreaterThanOrEqual(
    Math.min(...list(expected.notices ?? 0)),
  );
  for (const { places } of outcome.diagnostics) {
    expect(places.length).toBeGreaterThan(0);
    for (const { file, line, column } of places)
      expect([file, line > 0, column > 0]).toEqual([`seeds/${name}`, true, true]);
  }
});

test.each(Object.keys(files))(
  '%s: every entry reads back as its paper, as text, links, styles and formulas only',
  (name) => {
    const { papers, generated, html } = outcomeOf(name);
    expect(Object.keys(generated).filter((path) => path.startsWith('papers/'))).toHaveLength(papers.length);
    for (const { id, title } of papers) {
      expect(parseEntry(generated[`papers/${id}.mdx`] ?? '').data['title']).toBe(title);
      expect(elementNames(html.get(id) ?? '').filter((element) => !abstractElements.has(element))).toEqual(
        [],
      );
      for (const target of linkTargets(html.get(id) ?? '')) expect(target).toMatch(/^https?:\/\//);
    }
  },
);

test.each(Object.keys(files))(
  '%s: file names are short, legal everywhere, and differ without case',
  (name) => {
    const ids = outcomeOf(name).papers.map(({ id }) => id);
    expect(new Set(ids.map((id) => id.toLowerCase())).size).toBe(ids.length);
    for (const id of ids) {
      expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)+$/);
      expect(Buffer.byteLength(`${id}.mdx`)).toBeLessThanOrEqual(100);
    }
  },
);

const withControl = Object.keys(files).filter((name) => {
  const bytes = readFileSync(join(folder, name));
  return [
    bytes.toString('utf8'),
    bytes.toString('utf16le'),
    Buffer.from(bytes.subarray(0, bytes.length & ~1))
      .swap16()
      .toString('utf16le'),
  ].some((text) => text.includes(control.title));
});

test('most files hold the clean record', () => {
  expect(withControl.length).toBeGreaterThan(40);
});

test.each(withControl)('%s: the clean record next to it is exact', (name) => {
  const { papers, html } = outcomeOf(name);
  const paper = papers.find(({ title }) => title === control.title);
  expect(paper).toMatchObject({ ...control, authorCount: 3 });
  expect(paper?.issuedText ?? paper?.issued?.value).toMatch(/^Sep 9$|-09-09$/);
  expect(paper?.original).toBeUndefined();
  expect(shownText(html.get(paper?.id ?? '') ?? '')).toBe(control.abstract);
});

const withLiteral = Object.entries(files).flatMap(([name, { literal }]) =>
  literal === undefined ? [] : [[name, literal] as const],
);

test.each(withLiteral)('%s: “%s” is shown unchanged', (name, literal) => {
  const shown = [...outcomeOf(name).html.values()].map(shownText);
  expect(shown.filter((text) => text.includes(literal))).toHaveLength(1);
});

const withTitle = Object.entries(files).flatMap(([name, expected]) =>
  expected.literal_title === undefined ? [] : [[name, expected.literal_title] as const],
);

test.each(withTitle)('%s: “%s” stands in a title', (name, literal) => {
  expect(outcomeOf(name).papers.filter(({ title }) => title.includes(literal))).toHaveLength(1);
});

const forbidden = Object.entries(files).flatMap(([name, expected]) =>
  expected.must_not_contain === undefined ? [] : [[name, expected.must_not_contain] as const],
);

test.each(forbidden)('%s: %j is in no generated file', (name, text) => {
  for (const content of Object.values(outcomeOf(name).generated)) expect(content).not.toContain(text);
});

const traps = Object.entries(files).flatMap(([name, expected]) =>
  expected.must_not_exist === undefined ? [] : [[name, expected.must_not_exist] as const],
);

test.each(traps)('%s: no code makes %s', (name, path) => {
  outcomeOf(name);
  expect(existsSync(path)).toBe(false);
});

test('the titles that YAML reads as something else are exact', () => {
  const lines = readFileSync(join(folder, '26-yaml-titles.txt'), 'utf8').split('\n');
  for (const { title, records } of outcomeOf('26-yaml-titles.txt').papers)
    expect(lines[(records[0]?.lines[0] ?? 0) - 1]).toBe(title);
});

test.each([
  ['32-duplicate.txt', ['merged']],
  ['38-homoglyph.txt', ['mixed-scripts']],
  ['39-bidi.txt', ['unshowable-characters']],
  ['40-zero-width.txt', ['unshowable-characters']],
  ['41-control.txt', ['unshowable-characters']],
  ['43-noncharacters.txt', ['unshowable-characters']],
  ['44-lone-surrogate.txt', ['bad-encoding']],
  ['45-latin1.txt', ['read-as']],
  ['52-header-only.txt', ['empty-file']],
  ['54-truncated-abstract.txt', ['cut-record']],
  ['55-truncated-utf8.txt', ['bad-encoding', 'cut-record']],
  ['57-no-byline.txt', ['no-meta']],
  ['58-no-abstract.txt', ['no-abstract']],
  ['71-sep-only.txt', ['stray-line']],
])('%s is reported as %j', (name, wanted) => {
  expect(rules(name)).toEqual(expect.arrayContaining(wanted));
});

test('a duplicate is reported with both lines', () => {
  const merged = outcomeOf('32-duplicate.txt').diagnostics.filter(({ rule }) => rule === 'merged');
  expect(merged.map(({ places }) => places.map(({ line }) => line))).toEqual([[13, 21]]);
});

test('no impossible date becomes another day', () => {
  const { papers } = outcomeOf('59-bad-dates.txt');
  expect(
    Object.fromEntries(papers.map(({ title, issued, issuedText }) => [title, issued?.value ?? issuedText])),
  ).toEqual({
    'Bad Date 0': 'Feb 30',
    'Bad Date 1': 'Smarch 3',
    'Bad Date 2': 'Oct 1, 99999',
    'Bad Date 3': '31 Oct 2025',
    'Bad Date 4': 'Feb 29, 2023',
    'Bad Date 5': 'Dec 31',
    'Bad Date 6': undefined,
    'Bad Date 7': 'Oct 1 -5',
    'Bad Date 8': 'Oct 1, 2025 999999999999',
    'Bad Date 9': '2025-10-01',
    'Bad Date 10': 'Yesterday',
    [control.title]: 'Sep 9',
  });
  for (const { issued, comments } of papers) expect([issued, comments]).toEqual([undefined, undefined]);
});

test('line ends of Windows and of old Macs give the same entries as others', () => {
  const shape = (name: string) =>
    outcomeOf(name)
      .papers.map(({ title, abstract, authorCount }) => [
        title.replace(/^.*line ends.*$/i, ''),
        abstract,
        authorCount,
      ])
      .at(-1);
  expect(shape('48-crlf.txt')).toEqual(shape('25-yaml-colon.txt'));
  expect(shape('49-cr.txt')).toEqual(shape('25-yaml-colon.txt'));
});

let together: Outcome;
beforeAll(() => {
  together = runOn(Object.keys(files));
});

test('all files at once give every title once, and no error', () => {
  expect(setAside(together)).toEqual([]);
  const alone = new Set(
    Object.keys(files).flatMap((name) =>
      outcomeOf(name).papers.map(({ title, abstract }) => `${title}\n${abstract}`),
    ),
  );
  const found = new Set(together.papers.map(({ title, abstract }) => `${title}\n${abstract}`));
  expect([...alone].filter((paper) => !found.has(paper))).toEqual([]);
  expect(together.papers.filter(({ title }) => title === control.title)).toHaveLength(1);
});
