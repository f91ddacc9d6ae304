import { expect, test } from 'vitest';
import { fileRows, remedyOf, rowOf } from '#src/files/file-classes.ts';
import { listFiles } from '#src/files/read-files.ts';

test.each([
  ['content/settings.yaml', 'input'],
  ['content/topics/below/x.mdx', 'input'],
  ['content/enrichment/mine.jsonl', 'input'],
  ['content/enrichment/openalex.jsonl', 'state'],
  ['content/papers/2510.00568.mdx', 'derived'],
  ['content/log/changes.json', 'state'],
  ['seeds/.fetch.json', 'state'],
  ['seeds/hf/2025-10-01.json', 'input'],
])('%s is %s', (path, expected) => {
  expect(rowOf(path)?.class).toBe(expected);
});

test('every file below content and seeds has a class', () => {
  const paths = ['content', 'seeds'].flatMap((folder) =>
    listFiles(folder).map((path) => `${folder}/${path}`),
  );
  expect(paths.length).toBeGreaterThan(0);
  expect(paths.filter((path) => rowOf(path) === undefined)).toEqual([]);
});

test('whatever is state names the commit to restore it from, and derived files the command that makes them', () => {
  for (const { pattern, class: kind } of fileRows) {
    if (kind === 'state') expect(remedyOf(pattern)).toContain(`git checkout HEAD -- ${pattern}`);
    if (kind === 'derived') expect(remedyOf(pattern)).toContain('npm run ingest');
  }
});
