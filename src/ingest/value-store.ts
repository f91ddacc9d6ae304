import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** 128 bits: two inputs never have one key. */
export const keyLength = 22;

/** A third of the bytes for a tenth of a second. */
const fastest = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** Bytes of a part before they are compressed. */
const partBytes = 1024 * 1024;

/** Parts that stay open: values are asked for in about the order in which they were put. */
const maxOpen = 16;

/** Values that are compressed together, one after the other. */
interface Part {
  packed: Buffer;
  keys: string[];
  /** Where each value begins, and the end of the last. */
  starts: number[];
}

interface Place {
  part: number;
  index: number;
}

function toLength(length: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(length);
  return bytes;
}

function compress(bytes: Buffer): Buffer {
  return zstdCompressSync(bytes, fastest);
}

/** For each part the number of its values, and for each value its key and its length. */
function formatIndex(parts: readonly Part[]): Buffer {
  return Buffer.concat(
    parts.flatMap(({ keys, starts }) => [
      toLength(keys.length),
      ...keys.flatMap((key, at) => [
        Buffer.from(key, 'latin1'),
        toLength((starts[at + 1] ?? 0) - (starts[at] ?? 0)),
      ]),
    ]),
  );
}

function readIndex(index: Buffer): Omit<Part, 'packed'>[] {
  const parts: Omit<Part, 'packed'>[] = [];
  for (let at = 0; at < index.length;) {
    const [keys, starts]: [string[], number[]] = [[], [0]];
    const count = index.readUInt32LE(at);
    at += 4;
    for (; keys.length < count; at += keyLength + 4) {
      keys.push(index.toString('latin1', at, at + keyLength));
      starts.push((starts.at(-1) ?? 0) + index.readUInt32LE(at + keyLength));
    }
    parts.push({ keys, starts });
  }
  return parts;
}

/** Blocks of bytes, each behind its length. */
function readBlocks(bytes: Buffer): Buffer[] {
  const blocks: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const start = at + 4;
    at = start + bytes.readUInt32LE(start - 4);
    blocks.push(bytes.subarray(start, at));
  }
  return blocks;
}

/**
 * Bytes by their keys. They are held compressed, in parts, so that a large store needs little memory, and a part that is
 * still whole is saved as it was read.
 */
export class ValueStore {
  private readonly parts: Part[] = [];
  private readonly places = new Map<string, Place>();
  private readonly open = new Map<number, Buffer>();
  private next: { keys: string[]; values: Buffer[]; size: number } = { keys: [], values: [], size: 0 };

  /** @param saved as {@link save} gave it */
  constructor(saved?: Buffer) {
    const [index, ...packed] = saved ? readBlocks(saved) : [];
    if (index)
      for (const [at, part] of readIndex(zstdDecompressSync(index)).entries())
        this.add({ ...part, packed: packed[at] ?? Buffer.alloc(0) });
  }

  get size(): number {
    return this.places.size;
  }

  private add(part: Part): void {
    const number = this.parts.push(part) - 1;
    for (const [index, key] of part.keys.entries()) this.places.set(key, { part: number, index });
  }

  /** Compresses what was put last. */
  private close(): void {
    const { keys, values } = this.next;
    if (keys.length === 0) return;
    const starts = [0];
    for (const { length } of values) starts.push((starts.at(-1) ?? 0) + length);
    this.add({ keys, starts, packed: compress(Buffer.concat(values)) });
    this.next = { keys: [], values: [], size: 0 };
  }

  private openPart(number: number): Buffer {
    const known = this.open.get(number);
    if (known) return known;
    const bytes = zstdDecompressSync(this.parts[number]?.packed ?? Buffer.alloc(0));
    if (bytes.length >= 2 * partBytes) return bytes;
    const [oldest] = this.open.keys();
    if (this.open.size === maxOpen && oldest !== undefined) this.open.delete(oldest);
    this.open.set(number, bytes);
    return bytes;
  }

  has(key: string): boolean {
    return this.places.has(key);
  }

  get(key: string): Buffer | undefined {
    const place = this.places.get(key);
    if (!place) return undefined;
    if (place.part === this.parts.length) return this.next.values[place.index];
    const { starts = [] } = this.parts[place.part] ?? {};
    return this.openPart(place.part).subarray(starts[place.index], starts[place.index + 1]);
  }

  /** Takes a value, or another one for a key. */
  put(key: string, value: Buffer): void {
    // A large value has a part of its own, which is unpacked for it alone.
    if (value.length >= partBytes) this.close();
    this.places.set(key, { part: this.parts.length, index: this.next.keys.length });
    this.next.keys.push(key);
    this.next.values.push(value);
    this.next.size += value.length;
    if (this.next.size >= partBytes) this.close();
  }

  /** Whether a part is as it was made: all of its values are asked for and none was replaced. */
  private isWhole({ keys, starts }: Part, number: number, isKept: (key: string) => boolean): boolean {
    const isLarge = (starts.at(-1) ?? 0) >= partBytes / 2;
    return isLarge && keys.every((key) => isKept(key) && this.places.get(key)?.part === number);
  }

  /**
   * The bytes of a store with some of the values, in blocks.
   *
   * @param isKept whether the value of a key stays; the others are gone from this store, too
   */
  save(isKept: (key: string) => boolean): Buffer[] {
    this.close();
    const parts = [...this.parts.entries()];
    const whole = new Set(
      parts.flatMap(([number, part]) => (this.isWhole(part, number, isKept) ? [part] : [])),
    );
    const kept = new ValueStore();
    for (const part of whole) kept.add(part);
    for (const [number, part] of parts) {
      if (whole.has(part)) continue;
      const bytes = part.keys.some(isKept) ? this.openPart(number) : Buffer.alloc(0);
      for (const [index, key] of part.keys.entries()) {
        const place = this.places.get(key);
        if (isKept(key) && place?.part === number && place.index === index)
          kept.put(key, bytes.subarray(part.starts[index], part.starts[index + 1]));
      }
    }
    kept.close();
    const blocks = [compress(formatIndex(kept.parts)), ...kept.parts.map(({ packed }) => packed)];
    return blocks.flatMap((block) => [toLength(block.length), block]);
  }
}
