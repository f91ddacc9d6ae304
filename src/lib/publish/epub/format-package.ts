import { x } from 'xastscript';
import { writeXml } from '../write-xml.ts';
import type { Book } from '../book/book.ts';
import { textDirection } from '../book/text-direction.ts';
import { coverName } from './epub-pages.ts';
import { hasFormula, styleName, type EpubPage } from './format-page.ts';

export const packageName = 'package.opf';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Where a reader finds the package of an EPUB. */
export function formatContainer(path: string): string {
  const container = x(
    'container',
    { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
    [x('rootfiles', [x('rootfile', { 'full-path': path, 'media-type': 'application/oebps-package+xml' })])],
  );
  return declaration + writeXml(container);
}

function meta(property: string, value: string) {
  return x('meta', { property }, value);
}

function accessibility({ words }: Book, hasCover: boolean, hasFormulas: boolean) {
  const features = ['structuralNavigation', 'tableOfContents', 'readingOrder', 'displayTransformability'];
  return [
    meta('schema:accessMode', 'textual'),
    ...(hasCover ? [meta('schema:accessMode', 'visual')] : []),
    meta('schema:accessModeSufficient', 'textual'),
    ...features.map((feature) => meta('schema:accessibilityFeature', feature)),
    ...(hasCover ? [meta('schema:accessibilityFeature', 'alternativeText')] : []),
    ...(hasFormulas ? [meta('schema:accessibilityFeature', 'MathML')] : []),
    meta('schema:accessibilityHazard', 'none'),
    meta('schema:accessibilitySummary', words.accessibility),
  ];
}

function metadata(book: Book, hasCover: boolean, hasFormulas: boolean) {
  const { edition, day, publisher } = book;
  return x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
    x('dc:identifier', { id: 'id' }, edition.url),
    x('dc:title', { dir: textDirection(edition.title) }, edition.title),
    x('dc:language', edition.language),
    x('dc:creator', publisher),
    x('dc:publisher', publisher),
    x('dc:date', day),
    x('dc:source', edition.url),
    x('dc:rights', edition.words.credit),
    meta('dcterms:modified', `${day}T00:00:00Z`),
    ...accessibility(book, hasCover, hasFormulas),
  ]);
}

function manifest(pages: readonly EpubPage[], navigation: EpubPage, hasCover: boolean) {
  const item = (id: string, href: string, type: string, properties?: string) =>
    x('item', { id, href, 'media-type': type, properties });
  const pageItem = (shown: EpubPage, property?: string) => {
    const properties = [property, hasFormula(shown) ? 'mathml' : undefined].filter(Boolean).join(' ');
    return item(idOf(shown), shown.file, 'application/xhtml+xml', properties || undefined);
  };
  return x('manifest', [
    pageItem(navigation, 'nav'),
    ...pages.map((shown) => pageItem(shown)),
    item('style', styleName, 'text/css'),
    hasCover ? item('cover-image', coverName, 'image/png', 'cover-image') : null,
  ]);
}

function idOf({ file }: EpubPage): string {
  return file.replace('.xhtml', '');
}

/** The package document of an EPUB 3.3: what it is, its files, their order. */
export function formatPackage(book: Book, pages: readonly EpubPage[], navigation: EpubPage): string {
  const { language } = book.edition;
  const hasCover = pages.some(({ type }) => type === 'cover');
  const order = pages.flatMap((shown) => (shown.type === 'frontmatter' ? [shown, navigation] : [shown]));
  const document = x(
    'package',
    {
      xmlns: 'http://www.idpf.org/2007/opf',
      version: '3.0',
      'unique-identifier': 'id',
      'xml:lang': language,
      prefix: 'schema: http://schema.org/',
    },
    [
      metadata(book, hasCover, pages.some(hasFormula)),
      manifest(pages, navigation, hasCover),
      x(
        'spine',
        order.map((shown) => x('itemref', { idref: idOf(shown) })),
      ),
    ],
  );
  return declaration + writeXml(document);
}
