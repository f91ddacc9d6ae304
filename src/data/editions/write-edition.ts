import { createHash } from 'node:crypto';
import { book as bookWords } from '#words';
import type { Book } from '#lib/publish/book/book.ts';
import type { downloadFormats } from '#lib/publish/downloads/download-formats.ts';
import { minifyHtml } from '#lib/text/html/minify-html.ts';
import { getTopicLabelMap } from '../corpus.ts';
import { colorOnPaper } from '../pictures/color-on-paper.ts';
import { paintCover } from '../pictures/cover.ts';
import { once } from '../../site/once.ts';
import { site } from '../../site/site.ts';
import { downloadStyle } from './download-style.ts';
import type { EditionFiles } from './edition-files.ts';
import { getPdfPress } from './pdf-press.ts';

/** By it, the policy of a file allows its style. */
const styleHash = createHash('sha256').update(downloadStyle).digest('base64');

/** Of all topics on paper, by their names. */
export const getColors = once(
  async () =>
    new Map([...(await getTopicLabelMap()).values()].map(({ color }) => [color, colorOnPaper(color)])),
);

/**
 * An edition in one form.
 *
 * @param name of the file
 */
export async function writeEdition(
  files: EditionFiles,
  format: (typeof downloadFormats)[number],
  name: string,
): Promise<Buffer<ArrayBuffer>> {
  const edition = await files.edition();
  const book: Book = {
    edition,
    day: files.day,
    publisher: site.title,
    colors: await getColors(),
    words: bookWords,
  };
  const typeset = async (wanted: Book) => {
    const press = await getPdfPress();
    if (!press) throw new Error('Nothing can set the PDF. Install the packages again with npm ci.');
    return press.typeset(wanted, name);
  };
  const cover = format.form === 'epub' ? await paintCover(edition, files.label) : undefined;
  const content = await format.write({ edition, css: downloadStyle, styleHash, book, cover, typeset });
  return Buffer.from(
    typeof content === 'string' && format.extension === 'html' ? minifyHtml(content) : content,
  );
}
