import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listFiles, readText } from '#src/files/read-files.ts';

const glossary = listFiles('docs').find((path) => path.endsWith('vocabulary.md')) ?? '';
const others = listFiles('docs').filter((path) => path.endsWith('.md') && path !== glossary);
const docs = ['README.md', 'DEVELOPERS.md', 'tests/README.md', ...others.map((path) => `docs/${path}`)];

/** Words in backticks in the last column of the tables, each with the word to write. */
const refused = readFileSync(`docs/${glossary}`, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    return [...(cells.at(-2) ?? '').matchAll(/`([^`]+)`/g)].map(([, word = '']) => ({
      word,
      write: cells[1] ?? '',
    }));
  });

/** Sentences in the docs are searched; code in backticks and code blocks is not. */
function readProse(path: string): string {
  return (readText(path) ?? '').replace(/^```[^]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
}

test.each(refused)('the docs write “$write”, not “$word”', ({ word }) => {
  expect(docs.filter((path) => new RegExp(`\\b${word}\\b`, 'i').test(readProse(path)))).toEqual([]);
});

test('the vocabulary refuses words in several tables', () => {
  expect(refused.length).toBeGreaterThan(10);
});
