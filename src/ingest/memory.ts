import { hash } from 'node:crypto';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { hashCode } from '../files/hash-code.ts';
import { readSealed, writeSealed } from '../files/sealed-file.ts';

/** Gives each input the output that an earlier run computed for an equal one. */
export type Remember = <Input, Output>(
  stage: string,
  run: (input: Input) => Output,
) => (input: Input) => Output;

/** Gives a stage the state that it left in the last run; it leaves another one, or none. */
export type Carry = <State, Result>(
  stage: string,
  run: (before: State | undefined) => { kept: State | undefined; result: Result },
) => Result;

/** What a run knows of earlier ones. */
export interface RunMemory {
  remember: Remember;
  carry: Carry;
}

/** Computes everything. */
export const noMemory: RunMemory = {
  remember: (_stage, run) => run,
  carry: (_stage, run) => run(undefined).result,
};

/** 128 bits: two inputs never have one key. */
const keyLength = 22;

/** A stage may have a long name, such as all that decides about topics. */
function beginKey(stage: string): string {
  return hash('sha256', stage, 'base64url');
}

/** @param begun by {@link beginKey} */
function keyOf(begun: string, input: unknown): string {
  return hash('sha256', begun + JSON.stringify(input), 'base64url').slice(0, keyLength);
}

/** A third of the bytes for a tenth of a second. */
const fastest = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** Bytes that are compressed at once, so that no second copy of everything fills the memory. */
const partBytes = 16 * 1024 * 1024;

function toLength(length: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(length);
  return bytes;
}

/** Compressed parts, each behind its length. A part has entries one after the other: a key, the length of its value, the value. */
function pack(values: ReadonlyMap<string, Buffer>): Buffer {
  const packed: Buffer[] = [];
  let part: Buffer[] = [];
  let size = 0;
  const close = (): void => {
    const bytes = zstdCompressSync(Buffer.concat(part), fastest);
    packed.push(toLength(bytes.length), bytes);
    [part, size] = [[], 0];
  };
  for (const [key, value] of values) {
    part.push(Buffer.from(key, 'latin1'), toLength(value.length), value);
    size += value.length;
    if (size >= partBytes) close();
  }
  close();
  return Buffer.concat(packed);
}

function unpackPart(part: Buffer, values: Map<string, Buffer>): void {
  for (let at = 0; at < part.length;) {
    const key = part.toString('latin1', at, at + keyLength);
    const start = at + keyLength + 4;
    at = start + part.readUInt32LE(start - 4);
    values.set(key, part.subarray(start, at));
  }
}

function unpack(packed: Buffer): Map<string, Buffer> {
  const values = new Map<string, Buffer>();
  for (let at = 0; at < packed.length;) {
    const start = at + 4;
    at = start + packed.readUInt32LE(at);
    unpackPart(zstdDecompressSync(packed.subarray(start, at)), values);
  }
  return values;
}

/**
 * Outputs of pure functions by a hash of their input. Values are kept as bytes, so that nobody changes one for
 * others. An input is compared as JSON: two that JSON cannot tell apart must have one output.
 */
export class Memory implements RunMemory {
  private readonly path: string;
  private readonly maker: string;
  private readonly known: ReadonlyMap<string, Buffer>;
  private readonly used = new Map<string, Buffer>();
  private isNew = false;

  /**
   * @param path of the file; one that is torn or of another maker counts as none
   * @param maker hash of all code that outputs depend on
   */
  constructor(path: string, maker: string) {
    this.path = path;
    this.maker = maker;
    const packed = readSealed(path, maker);
    this.known = packed === undefined ? new Map() : unpack(packed);
  }

  private add(key: string, output: unknown): void {
    this.isNew = true;
    // A copy, since what serializes keeps twice the room that it needs.
    this.used.set(key, Buffer.from(serialize(output)));
  }

  readonly remember: Remember = <Input, Output>(stage: string, run: (input: Input) => Output) => {
    const begun = beginKey(stage);
    return (input: Input): Output => {
      const key = keyOf(begun, input);
      const bytes = this.used.get(key) ?? this.known.get(key);
      if (bytes) {
        this.used.set(key, bytes);
        return deserialize(bytes) as Output;
      }
      const output = run(input);
      this.add(key, output);
      return output;
    };
  };

  readonly carry: Carry = <State, Result>(
    stage: string,
    run: (before: State | undefined) => { kept: State | undefined; result: Result },
  ) => {
    const key = keyOf(beginKey('carry'), stage);
    const before = this.known.get(key);
    const { kept, result } = run(before && (deserialize(before) as State));
    if (kept === undefined) return result;
    const bytes = serialize(kept);
    if (before?.equals(bytes) !== true) this.isNew = true;
    this.used.set(key, bytes);
    return result;
  };

  /** Keeps nothing of an input for the next run. */
  forget(stage: string, input: unknown): void {
    this.used.delete(keyOf(beginKey(stage), input));
  }

  /** Keeps what this run used, and nothing else. A disk that takes no more costs the next run some time, and nothing else. */
  save(): void {
    if (!this.isNew && this.used.size === this.known.size) return;
    try {
      writeSealed(this.path, this.maker, pack(this.used));
    } catch {
      // The file of the run before stays, and it is as true as it was.
    }
  }
}

/** Below the cache folder. */
export const memoryName = 'ingest-memory';

/** What decides what the stages make of a record. */
export const stageCode = ['src/lib', 'src/ingest', 'package-lock.json'];

/** What earlier runs of the same code computed. */
export function openMemory(cache: string): Memory {
  return new Memory(join(cache, memoryName), hashCode(stageCode));
}
