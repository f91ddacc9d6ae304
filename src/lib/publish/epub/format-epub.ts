import type { Book } from '../book/book.ts';
import { coverName, coverPage, navigationPage, sectionPages, sourcesPage, titlePage } from './epub-pages.ts';
import { epubStyle } from './epub-style.ts';
import { formatContainer, formatPackage, packageName } from './format-package.ts';
import { formatPage, styleName } from './format-page.ts';
import { zipFiles } from './zip-files.ts';

const folder = 'EPUB';

/**
 * An edition as EPUB 3.3.
 *
 * @param cover a PNG picture; without one, the book has no cover
 */
export function formatEpub(book: Book, cover?: Uint8Array): Uint8Array<ArrayBuffer> {
  const pages = [
    ...(cover ? [coverPage(book)] : []),
    titlePage(book),
    ...sectionPages(book),
    sourcesPage(book),
  ];
  const navigation = navigationPage(book, pages);
  const inFolder = (name: string) => `${folder}/${name}`;
  return zipFiles(
    [
      // A reader looks for it at a fixed place, so it is the first file and not compressed.
      { path: 'mimetype', content: 'application/epub+zip', isStored: true },
      { path: 'META-INF/container.xml', content: formatContainer(inFolder(packageName)) },
      { path: inFolder(packageName), content: formatPackage(book, pages, navigation) },
      { path: inFolder(styleName), content: epubStyle(book.colors) },
      ...[navigation, ...pages].map((page) => ({ path: inFolder(page.file), content: formatPage(page) })),
      ...(cover ? [{ path: inFolder(coverName), content: cover, isStored: true }] : []),
    ],
    book.day,
  );
}
