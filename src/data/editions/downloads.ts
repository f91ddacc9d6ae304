import { folders } from '#src/files/folders.ts';
import { readWrittenSizes, saveWrittenSizes, type WrittenSizes } from '#src/files/written-sizes.ts';
import { once } from '../../site/once.ts';
import { href } from '../../site/site.ts';
import { findTextMarks, noteShown } from '../../site/text-marks.ts';
import { mayDiffer } from '../../site/wanted-pages.ts';
import { getDownloadFiles, type DownloadFile } from './download-files.ts';
import type { EditionFiles } from './edition-files.ts';
import type { Download } from './edition-types.ts';

/** Files that are written at a time: other threads set the PDFs while this one writes what else there is. */
const atOnce = 8;

const written = new Map<string, Promise<Buffer>>();

function writeOnce(file: DownloadFile): Promise<Buffer> {
  const content = written.get(file.path) ?? file.write();
  written.set(file.path, content);
  return content;
}

/** A file, which a build asks for once: what was written for its size is forgotten then. */
export async function writeDownload(path: string): Promise<Buffer> {
  const file = (await getDownloadFiles()).get(path);
  if (!file) throw new Error(`${path} is no download. Look at src/data/editions/download-files.ts.`);
  const content = await writeOnce(file);
  written.delete(path);
  return content;
}

/** Works through items, some of them at a time, and begins them in their order. */
async function eachOf<Item>(items: readonly Item[], max: number, work: (item: Item) => Promise<void>) {
  const left = items.values();
  const workThrough = async () => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: max }, workThrough));
}

/**
 * The size of every download. The downloads of this build are written first. For files that an earlier build wrote,
 * that build recorded the size.
 */
const getSizes = once(async (): Promise<WrittenSizes> => {
  const before = readWrittenSizes(folders.cache);
  const files = await getDownloadFiles();
  const sizeOf = async (file: DownloadFile) => {
    const known = before.get(file.path);
    if (known && !mayDiffer(known.key)) return known;
    const key = await file.key();
    return known?.key === key ? known : { key, bytes: (await writeOnce(file)).length };
  };
  // The newest first: a paper is in a week, a month and topics, and its text is at hand for the next of them.
  const byDay = [...files.values()].sort((a, b) => Number(a.day < b.day) - Number(a.day > b.day));
  const made = new Map<string, { key: string; bytes: number }>();
  await eachOf(byDay, atOnce, async (file) => {
    made.set(file.path, await sizeOf(file));
  });
  const sizes = new Map([...files.keys()].map((path) => [path, made.get(path) ?? { key: '', bytes: 0 }]));
  saveWrittenSizes(folders.cache, sizes);
  return sizes;
});

const getByEdition = once(async () =>
  Map.groupBy((await getDownloadFiles()).values(), ({ of, id }) => `${of} ${id}`),
);

/** The files of an edition, the selection before the whole. The dev server writes a file only when it is asked for. */
export async function getDownloads(of: EditionFiles['of'], id: string): Promise<Download[]> {
  const sizes = import.meta.env.DEV ? undefined : await getSizes();
  return ((await getByEdition()).get(`${of} ${id}`) ?? []).map(({ form, name, extent, path, mediaType }) => {
    const { key = '', bytes } = sizes?.get(path) ?? {};
    const texts = findTextMarks(key);
    return {
      form,
      name,
      extent,
      href: href(path),
      mediaType,
      texts,
      // Home and the page of all feeds show the size and have no key.
      get bytes() {
        noteShown(texts);
        return bytes;
      },
    };
  });
}
