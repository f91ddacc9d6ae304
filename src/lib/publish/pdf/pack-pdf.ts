import { deflateSync, inflateSync } from 'node:zlib';
import { declareArchive } from './declare-archive.ts';
import { packContent } from './pack-content.ts';
import type { PdfObject } from './pdf-object.ts';

/** Objects in one stream. */
const perStream = 200;
/** Of compression. */
const maxLevel = 9;
/** Of the compression of a page: the highest one takes twice as long and saves a seventieth. */
const pageLevel = 6;
/** Bytes of an entry of the table: its kind, a place, an index. */
const widths = [1, 4, 2] as const;
const entrySize = 7;

interface ReadPdf {
  header: Buffer;
  objects: PdfObject[];
  /** Entries of the trailer but its size. */
  trailer: string;
  size: number;
}

function readTable(pdf: Buffer, at: number): { id: number; offset: number }[] {
  const [, count = '0'] = /^xref\s+0 (\d+)\s+/u.exec(pdf.toString('latin1', at, at + 40)) ?? [];
  const start = pdf.indexOf('\n', pdf.indexOf(' ', at)) + 1;
  return Array.from({ length: Number(count) }, (_, id) => {
    const line = pdf.toString('latin1', start + id * 20, start + id * 20 + 20);
    return { id, offset: Number(line.slice(0, 10)), isUsed: line[17] === 'n' };
  }).filter(({ isUsed }) => isUsed);
}

function readObject(pdf: Buffer, id: number, from: number, to: number): PdfObject {
  const start = pdf.indexOf('obj', from) + 3;
  const end = pdf.lastIndexOf('endobj', to);
  const body = pdf.subarray(start, end);
  return { id, body, isStream: body.toString('latin1').trimEnd().endsWith('endstream') };
}

/** @throws if the file has another form than the one that the library writes */
function readPdf(pdf: Buffer): ReadPdf {
  const tail = pdf.toString('latin1', pdf.lastIndexOf('trailer'));
  const [, dictionary = '', place = ''] = /^trailer\s*<<(.*)>>\s*startxref\s+(\d+)/su.exec(tail) ?? [];
  const table = readTable(pdf, Number(place));
  const offsets = [...table.map(({ offset }) => offset), Number(place)].sort((a, b) => a - b);
  const [first] = offsets;
  if (first === undefined || table.length === 0 || dictionary === '')
    throw new Error('A PDF has no table of its objects, so it cannot be packed. Report the fault.');
  const next = new Map(offsets.map((offset, index) => [offset, offsets[index + 1] ?? offset]));
  return {
    header: pdf.subarray(0, first),
    objects: table.map(({ id, offset }) => readObject(pdf, id, offset, next.get(offset) ?? offset)),
    trailer: dictionary.replace(/\/Size\s+\d+/u, '').trim(),
    size: Math.max(...table.map(({ id }) => id)) + 1,
  };
}

