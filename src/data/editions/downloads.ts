import { nameSlug } from '#lib/identifiers/name-slug.ts';
import { downloadFormats, type DownloadFormat } from '#lib/publish/downloads/download-formats.ts';
import { folders } from '#src/files/folders.ts';
import { readWrittenSizes, saveWrittenSizes, type WrittenSizes } from '#src/files/written-sizes.ts';
import { getEditionIds } from '../corpus.ts';
import { once } from '../../site/once.ts';
import { paths } from '../../site/paths.ts';
import { href, site } from '../../site/site.ts';
import { editionFileKey, getEditionFile } from './edition-file.ts';
import type { Download } from './edition-types.ts';

const formats: readonly DownloadFormat[] = downloadFormats;

/** `offprint-2025-W40`, `offprint-2025-10`, after the name of the site. */
export function downloadName(period: string): string {
  return `${nameSlug(site.title, 'site')}-${period}`;
}

function pathOf(weekId: string, extension: string): string {
  return paths.weekFile(weekId, `${downloadName(weekId)}.${extension}`);
}

const written = new Map<string, Promise<string>>();

/** An edition in one of its file forms, written once in a build. */
export function writeDownload(weekId: string, extension: string): Promise<string> {
  const path = pathOf(weekId, extension);
  const write = async () => {
    const format = formats.find((candidate) => candidate.extension === extension);
    if (!format)
      throw new Error(`${path} has no format. Look at src/lib/publish/downloads/download-formats.ts.`);
    return format.write(await getEditionFile(weekId));
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
  for (const { id } of await getEditionIds()) {
    const key = await editionFileKey(id);
    for (const { extension } of downloadFormats) {
      const path = pathOf(id, extension);
      const known = before.get(path);
      const bytes = async () => Buffer.byteLength(await writeDownload(id, extension));
      sizes.set(path, known?.key === key ? known : { key, bytes: await bytes() });
    }
  }
  saveWrittenSizes(folders.cache, sizes);
  return sizes;
});

/** The file forms of an edition. */
export async function getDownloads(weekId: string): Promise<Download[]> {
  const sizes = await getSizes();
  return downloadFormats.map(({ form, extension, mediaType }) => {
    const path = pathOf(weekId, extension);
    const name = `${downloadName(weekId)}.${extension}`;
    return { form, name, href: href(path), mediaType, bytes: sizes.get(path)?.bytes ?? 0 };
  });
}
