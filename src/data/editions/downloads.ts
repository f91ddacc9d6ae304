import { nameSlug } from '#lib/identifiers/name-slug.ts';
import type { EditionExtent } from '#lib/editions/edition.ts';
import { selectionSize } from '#lib/editions/select-papers.ts';
import { downloadFormats, type DownloadFormat } from '#lib/publish/downloads/download-formats.ts';
import { folders } from '#src/files/folders.ts';
import { readWrittenSizes, saveWrittenSizes, type WrittenSizes } from '#src/files/written-sizes.ts';
import css from '../../styles/download.css?raw';
import colors from '../../styles/colors.css?raw';
import sans from '../../styles/fonts/sans.woff2?inline';
import serif from '../../styles/fonts/serif.woff2?inline';
import { getEditionIds } from '../corpus.ts';
import { once } from '../../site/once.ts';
import { pageKey } from '../../site/page-key.ts';
import { paths } from '../../site/paths.ts';
import { href, site } from '../../site/site.ts';
import { editionKey, getEdition } from './edition-file.ts';
import type { Download } from './edition-types.ts';

const formats: readonly DownloadFormat[] = downloadFormats;

/** A font that stands in the style sheet itself. The file of an edition has no other place for it. */
function fontFace(family: string, address: string): string {
  return `@font-face {\n  font-family: '${family}';\n  src: url('${address}');\n  font-weight: 400 600;\n}\n`;
}

const style = [fontFace('Alegreya', serif), fontFace('Source Sans 3', sans), colors, css].join('');

/** `offprint-2025-W40`, `offprint-2025-10`, after the name of the site. */
export function downloadName(period: string): string {
  return `${nameSlug(site.title, 'site')}-${period}`;
}

/** An edition as files of one extent. */
export interface EditionFiles {
  week: string;
  extent: EditionExtent;
  /** `offprint-2025-W40`, `offprint-2025-W40-selection` */
  name: string;
}

/** An edition of no more papers than a selection has the complete files alone. */
function filesOf({ id, count }: { id: string; count: number }): EditionFiles[] {
  const complete = { week: id, extent: 'complete', name: downloadName(id) } as const;
  if (count <= selectionSize) return [complete];
  return [{ week: id, extent: 'selection', name: `${downloadName(id)}-selection` }, complete];
}

/** The files of every edition, whatever their form. */
export const getEditionFiles = once(async () => (await getEditionIds()).flatMap(filesOf));

/** A key that changes with what the files of an edition say. */
export async function editionFileKey({ week, extent }: EditionFiles): Promise<string> {
  return pageKey([await editionKey(week, extent), style]);
}

function pathOf({ week, name }: EditionFiles, extension: string): string {
  return paths.weekFile(week, `${name}.${extension}`);
}

const written = new Map<string, Promise<string>>();

/** An edition in one of its file forms, written once in a build. */
export function writeDownload(files: EditionFiles, extension: string): Promise<string> {
  const path = pathOf(files, extension);
  const write = async () => {
    const format = formats.find((candidate) => candidate.extension === extension);
    if (!format)
      throw new Error(`${path} has no format. Look at src/lib/publish/downloads/download-formats.ts.`);
    return format.write({ edition: await getEdition(files.week, files.extent), css: style });
  };
  const text = written.get(path) ?? write();
  written.set(path, text);
  return text;
}

/**
 * The size of every download. The downloads of this build are written first. For files that an earlier build wrote,
 * that build recorded the size.
 */
const getSizes = once(async (): Promise<WrittenSizes> => {
  const before = readWrittenSizes(folders.cache);
  const sizes = new Map<string, { key: string; bytes: number }>();
  for (const files of await getEditionFiles()) {
    const key = await editionFileKey(files);
    for (const { extension } of downloadFormats) {
      const path = pathOf(files, extension);
      const known = before.get(path);
      const bytes = async () => Buffer.byteLength(await writeDownload(files, extension));
      sizes.set(path, known?.key === key ? known : { key, bytes: await bytes() });
    }
  }
  saveWrittenSizes(folders.cache, sizes);
  return sizes;
});

/** The file forms of an edition, the selection before the whole. */
export async function getDownloads(weekId: string): Promise<Download[]> {
  const sizes = await getSizes();
  const files = (await getEditionFiles()).filter(({ week }) => week === weekId);
  return files.flatMap((file) =>
    downloadFormats.map(({ form, extension, mediaType }) => {
      const path = pathOf(file, extension);
      const name = `${file.name}.${extension}`;
      const extent = files.length > 1 ? file.extent : undefined;
      return { form, name, extent, href: href(path), mediaType, bytes: sizes.get(path)?.bytes ?? 0 };
    }),
  );
}
