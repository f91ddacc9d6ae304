import { archiveMetadata } from './archive-metadata.ts';
import type { PdfObject } from './pdf-object.ts';

/** Bytes of a text that the standard allows. */
const maxText = 32_767;
const longText = new RegExp(
  `<[0-9A-F]{${String(2 * maxText + 1)}}|\\((?:[^()\\\\]|\\\\.){${String(maxText + 1)}}`,
  'su',
);

function textOf({ body }: PdfObject): string {
  return body.toString('latin1');
}

function hasLongText(object: PdfObject): boolean {
  return !object.isStream && object.body.length > maxText && longText.test(textOf(object));
}

/** The object in another text; nothing if it does not have what is replaced. */
function replaceIn(object: PdfObject, replaced: RegExp, by: string): PdfObject | undefined {
  const text = textOf(object);
  // A function, since a text has signs that stand for what was found.
  return replaced.test(text)
    ? {
        ...object,
        body: Buffer.from(
          text.replace(replaced, () => by),
          'latin1',
        ),
      }
    : undefined;
}

/** The metadata with what they say of the archive, and with their new length. */
function extendMetadata(object: PdfObject): PdfObject | undefined {
  const added = Buffer.from(archiveMetadata).toString('latin1');
  const [, length] = /\/Length (\d+)/u.exec(textOf(object)) ?? [];
  const extended = replaceIn(object, /(?=<\/rdf:RDF>)/u, added);
  return extended && replaceIn(extended, /\/Length \d+/u, `/Length ${String(Number(length) + added.length)}`);
}

/** What colours mean where no screen or printer says so: the profile that the file has for them. */
function addOutputIntent(catalog: PdfObject, profile: PdfObject): PdfObject | undefined {
  const intent = `<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB) /DestOutputProfile ${String(profile.id)} 0 R >>`;
  return replaceIn(catalog, /(?=\/Type \/Catalog)/u, `/OutputIntents [${intent}] `);
}

/**
 * Objects of a PDF/UA-1 that say that the file is a PDF/A-3a, too. The library holds
 * what both ask of fonts, colours and tags, and can declare one. A file with a longer text than an archive takes stays as it is.
 *
 * @throws if the file has another form than the one that the library writes
 */
export function declareArchive(objects: readonly PdfObject[]): PdfObject[] {
  if (objects.some(hasLongText)) return [...objects];
  const find = (mark: RegExp) => objects.find((object) => mark.test(object.body.toString('latin1', 0, 400)));
  const catalog = find(/\/Type \/Catalog/u);
  const metadata = find(/\/Type \/Metadata/u);
  const profile = find(/^\s*<<\s*\/Length \d+\s*\/N 3\b/u);
  const changed = [
    metadata && extendMetadata(metadata),
    catalog && profile && addOutputIntent(catalog, profile),
  ].filter((object) => object !== undefined);
  if (changed.length < 2)
    throw new Error(
      'A PDF has no catalog, metadata or profile of colours where an archive needs them. Report the fault.',
    );
  const byId = new Map(changed.map((object) => [object.id, object]));
  return objects.map((object) => byId.get(object.id) ?? object);
}
