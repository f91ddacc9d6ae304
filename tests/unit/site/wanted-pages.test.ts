import { afterEach, expect, test } from 'vitest';
import { isWanted, mayDiffer, setEditedTexts, wantPages } from '#src/site/wanted-pages.ts';

afterEach(() => {
  wantPages(undefined);
});

test('a build looks at all pages, unless some are named', () => {
  expect(isWanted({ week: '2025-W40', page: '2' })).toBe(true);
  wantPages([{ week: '2025-W40', page: undefined }]);
  expect(isWanted({ week: '2025-W40', page: undefined })).toBe(true);
  expect(isWanted({ week: '2025-W40', page: '2' })).toBe(false);
  expect(isWanted({ week: '2025-W41', page: undefined })).toBe(false);
});

test('a part of the parameters stands for all pages that have it', () => {
  wantPages([{ week: '2025-W40', page: '2' }]);
  expect(isWanted({ week: '2025-W40' })).toBe(true);
  expect(isWanted({ week: '2025-W4' })).toBe(false);
});

test('a key without an edited text stands for the same as before', () => {
  expect(mayDiffer('hash')).toBe(true);
  setEditedTexts(['<text notes/1>']);
  expect(mayDiffer('hash')).toBe(false);
  expect(mayDiffer('hash <text notes/10>')).toBe(false);
  expect(mayDiffer('hash <text notes/1> <text topics/looms>')).toBe(true);
});
