import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { emptyVocabulary } from '#lib/relate/vocabulary.ts';
import { readVocabulary, writeVocabulary } from '#src/files/vocabulary-file.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const learned = { ...emptyVocabulary, papers: 2, acronyms: { RL: 'reinforcement learning' } };

test('a folder without a vocabulary knows nothing, and one that was learned is read back', () => {
  const content = temporaryFolder();
  expect(readVocabulary(content)).toEqual(emptyVocabulary);
  writeVocabulary(content, learned);
  expect(readVocabulary(content)).toMatchObject(learned);
});

test('a vocabulary of another version is told, and nothing stands in for it', () => {
  const content = temporaryFolder();
  writeFileSync(writeVocabulary(content, learned), JSON.stringify({ ...learned, version: 2 }));
  expect(() => readVocabulary(content)).toThrow(
    /^content\/learned\/vocabulary\.json:1:\d+: “version”: .*npm run learn:terms/,
  );
});
