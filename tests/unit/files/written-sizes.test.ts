import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeSealed } from '#src/files/sealed-file.ts';
import { readWrittenSizes, saveWrittenSizes, writtenSizesName } from '#src/files/written-sizes.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const sizes = new Map([['week/2025-W40/offprint.pdf', { key: 'k', bytes: 7 }]]);

test('sizes come back as they were saved', () => {
  const cache = join(temporaryFolder(), 'new/cache');
  saveWrittenSizes(cache, sizes);
  expect(readWrittenSizes(cache)).toEqual(sizes);
  saveWrittenSizes(cache, new Map());
  expect(readWrittenSizes(cache)).toEqual(new Map());
});

test.each(['', '{', '[]', '{"a":{"key":"k"}}', '{"a":{"key":"k","bytes":1}}'])(
  'of a file that holds %j nothing is known',
  (text) => {
    const cache = temporaryFolder();
    expect(readWrittenSizes(cache)).toEqual(new Map());
    writeFileSync(join(cache, writtenSizesName), text);
    expect(readWrittenSizes(cache)).toEqual(new Map());
  },
);

test('a file with another bit, without its end, or of another maker is not believed', () => {
  const cache = temporaryFolder();
  const path = join(cache, writtenSizesName);
  saveWrittenSizes(cache, sizes);
  const whole = readFileSync(path);
  for (let place = 0; place < whole.length; place += 1) {
    const other = Buffer.from(whole);
    other[place] = (other[place] ?? 0) ^ 1;
    writeFileSync(path, other);
    expect(readWrittenSizes(cache)).toEqual(new Map());
    writeFileSync(path, whole.subarray(0, place));
    expect(readWrittenSizes(cache)).toEqual(new Map());
  }
  writeSealed(path, 'another form', Buffer.from(JSON.stringify(Object.fromEntries(sizes))));
  expect(readWrittenSizes(cache)).toEqual(new Map());
});
