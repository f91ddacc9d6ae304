import { expect, test } from 'vitest';
import { nameRecognised } from '#lib/sources/source.ts';
import { readText } from '../support/sources.ts';

test('a file tells its format, its records and the fields that were taken', () => {
  const { recognised } = readText(
    'TY  - JOUR\nTI  - One\nAU  - Lee, Ann\nER  - \n\nTY  - JOUR\nTI  - Two\nDO  - 10.1000/x\nER  - \n',
  );
  expect(recognised).toEqual({
    format: 'RIS',
    records: 2,
    taken: ['title', 'authors', 'doi', 'type'],
    left: [],
  });
});

test('a file that no reader knows is recognised as nothing', () => {
  expect(readText('A letter.\n').recognised).toBeUndefined();
});

test('the exporter is named where the file tells it', () => {
  const recognised = { format: 'RIS', records: 1, taken: [], left: [] };
  expect(nameRecognised(recognised)).toBe('RIS');
  expect(nameRecognised({ ...recognised, exporter: 'Web of Science' })).toBe('RIS from Web of Science');
});

test('a file with fields that nobody reads says which were taken and which were left', () => {
  const { diagnostics } = readText('TY  - JOUR\nTI  - One\nAU  - Lee, Ann\nZZ  - x\nQ1  - y\nER  - \n');
  expect(diagnostics.filter(({ rule }) => rule === 'unread-fields')).toEqual([
    {
      severity: 'note',
      rule: 'unread-fields',
      message: 'Read as RIS. Taken: title, authors, type. Left, since no reader knows them: Q1, ZZ.',
      places: [{ file: 'seeds/a', line: 1, column: 1 }],
    },
  ]);
});
