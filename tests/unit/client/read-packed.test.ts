import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readPacked } from '#src/client/read-packed.ts';

const text = 'Ein Résumé, 摘要\n'.repeat(20);

test.each([
  ['as it lies in the site', gzipSync(text)],
  ['that the browser has unpacked for its host', Buffer.from(text)],
  ['that is empty', gzipSync('')],
])('a packed file %s is read as its text', async (what, bytes) => {
  expect(await readPacked(new Response(bytes))).toBe(what === 'that is empty' ? '' : text);
});

test('a packed file that was cut off is no text', async () => {
  await expect(readPacked(new Response(gzipSync(text).subarray(0, -9)))).rejects.toThrow();
});
