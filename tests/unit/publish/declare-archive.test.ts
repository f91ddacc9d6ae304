import { expect, test } from 'vitest';
import { declareArchive } from '#lib/publish/pdf/declare-archive.ts';
import type { PdfObject } from '#lib/publish/pdf/pdf-object.ts';
import { attributesOf } from './read-xml.ts';

const metadata = '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"></rdf:RDF>';
const profile = '<<\n  /Length 314\n  /N 3\n>>\nstream\nx\nendstream';

function makeObjects(title = '(A week)'): PdfObject[] {
  const bodies = [
    '<<\n  /Type /Catalog\n  /Lang (en)\n>>',
    `<<\n  /Length ${String(metadata.length)}\n  /Type /Metadata\n>>\nstream\n${metadata}\nendstream`,
    profile,
    `<<\n  /Title ${title}\n>>`,
  ];
  return bodies.map((body, index) => ({
    id: index + 1,
    body: Buffer.from(body, 'latin1'),
    isStream: body.endsWith('endstream'),
  }));
}

const textsOf = (objects: PdfObject[]) => objects.map(({ body }) => body.toString('latin1'));

test('the metadata name the archive, in a stream of the length that it states', () => {
  const [, stream = ''] = textsOf(declareArchive(makeObjects()));
  const [, length, said = ''] = /\/Length (\d+).*?stream\n(.*)\nendstream$/su.exec(stream) ?? [];
  expect(said).toHaveLength(Number(length));
  expect(attributesOf(said, 'pdfaid:part')).toHaveLength(1);
  expect(said).toMatch(/<pdfaid:part>3<.*<pdfaid:conformance>A</u);
});

test('the catalog names the profile of colours, and no other object changes', () => {
  const before = makeObjects();
  const [catalog = '', , ...others] = textsOf(declareArchive(before));
  expect(catalog).toContain('/DestOutputProfile 3 0 R');
  expect(others).toEqual(textsOf(before).slice(2));
});

test.each([
  ['32,767 letters', `(${'a'.repeat(32_767)})`, true],
  ['32,768 letters', `(${'a'.repeat(32_768)})`, false],
  ['escaped letters', `(${'\\)'.repeat(32_768)})`, false],
  ['digits of 32,767 bytes', `<${'0A'.repeat(32_767)}>`, true],
  ['digits of 32,768 bytes', `<${'0A'.repeat(32_768)}>`, false],
])('a file with a text of %s is an archive: %3$s', (_, title, isArchive) => {
  const [catalog = ''] = textsOf(declareArchive(makeObjects(title)));
  expect(catalog.includes('/OutputIntents')).toBe(isArchive);
});

test('a file without a catalog is refused', () => {
  expect(() => declareArchive(makeObjects().slice(1))).toThrow('Report the fault.');
});