function formatStream(id: number, dictionary: string, data: Uint8Array, level: number): Buffer {
  const packed = deflateSync(data, { level });
  const head = `${String(id)} 0 obj\n<< ${dictionary} /Length ${String(packed.length)} /Filter /FlateDecode >>\nstream\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), packed, Buffer.from('\nendstream\nendobj\n')]);
}

/** What is drawn on pages, by the ids of the objects. */
function listContents(objects: readonly PdfObject[]): Set<number> {
  const pages = objects.filter(({ isStream }) => !isStream).map(({ body }) => body.toString('latin1'));
  return new Set(
    pages.flatMap((body) => {
      const [, id] = /\/Type \/Page\b[^]*\/Contents (\d+) 0 R/u.exec(body) ?? [];
      return id === undefined ? [] : [Number(id)];
    }),
  );
}

/** The letters of a face, which its maker leaves as plain text. */
const letters = /^\s*<<\s*\/Length (\d+)\s*(\/Type \/CMap\s*\/WMode \d)\s*>>\s*stream\r?\n/u;
const drawing = /^\s*<<\s*\/Length (\d+)\s*\/Filter \/FlateDecode\s*>>\s*stream\r?\n/u;

/** A stream as it is, or packed if it is what is drawn on a page, or the letters of a face. */
function formatObject({ id, body }: PdfObject, contents: ReadonlySet<number>): Buffer {
  const start = body.toString('latin1', 0, 200);
  const [mapHead = '', mapLength, kind = ''] = letters.exec(start) ?? [];
  if (mapLength !== undefined)
    return formatStream(
      id,
      kind,
      body.subarray(mapHead.length, mapHead.length + Number(mapLength)),
      maxLevel,
    );
  const [head = '', length] = drawing.exec(start) ?? [];
  if (length === undefined || !contents.has(id))
    return Buffer.concat([Buffer.from(`${String(id)} 0 obj`), body, Buffer.from('endobj\n')]);
  const drawn = inflateSync(body.subarray(head.length, head.length + Number(length)));
  return formatStream(id, '', packContent(drawn), pageLevel);
}

/** Many small objects as one. */
function formatObjectStream(id: number, objects: readonly PdfObject[]): Buffer {
  const bodies = objects.map(({ body }) => Buffer.from(`${body.toString('latin1').trim()}\n`, 'latin1'));
  let offset = 0;
  const places = objects.map((object, index) => {
    const place = `${String(object.id)} ${String(offset)}`;
    offset += bodies[index]?.length ?? 0;
    return place;
  });
  const index = Buffer.from(`${places.join(' ')}\n`, 'latin1');
  const dictionary = `/Type /ObjStm /N ${String(objects.length)} /First ${String(index.length)}`;
  return formatStream(id, dictionary, Buffer.concat([index, ...bodies]), maxLevel);
}

function formatEntry(kind: number, place: number, index: number): Buffer {
  const entry = Buffer.alloc(entrySize);
  entry.writeUInt8(kind, 0);
  entry.writeUInt32BE(place, 1);
  entry.writeUInt16BE(index, 5);
  return entry;
}

function chunk<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/**
 * The same PDF with its small objects in compressed streams, as PDF 1.5 and later have them, and with pages in fewer
 * bytes. A tagged file consists of thousands of objects, which its maker leaves as plain text. The file also says that it is
 * an archive.
 */
export function packPdf(pdf: Buffer): Buffer<ArrayBuffer> {
  const { header, objects: made, trailer, size } = readPdf(pdf);
  const objects = declareArchive(made);
  const parts: Buffer[] = [header];
  let length = header.length;
  const entries = new Map<number, Buffer>([[0, formatEntry(0, 0, 65_535)]]);
  const add = (id: number, part: Buffer): void => {
    entries.set(id, formatEntry(1, length, 0));
    parts.push(part);
    length += part.length;
  };
  const contents = listContents(objects);
  for (const object of objects.filter(({ isStream }) => isStream))
    add(object.id, formatObject(object, contents));
  const groups = chunk(
    objects.filter(({ isStream }) => !isStream),
    perStream,
  );
  for (const [at, group] of groups.entries()) {
    add(size + at, formatObjectStream(size + at, group));
    for (const [index, { id }] of group.entries()) entries.set(id, formatEntry(2, size + at, index));
  }
  const tableId = size + groups.length;
  const start = length;
  entries.set(tableId, formatEntry(1, start, 0));
  const table = Array.from({ length: tableId + 1 }, (_, id) => entries.get(id) ?? formatEntry(0, 0, 0));
  const dictionary = `/Type /XRef /Size ${String(tableId + 1)} /W [${widths.join(' ')}] ${trailer}`;
  parts.push(formatStream(tableId, dictionary, Buffer.concat(table), maxLevel));
  return Buffer.concat([...parts, Buffer.from(`startxref\n${String(start)}\n%%EOF\n`)]);
}
