import { createHash } from 'node:crypto';
import type { DownloadFormat, downloadFormats } from '#lib/publish/downloads/download-formats.ts';
import { fileTypes } from '#lib/publish/downloads/file-types.ts';
import { describeMissingPress } from '#lib/publish/pdf/describe-missing-press.ts';
import { downloadFormatsWanted } from '../../site/forms.ts';
import { mailOutputs } from '../../site/mail-outputs.ts';
import { once } from '../../site/once.ts';
import { outputs } from '../../site/outputs.ts';
import { pageKey } from '../../site/page-key.ts';
import { fillPath } from '../../site/paths.ts';
import { site } from '../../site/site.ts';
import { downloadStyle } from './download-style.ts';
import { downloadName, getEditionFiles, type EditionFiles } from './edition-files.ts';
import { isMailed, mailKey, writeMail } from './edition-mail.ts';
import type { Download } from './edition-types.ts';
import { getPdfPress, readKeptPdf } from './pdf-press.ts';
import { writeEdition } from './write-edition.ts';

const outputOf = { week: 'weekFile', month: 'monthFile', topic: 'topicFile' } as const;

type Format = (typeof downloadFormats)[number];

/** One file: an edition of some extent in one form. */
export interface DownloadFile extends Pick<Download, 'form' | 'extent' | 'name' | 'mediaType'> {
  of: EditionFiles['of'];
  /** Of the week, month or topic. */
  id: string;
  /** Below the base. */
  path: string;
  /** ISO day of the edition. */
  day: string;
  /** A key that changes with what the file says. Making it does not write the file. */
  key: () => Promise<string>;
  write: () => Promise<Buffer>;
}

/** Whether an edition has a file of a form: of an extent of which the form is, or of the only one. */
function isWritten({ extent, isSecond = false }: DownloadFormat, files: EditionFiles): boolean {
  return files.isWhole ? !isSecond : files.extent === extent;
}

function extentOf({ isWhole, isCut, extent }: EditionFiles): Download['extent'] {
  if (isWhole) return undefined;
  return extent === 'complete' && isCut ? 'newest' : extent;
}

function toFile(files: EditionFiles, format: Format, editionKey: () => Promise<string>): DownloadFile {
  const { of, id } = files;
  const { form, mediaType } = format;
  const name = `${files.name}.${format.extension}`;
  return {
    of,
    id,
    form,
    name,
    mediaType,
    extent: extentOf(files),
    path: fillPath(outputOf[of], { [of]: id, download: name }),
    day: files.day,
    key: async () =>
      pageKey([await editionKey(), form, mediaType === fileTypes.html.mediaType ? downloadStyle : '']),
    write: () => writeEdition(files, format, name),
  };
}

function toMail(files: EditionFiles): DownloadFile[] {
  const { of, id, day } = files;
  if (!isMailed(files) || !site.forms.mails.includes('eml')) return [];
  return [
    {
      of,
      id,
      form: 'eml',
      name: `${downloadName(id)}.eml`,
      mediaType: outputs.weekMail.mediaType,
      extent: extentOf(files),
      path: fillPath(mailOutputs[of], { [of]: id }),
      day,
      key: once(() => mailKey(files)),
      write: () => writeMail(files),
    },
  ];
}

/** A PDF of an earlier build, for it was published, in the place of one that cannot be made. */
function toKept(file: DownloadFile): DownloadFile[] {
  const { name } = file;
  const kept = readKeptPdf(name);
  if (!kept) return [];
  const key = createHash('sha256').update(kept).digest('hex');
  return [{ ...file, key: () => Promise.resolve(key), write: () => Promise.resolve(kept) }];
}

/** Only a PDF needs a program of the platform. Says what is missing without it. */
async function withoutMissing(files: readonly DownloadFile[]): Promise<DownloadFile[]> {
  const pdfs = files.filter(({ form }) => form === 'pdf');
  if (pdfs.length === 0 || (await getPdfPress())) return [...files];
  const kept = new Map(pdfs.flatMap(toKept).map((file) => [file.path, file]));
  console.warn(describeMissingPress(kept.size, pdfs.length - kept.size));
  return files.flatMap((file) => (file.form === 'pdf' ? (kept.get(file.path) ?? []) : [file]));
}

/** Every file, by its path. */
export const getDownloadFiles = once(async (): Promise<Map<string, DownloadFile>> => {
  const formats = downloadFormatsWanted();
  const all = (await getEditionFiles()).flatMap((files) => {
    const key = once(() => files.key());
    return [
      ...formats.filter((format) => isWritten(format, files)).map((format) => toFile(files, format, key)),
      ...toMail(files),
    ];
  });
  return new Map((await withoutMissing(all)).map((file) => [file.path, file]));
});
