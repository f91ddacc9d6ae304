import { expect, test } from 'vitest';
import { yearHints } from '#lib/dates/year-hints.ts';

test.each([
  ['NFC', 'NFD'],
  ['NFD', 'NFC'],
])('the year of a file is found where the settings name it as %s and the disk as %s', (set, held) => {
  const name = 'décembre.txt';
  const { configured } = yearHints({ dumpYears: { [name.normalize(set)]: 2024 } }, []);
  expect(configured(`seeds/old/${name.normalize(held)}`)).toBe(2024);
  expect(configured('seeds/old/mars.txt')).toBeUndefined();
});
