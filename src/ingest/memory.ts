import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { hashCode } from '../files/hash-code.ts';
import { readSealed, writeSealed } from '../files/sealed-file.ts';
import { beginKey, keyOf } from './memory-keys.ts';
import { PackedTexts, type HeldTexts } from './packed-texts.ts';
import { ValueStore } from './value-store.ts';
import { WorkAhead, type AheadTask } from './work-ahead.ts';

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

/** What a process that ingests again and again has of its last run. All others compute it. */
export interface Recall {
  /** The result of a stage for the same inputs, each compared by itself. */
  result: <Result>(stage: string, inputs: readonly unknown[], run: () => Result) => Result;
  /** Gives a function the results that it had for each object, as long as the object lives. */
  each: (
    stage: string,
  ) => <Input extends object, Output>(run: (input: Input) => Output) => (input: Input) => Output;
  /** The paper that said the same, so that the result for it is at hand. */
  same: <Paper extends { id: string }>(paper: Paper) => Paper;
  /** Takes the texts of a run. */
  texts: () => HeldTexts;
}

/** What a run knows of earlier ones. */
export interface RunMemory {
  remember: Remember;
  carry: Carry;
  recall: Recall;
  /** Says what a stage will be asked for next, so that a second thread may help. */
  ahead: (task: AheadTask) => void;
  /** Says that no other stage will be. */
  endAhead: () => void;
}

const noRecall: Recall = {
  result: (_stage, _inputs, run) => run(),
  each: () => (run) => run,
  same: (paper) => paper,
  texts: () => new PackedTexts(),
};

/** Computes everything. */
export const noMemory: RunMemory = {
  recall: noRecall,
  remember: (_stage, run) => run,
  carry: (_stage, run) => run(undefined).result,
  ahead: () => undefined,
  endAhead: () => undefined,
};

/**
 * Outputs of pure functions by a hash of their input. Values are kept as bytes, so that nobody changes one for
 * others. An input is compared as JSON: two that JSON cannot tell apart must have one output.
 */
export class Memory implements RunMemory {
  private readonly path: string;
  private readonly maker: string;
  private store: ValueStore;
  private knownCount: number;
  private readonly helper: WorkAhead;
  private isNew = false;
  /** Keys of what this run used. */
  protected used = new Set<string>();
  readonly recall: Recall = noRecall;

  /**
   * @param path of the file; one that is torn or of another maker counts as none
   * @param maker hash of all code that outputs depend on
   * @param helper does a part of what a first run asks for
   */
  constructor(path: string, maker: string, helper = new WorkAhead()) {
    this.path = path;
    this.maker = maker;
    this.store = new ValueStore(readSealed(path, maker));
    this.knownCount = this.store.size;
    this.helper = helper;
  }

  protected add(key: string, output: unknown): void {
    this.isNew = true;
    this.used.add(key);
    // A copy, since what serializes keeps twice the room that it needs.
    this.store.put(key, Buffer.from(serialize(output)));
  }

  /** Only a first run has much to do; it is the one that knows nothing. */
  readonly ahead = (task: AheadTask): void => {
    if (this.knownCount === 0) this.helper.begin(task);
  };

  readonly endAhead = (): void => {
    this.helper.end();
  };

  /** What is remembered of an input, or what was computed ahead. */
  private find(key: string): Buffer | undefined {
    const known = this.store.get(key);
    if (known) return known;
    this.helper.collect((done, bytes) => {
      if (this.store.has(done)) return;
      this.isNew = true;
      this.store.put(done, bytes);
    });
    return this.store.get(key);
  }

  readonly remember: Remember = <Input, Output>(stage: string, run: (input: Input) => Output) => {
    const begun = beginKey(stage);
    return (input: Input): Output => {
      const key = keyOf(begun, input);
      this.helper.step();
      const bytes = this.find(key);
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
    const key = carryKey(stage);
    const before = this.readCarried(key) as State | undefined;
    const { kept, result } = run(before);
    if (kept !== undefined && kept === before) this.used.add(key);
    else if (kept !== undefined) this.add(key, kept);
    return result;
  };

  /** The state that a stage left, by its {@link carryKey}. */
  protected readCarried(key: string): unknown {
    const bytes = this.store.get(key);
    return bytes && deserialize(bytes);
  }

  /** Keeps nothing of an input for the next run. */
  forget(stage: string, input: unknown): void {
    this.used.delete(keyOf(beginKey(stage), input));
  }

  /** Keeps what this run used, and nothing else. A disk that takes no more costs the next run some time, and nothing else. */
  save(): void {
    this.write();
  }

  /** Returns what was written, if anything was. */
  protected write(): Buffer[] | undefined {
    if (!this.isNew && this.used.size === this.knownCount) return undefined;
    try {
      const blocks = this.store.save((key) => this.used.has(key));
      writeSealed(this.path, this.maker, ...blocks);
      return blocks;
    } catch {
      // The file of the run before stays, and it is as true as it was.
      return undefined;
    }
  }

  /** Goes on with what was written, in the same process. */
  protected renew(blocks: Buffer[]): void {
    this.store = new ValueStore(Buffer.concat(blocks));
    [this.knownCount, this.isNew] = [this.store.size, false];
  }
}

/** The key of the state that a stage leaves. */
export function carryKey(stage: string): string {
  return keyOf(beginKey('carry'), stage);
}

/** Below the cache folder. */
export const memoryName = 'ingest-memory';

/** What decides what the stages make of a record. */
export const stageCode = ['src/lib', 'src/ingest', 'package-lock.json'];

/** What earlier runs of the same code computed. */
export function openMemory(cache: string): Memory {
  return new Memory(join(cache, memoryName), hashCode(stageCode));
}
