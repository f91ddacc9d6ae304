import { hash } from 'node:crypto';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { hashCode } from '../files/hash-code.ts';
import { readSealed, writeSealed } from '../files/sealed-file.ts';
import { keyLength, ValueStore } from './value-store.ts';

/** Gives each input the output that an earlier run computed for an equal one. */
export type Remember = <Input, Output>(
  stage: string,
  run: (input: Input) => Output,
) => (input: Input) => Output;

/** Gives a stage the state that it left in the last run; it leaves the same one, another one, or none. */
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

/** A stage may have a long name, such as all that decides about topics. */
function beginKey(stage: string): string {
  return hash('sha256', stage, 'base64url');
}

/** @param begun by {@link beginKey} */
function keyOf(begun: string, input: unknown): string {
  return hash('sha256', begun + JSON.stringify(input), 'base64url').slice(0, keyLength);
}

/**
 * Outputs of pure functions by a hash of their input. Values are kept as bytes, so that nobody changes one for
 * others. An input is compared as JSON: two that JSON cannot tell apart must have one output.
 */
export class Memory implements RunMemory {
  private readonly path: string;
  private readonly maker: string;
  private readonly store: ValueStore;
  private readonly knownCount: number;
  private readonly used = new Set<string>();
  private isNew = false;

  /**
   * @param path of the file; one that is torn or of another maker counts as none
   * @param maker hash of all code that outputs depend on
   */
  constructor(path: string, maker: string) {
    this.path = path;
    this.maker = maker;
    this.store = new ValueStore(readSealed(path, maker));
    this.knownCount = this.store.size;
  }

  private add(key: string, output: unknown): void {
    this.isNew = true;
    this.used.add(key);
    // A copy, since what serializes keeps twice the room that it needs.
    this.store.put(key, Buffer.from(serialize(output)));
  }

  readonly remember: Remember = <Input, Output>(stage: string, run: (input: Input) => Output) => {
    const begun = beginKey(stage);
    return (input: Input): Output => {
      const key = keyOf(begun, input);
      const bytes = this.store.get(key);
      if (bytes) {
        this.used.add(key);
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
    const bytes = this.store.get(key);
    const before = bytes && (deserialize(bytes) as State);
    const { kept, result } = run(before);
    if (kept !== undefined && kept === before) this.used.add(key);
    else if (kept !== undefined) this.add(key, kept);
    return result;
  };

  /** Keeps nothing of an input for the next run. */
  forget(stage: string, input: unknown): void {
    this.used.delete(keyOf(beginKey(stage), input));
  }

  /** Keeps what this run used, and nothing else. A disk that takes no more costs the next run some time, and nothing else. */
  save(): void {
    if (!this.isNew && this.used.size === this.knownCount) return;
    try {
      writeSealed(this.path, this.maker, ...this.store.save((key) => this.used.has(key)));
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
