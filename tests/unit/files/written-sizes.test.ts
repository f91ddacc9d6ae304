import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readWrittenSizes, saveWrittenSizes, writtenSizesName } from '#src/files/written-sizes.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('sizes come back as they were saved', () => {
  const cache = join(temporaryFolder(), 'new/cache');
  const sizes = new Map([['papers/a/index.html', { key: 'k', bytes: 7 }]]);
  saveWrittenSizes(cache, sizes);
  expect(readWrittenSizes(cache)).toEqual(sizes);
  saveWrittenSizes(cache, new Map());
  expect(readWrittenSizes(cache)).toEqual(new Map());
});

test.each(['', '{', '[]', '{"a":{"key":"k"}}', '{"a":{"key":1,"bytes":1}}'])(
  'of a file that holds %j nothing is known',
  (text) => {
    const cache = temporaryFolder();
    expect(readWrittenSizes(cache)).toEqual(new Map());
    writeFileSync(join(cache, writtenSizesName), text);
    expect(readWrittenSizes(cache)).toEqual(new Map());
  },
);
