import { gunzipSync, gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { decodeCbor, type CborValue } from './cbor.ts';

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

export function unpack(file: Uint8Array): Uint8Array {
  const bytes = gunzipSync(file);
  if (!bytes.subarray(0, signature.length).equals(signature))
    throw new Error('A file of the search index does not begin as Pagefind 1.6.0 writes it.');
  return bytes.subarray(signature.length);
}

/** What is packed: words and their places, or a list of short lines that are each like the one before. */
export type PackedForm = 'words' | 'list';

/**
 * In a list, the same stands near by: with references that reach no further, and parts of a size of their own for
 * digits and for words, it takes a sixth less.
 */
const settings: Record<PackedForm, { windowBits?: number; memLevel?: number }> = {
  words: {},
  list: { windowBits: 9, memLevel: 6 },
};

/** Throws if the file does not hold what was packed. */
export function pack(content: Uint8Array, form: PackedForm = 'words'): Uint8Array {
  const file = gzipSync(Buffer.concat([signature, content]), { level: 9, ...settings[form] });
  if (Buffer.compare(unpack(file), content) !== 0)
    throw new Error('A file of the search index cannot be unpacked again. Build the site again.');
  return file;
}

export function unpackValue(file: Uint8Array): CborValue {
  return decodeCbor(unpack(file));
}
