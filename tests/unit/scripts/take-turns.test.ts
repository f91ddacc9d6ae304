import { expect, test } from 'vitest';
import { takeTurns } from '#scripts/dev/take-turns.ts';

test('a change comes at once where no page is being made', () => {
  const done: string[] = [];
  takeTurns().change(() => done.push('change'));
  expect(done).toEqual(['change']);
});

test('a change waits for all pages that are being made, the failed ones too, and the last of several comes alone', async () => {
  const done: string[] = [];
  const { make, change } = takeTurns();
  const [first, second] = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
  const pages = [make(() => first.promise), make(() => second.promise)];
  change(() => done.push('overtaken'));
  change(() => done.push('change'));
  first.resolve('page');
  expect(await pages[0]).toBe('page');
  expect(done).toEqual([]);
  second.reject(new Error('no page'));
  await expect(pages[1]).rejects.toThrow('no page');
  expect(done).toEqual(['change']);
  change(() => done.push('later'));
  expect(done).toEqual(['change', 'later']);
});
