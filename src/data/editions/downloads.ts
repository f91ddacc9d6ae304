import { book as bookWords } from '#words';
import type { Book } from '#lib/publish/book/book.ts';
import type { DownloadFormat } from '#lib/publish/downloads/download-formats.ts';
import { folders } from '#src/files/folders.ts';
import { readWrittenSizes, saveWrittenSizes, type WrittenSizes } from '#src/files/written-sizes.ts';
import { getTopicLabelMap } from '../corpus.ts';
import { colorOnPaper } from '../pictures/color-on-paper.ts';
import { paintCover } from '../pictures/cover.ts';
import { downloadFormatsWanted } from '../../site/forms.ts';
import { once } from '../../site/once.ts';
import { pageKey } from '../../site/page-key.ts';
import { fillPath } from '../../site/paths.ts';
import { href, site } from '../../site/site.ts';
import { downloadStyle } from './download-style.ts';
import { getEditionFiles, type EditionFiles } from './edition-files.ts';
import type { Download } from './edition-types.ts';
import { getPdfPress } from './pdf-press.ts';

const outputOf = { week: 'weekFile', month: 'monthFile', topic: 'topicFile' } as const;

type Format = ReturnType<typeof downloadFormatsWanted>[number];

/** One file: an edition of some extent in one form. */
export interface DownloadFile {
  files: EditionFiles;
  format: Format;
  /** `offprint-2025-W40.epub` */
  name: string;
  /** Below the base. */
  path: string;
}

/** Whether an edition has a file of a form: of an extent of which the form is, or of the only one. */
function isWritten({ extents }: DownloadFormat, { extent, isWhole }: EditionFiles): boolean {
  return isWhole || extents.includes(extent);
}

function toFile(files: EditionFiles, format: Format): DownloadFile {
  const name = `${files.name}.${format.extension}`;
  return {
    files,
    format,
    name,
    path: fillPath(outputOf[files.of], { [files.of]: files.id, download: name }),
  };
}

/** Every file, by its path. */
export const getDownloadFiles = once(async (): Promise<Map<string, DownloadFile>> => {
  const hasPress = (await getPdfPress()) !== undefined;
  const formats = downloadFormatsWanted().filter(({ form }) => form !== 'pdf' || hasPress);
  const all = (await getEditionFiles()).flatMap((files) =>
    formats.filter((format) => isWritten(format, files)).map((format) => toFile(files, format)),
  );
  return new Map(all.map((file) => [file.path, file]));
});

const keys = new Map<EditionFiles, Promise<string>>();

/** A key that changes with what a file says. */
export async function downloadKey({ files, format }: DownloadFile): Promise<string> {
  const key = keys.get(files) ?? files.key();
  keys.set(files, key);
  return pageKey([await key, format.form, format.form === 'html' ? downloadStyle : '']);
}

const getColors = once(
  async () =>
    new Map([...(await getTopicLabelMap()).values()].map(({ color }) => [color, colorOnPaper(color)])),
);

async function writeFile({ files, format, name }: DownloadFile): Promise<Buffer<ArrayBuffer>> {
  const edition = await files.edition();
  const book: Book = {
    edition,
    day: files.day,
    publisher: site.title,
    colors: await getColors(),
    words: bookWords,
  };
  const press = await getPdfPress();
  const typeset = (wanted: Book) => {
    if (!press) throw new Error('Nothing can set the PDF. Install the packages again with npm ci.');
    return press.typeset(wanted, name);
  };
  const cover = format.form === 'epub' ? await paintCover(edition, files.label) : undefined;
  return Buffer.from(await format.write({ edition, css: downloadStyle, book, cover, typeset }));
}

const written = new Map<string, Promise<Buffer<ArrayBuffer>>>();

function writeOnce(file: DownloadFile): Promise<Buffer<ArrayBuffer>> {
  const content = written.get(file.path) ?? writeFile(file);
  written.set(file.path, content);
  return content;
}

/** A file, which a build asks for once: what was written for its size is forgotten then. */
export async function writeDownload(path: string): Promise<Buffer<ArrayBuffer>> {
  const file = (await getDownloadFiles()).get(path);
  if (!file) throw new Error(`${path} is no download. Look at src/data/editions/downloads.ts.`);
  const content = await writeOnce(file);
  written.delete(path);
  return content;
}

/**
 * The size of every download. The downloads of this build are written first. For files that an earlier build wrote,
 * that build recorded the size.
 */
const getSizes = once(async (): Promise<WrittenSizes> => {
  const before = readWrittenSizes(folders.cache);
  const sizes = new Map<string, { key: string; bytes: number }>();
  for (const [path, file] of await getDownloadFiles()) {
    const key = await downloadKey(file);
    const known = before.get(path);
    sizes.set(path, known?.key === key ? known : { key, bytes: (await writeOnce(file)).length });
  }
  saveWrittenSizes(folders.cache, sizes);
  return sizes;
});

const getByEdition = once(async () =>
  Map.groupBy((await getDownloadFiles()).values(), ({ files: { of, id } }) => `${of} ${id}`),
);

/** The files of an edition, the selection before the whole. The dev server writes a file only when it is asked for. */
export async function getDownloads(of: EditionFiles['of'], id: string): Promise<Download[]> {
  const sizes = import.meta.env.DEV ? undefined : await getSizes();
  return ((await getByEdition()).get(`${of} ${id}`) ?? []).map(({ files, format, name, path }) => ({
    form: format.form,
    name,
    extent: files.isWhole ? undefined : files.extent,
    href: href(path),
    mediaType: format.mediaType,
    bytes: sizes?.get(path)?.bytes,
  }));
}
