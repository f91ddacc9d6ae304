import { inflateSync } from 'node:zlib';

const signature = 0x774f4646; // wOFF
const headerSize = 44;
const entrySize = 20;

interface Table {
  tag: number;
  checksum: number;
  data: Buffer;
}

function readTable(woff: Buffer, at: number): Table {
  const offset = woff.readUInt32BE(at + 4);
  const [packed, length] = [woff.readUInt32BE(at + 8), woff.readUInt32BE(at + 12)];
  const data = woff.subarray(offset, offset + packed);
  return {
    tag: woff.readUInt32BE(at),
    checksum: woff.readUInt32BE(at + 16),
    data: packed < length ? inflateSync(data) : data,
  };
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

/**
 * The font of a WOFF file as TrueType or OpenType: the same tables, unpacked.
 *
 * @throws if it is no WOFF file of version 1
 */
export function woffToSfnt(woff: Buffer): Buffer {
  if (woff.length < headerSize || woff.readUInt32BE(0) !== signature)
    throw new Error('A font is no WOFF file. Install the packages again with npm ci.');
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => readTable(woff, headerSize + index * entrySize));
  const log = Math.floor(Math.log2(count));
  const start = 12 + count * 16;
  const sfnt = Buffer.alloc(tables.reduce((sum, { data }) => sum + padded(data.length), start));
  sfnt.writeUInt32BE(woff.readUInt32BE(4), 0);
  sfnt.writeUInt16BE(count, 4);
  sfnt.writeUInt16BE(2 ** log * 16, 6);
  sfnt.writeUInt16BE(log, 8);
  sfnt.writeUInt16BE((count - 2 ** log) * 16, 10);
  let offset = start;
  for (const [index, { tag, checksum, data }] of tables.entries()) {
    const at = 12 + index * 16;
    [tag, checksum, offset, data.length].forEach((value, place) => {
      sfnt.writeUInt32BE(value, at + place * 4);
    });
    data.copy(sfnt, offset);
    offset += padded(data.length);
  }
  return sfnt;
}
