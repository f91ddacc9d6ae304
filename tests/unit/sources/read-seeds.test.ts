import { expect, test } from 'vitest';
import { readSeed } from '#lib/sources/read-seeds.ts';
import { enrichmentSources, isEnrichment, seedSources } from '#lib/sources/sources.ts';
import { isAtLeast } from '#lib/schema/diagnostic.ts';

const enrichmentLine =
  '{"title":"T","arxivId":"2510.00568","evidence":{"lists":[],"independentSources":1,"confidence":"one","authorCountMatchesListing":null}}';

test.each([
  ['a heading alone', 'Daily Papers\n\nOct 3\n'],
  ['a record without a heading', 'T\n\nText.\n\n  • 5 authors\n·\nOct 1'],
  ['separators alone', '·\n·\n'],
])('%s is recognised as a listing, whatever the file is called', (_name, text) => {
  const reading = readSeed({ file: 'seeds/photo.jpg', text }, seedSources);
  expect(reading.source).toBe('hf-listing');
  expect(reading.diagnostics.filter(({ severity }) => isAtLeast(severity, 'record-set-aside'))).toEqual([]);
});

test.each<[string, string, unknown]>([
  ['prose', 'A letter.\n\nDear reader, no paper here.\n', 'No reader recognises the format of this file.'],
  [
    'an enrichment file among the seeds',
    enrichmentLine,
    expect.stringContaining('JSON file of another form'),
  ],
])('%s is an error that names the file, not a gap', (_name, text, message) => {
  expect(readSeed({ file: 'seeds/a.txt', text }, seedSources)).toMatchObject({
    drafts: [],
    diagnostics: [
      {
        severity: 'file-set-aside',
        rule: 'unknown-format',
        message,
        places: [{ file: 'seeds/a.txt', line: 1, column: 1 }],
      },
    ],
  });
});

test.each([
  ['an empty file', ''],
  ['a blank file', ' \n\t\n'],
  ['a header alone', 'Daily Papers\n\nOct 3\n'],
])('%s is a warning that says what to do', (_name, text) => {
  expect(readSeed({ file: 'seeds/a.txt', text }, seedSources)).toMatchObject({
    drafts: [],
    diagnostics: [
      {
        severity: 'warning',
        rule: 'empty-file',
        message: expect.stringContaining('saved empty') as string,
        hint: expect.stringMatching(/^Save the page again .*or remove the file\.$/) as string,
        places: [{ file: 'seeds/a.txt', line: 1, column: 1 }],
      },
    ],
  });
});

test.each([
  ['BibTeX', '@article{a, title = {One}}\n', '@article{b, title = {Two}}\n', 2],
  [
    'a listing',
    'Daily Papers\n\nOct 3\n\nOne\n\nText.\n\n  • 5 authors\n·\nOct 1\n',
    'Two\n\nText.\n\n  • 5 authors\n·\nOct 1\n',
    12,
  ],
])('names the line from which %s has two versions that Git left', (_name, before, own, line) => {
  const text = `${before}<<<<<<< HEAD\n${own}=======\n${before}>>>>>>> other\n`;
  const marks = (one: string) =>
    readSeed({ file: 'seeds/a', text: one }, seedSources).diagnostics.filter(
      ({ rule }) => rule === 'merge-mark',
    );
  expect(marks(text)).toEqual([
    expect.objectContaining({ severity: 'warning', places: [{ file: 'seeds/a', line, column: 1 }] }),
  ]);
  expect(marks(before + own)).toEqual([]);
});

test('enrichment is recognised by its content', () => {
  expect(readSeed({ file: 'x', text: `\n${enrichmentLine}\n` }, enrichmentSources)).toMatchObject({
    source: 'arxiv-list',
    diagnostics: [],
  });
});

test.each([
  ['hf-listing', false],
  ['arxiv-list', true],
  ['gone', false],
])('the source %s completes papers only: %s', (id, completes) => {
  expect(isEnrichment(id)).toBe(completes);
});
