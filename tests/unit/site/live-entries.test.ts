import { beforeEach, expect, test, vi } from 'vitest';
import { countChanges, forgetAnswers, keepAnswer, onLiveChange, openLive } from '#src/site/live-entries.ts';
import { beginWithoutLive } from '../support/without-live-entries.ts';

beforeEach(beginWithoutLive);

test('who listens is told of each entry that changes, and of no other', () => {
  const papers = openLive('papers');
  const listen = vi.fn<() => void>();
  onLiveChange(listen);
  papers.set({ id: 'a', digest: '1' });
  papers.set({ id: 'a', digest: '2' });
  papers.delete('b');
  expect(listen).toHaveBeenCalledTimes(2);
  openLive('papers').delete('a');
  expect(listen).toHaveBeenCalledTimes(3);
  expect([countChanges('papers'), countChanges('notes')]).toEqual([3, 0]);
});

test('an answer of the dev server is kept as long as all that it follows from is the same', async () => {
  const papers = openLive('papers');
  const compute = vi.fn<() => Promise<string>>(() => Promise.resolve('answer'));
  const ask = (people: string) => keepAnswer('key', [countChanges('papers'), people], compute);
  await ask('x');
  expect(await ask('x')).toBe('answer');
  expect(compute).toHaveBeenCalledTimes(1);
  await ask('y');
  expect(compute).toHaveBeenCalledTimes(2);
  papers.set({ id: 'a' });
  await ask('y');
  expect(compute).toHaveBeenCalledTimes(3);
  forgetAnswers();
  await ask('y');
  expect(compute).toHaveBeenCalledTimes(4);
});

test('an answer that could not be given is asked for again', async () => {
  openLive('papers');
  await expect(keepAnswer('key', [], () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await keepAnswer('key', [], () => Promise.resolve(1))).toBe(1);
});

test('a build keeps no answer for another question', async () => {
  const compute = vi.fn<() => Promise<number>>(() => Promise.resolve(1));
  await keepAnswer('key', [], compute);
  await keepAnswer('key', [], compute);
  expect(compute).toHaveBeenCalledTimes(2);
  expect(countChanges('papers')).toBe(0);
});
