import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSealed, writeSealed } from '#src/files/sealed-file.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const payload = Uint8Array.from([0, 1, 2, 255]);

test('bytes come back as they were written', () => {
  const path = join(temporaryFolder(), 'new/kept');
  for (const bytes of [payload, Uint8Array.of()]) {
    writeSealed(path, 'program 1', bytes);
    expect(readSealed(path, 'program 1')).toEqual(Buffer.from(bytes));
  }
});

test('nothing comes back of a file that is not there, is another maker’s, or has another bit', () => {
  const path = join(temporaryFolder(), 'kept');
  expect(readSealed(path, 'program 1')).toBeUndefined();
  writeSealed(path, 'program 1', payload);
  expect(readSealed(path, 'program 2')).toBeUndefined();
  const file = readFileSync(path);
  for (const [at, byte] of file.entries()) {
    writeFileSync(path, file.with(at, byte ^ 1));
    expect(readSealed(path, 'program 1')).toBeUndefined();
  }
  writeFileSync(path, file.subarray(0, -1));
  expect(readSealed(path, 'program 1')).toBeUndefined();
});

test('a maker and its bytes do not run into each other', () => {
  const path = join(temporaryFolder(), 'kept');
  const text = (value: string) => new TextEncoder().encode(value);
  writeSealed(path, 'a', text('bc'));
  const seal = readFileSync(path).subarray(0, 32);
  writeFileSync(path, Buffer.concat([seal, text('c')]));
  expect(readSealed(path, 'ab')).toBeUndefined();
});
