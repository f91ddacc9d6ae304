import { expect, test } from 'vitest';
import { parseEntry } from '#lib/entries/parse-entry.ts';
import { renderEntry } from '#lib/entries/render-entry.ts';
import { ingestHere, makeProject, processTimeout } from './support/ingest.ts';
import { readFolder } from './support/temporary-folder.ts';
import { plainText } from './support/shown-text.ts';

const length = 8000;

/** What makes a careless reader, writer or renderer slow when it stands thousands of times in one text. */
const parts = [
  'a',
  'word ',
  '*',
  '** ',
  '_a',
  '`',
  "``a'' ",
  '~',
  '~~x',
  '>',
  '<',
  '&',
  '|',
  '[',
  '[a](b) ',
  '![',
  '{',
  '}',
  '{}',
  '(x',
  '$',
  '$x$ ',
  '\\',
  '\\textbf{',
  '\\frac{',
  '^',
  'a^',
  '1times',
  'x=y ',
  'alpha beta ',
  'https://x.org/a ',
  'https://x.org{',
  'https://x.org/)',
  '.',
  '."',
  'a. ',
  '-',
  '#',
  '=',
  ': ',
  '\u200b',
  'a\u0301',
  '👩\u200d',
  '\u202e',
  '中',
  '😀',
  'search agents ',
  'We propose ',
  'et al. ',
];
const texts = [
  ...parts.map((part) => part.repeat(length / part.length)),
  '{'.repeat(length / 2) + '}'.repeat(length / 2),
  `https://x.org/${')'.repeat(length)}`,
];

test(
  'titles and abstracts of thousands of one mark are read, written and shown whole',
  { timeout: 2 * processTimeout },
  () => {
    const seed = texts
      .map(
        (text, index) =>
          `T${String(index)} ${text}\n\nA${String(index)} ${text}\n\n  • 5 authors\n·\nOct 1, 2024\n`,
      )
      .join('\n');
    const project = makeProject({ 'a.txt': seed });
    const { papers, counts } = ingestHere(project).result;
    expect(counts.records).toBe(texts.length);
    const entries = readFolder(project.content);
    for (const { id, abstract } of papers)
      expect([
        id,
        plainText(renderEntry(parseEntry(entries[`papers/${id}.mdx`] ?? '').body, id)).length,
      ]).toEqual([id, abstract.length]);
  },
);

const manyRecords = 3000;

test('a seed of thousands of short records is read whole', { timeout: processTimeout }, () => {
  const seed = Array.from(
    { length: manyRecords },
    (_, index) => `Paper ${String(index % (manyRecords / 2))}\n\nText ${String(index % 7)}.\n`,
  ).join('\n');
  const { counts } = ingestHere(makeProject({ 'a.txt': `Daily Papers\n\nDec 10\n\n${seed}` })).result;
  expect(counts).toMatchObject({ records: manyRecords, files: 1 });
  expect(counts.papers + counts.merged).toBe(manyRecords);
});
