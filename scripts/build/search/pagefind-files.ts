import { gunzipSync, gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { CborValue } from '#lib/search/cbor-writer.ts';
import { decodeCbor } from './cbor-reader.ts';

/** The index as files, by path below its folder. */
export type IndexFiles = Map<string, Uint8Array>;

/** What an unpacked file of the index begins with. */
const signature = Buffer.from('pagefind_dcd');

function fail(step: string, errors: string[]): never {
  throw new Error(`The search index cannot be ${step}: ${errors.join('; ')}`);
}

/** Makes Pagefind's index of some pages. Page 3 has the address `/3`. */
export async function indexPages(pages: Iterable<string>): Promise<IndexFiles> {
  try {
    // The words come in the form by which they are found, whatever the language: Pagefind shall change no more.
    const { index, errors } = await pagefind.createIndex({ forceLanguage: 'unknown' });
    if (!index) fail('started', errors);
    let number = 0;
    for (const content of pages) {
      const added = await index.addHTMLFile({ url: `/${number}`, content });
      if (added.errors.length > 0) fail(`made from paper ${number}`, added.errors);
      number += 1;
    }
    const { files, errors: failures } = await index.getFiles();
    if (failures.length > 0) fail('written', failures);
    return new Map(files.map(({ path, content }) => [path, content]));
  } finally {
    await pagefind.close();
  }
}

function isUnpacked(file: Buffer): boolean {
  return file.subarray(0, signature.length).equals(signature);
}

/** The content of a file, which may be unpacked already. Throws if it is none of an index. */
export function unpack(file: Uint8Array): Uint8Array {
  const own = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const bytes = isUnpacked(own) ? own : gunzipSync(own);
  if (!isUnpacked(bytes))
    throw new Error('A file of the search index does not begin as Pagefind 1.6.0 writes it.');
  return bytes.subarray(signature.length);
}

/** The next level takes twice the time for less than one percent of the bytes. */
const options = { level: 5, memLevel: 9 };

/** What our own programs in the browser read. */
export function compress(content: Uint8Array): Uint8Array {
  return gzipSync(content, options);
}

/** What Pagefind's program reads. Throws if the file does not hold what was packed. */
export function pack(content: Uint8Array): Uint8Array {
  const file = gzipSync(Buffer.concat([signature, content]), options);
  if (Buffer.compare(unpack(file), content) !== 0)
    throw new Error('A file of the search index cannot be unpacked again. Build the site again.');
  return file;
}

export function unpackValue(file: Uint8Array): CborValue {
  return decodeCbor(unpack(file));
}
