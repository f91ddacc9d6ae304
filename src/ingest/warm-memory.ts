import { join } from 'node:path';
import { hashCode } from '../files/hash-code.ts';
import { carryKey, Memory, memoryName, stageCode, type Carry, type Recall } from './memory.ts';
import { PlainTexts } from './packed-texts.ts';

/** A result, and the keys of what was remembered to compute it. */
interface Recalled<Output> {
  output: Output;
  used: ReadonlySet<string>;
}

/** Whether two values are the same for a stage, which compares its inputs as JSON. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  const areObjects = typeof one === 'object' && typeof other === 'object';
  return areObjects && JSON.stringify(one) === JSON.stringify(other);
}

function haveSameFields(one: object, other: object): boolean {
  const [own, others] = [Object.entries(one), new Map(Object.entries(other))];
  return own.length === others.size && own.every(([name, value]) => isSame(value, others.get(name)));
}

/** What the last run used and what this one uses, by names; all else is forgotten. */
class Generations<Value> {
  private last = new Map<string, Value>();
  private own = new Map<string, Value>();

  begin(): void {
    this.last = this.own;
    this.own = new Map();
  }

  get(name: string): Value | undefined {
    return this.own.get(name) ?? this.last.get(name);
  }

  set(name: string, value: Value): void {
    this.own.set(name, value);
  }
}

/**
 * The memory of a process that ingests again and again: it also has the results of its last run as they are. No stage
 * changes what another one gave it, so a result can be given again to all that follow.
 */
export class WarmMemory extends Memory {
  private readonly results = new Generations<Recalled<unknown> & { inputs: readonly unknown[] }>();
  private readonly ofObjects = new Generations<WeakMap<object, Recalled<unknown>>>();
  private readonly papers = new Generations<object>();
  private readonly carried = new Map<string, unknown>();
  /** What stages left and no file has yet, by key. */
  private readonly unsaved = new Map<string, unknown>();

  /** Begins a run. */
  begin(): void {
    this.used = new Set();
    for (const kept of [this.results, this.ofObjects, this.papers]) kept.begin();
  }

  /** Computes something, and finds out what was remembered for it. */
  private track<Output>(run: () => Output): Recalled<Output> {
    const outer = this.used;
    this.used = new Set();
    try {
      return { output: run(), used: this.used };
    } finally {
      for (const key of this.used) outer.add(key);
      this.used = outer;
    }
  }

  private giveAgain<Output>({ output, used }: Recalled<Output>): Output {
    for (const key of used) this.used.add(key);
    return output;
  }

  override readonly recall: Recall = {
    result: <Result>(stage: string, inputs: readonly unknown[], run: () => Result): Result => {
      const known = this.results.get(stage);
      if (known?.inputs.length === inputs.length && inputs.every((input, at) => input === known.inputs[at])) {
        this.results.set(stage, known);
        return this.giveAgain(known) as Result;
      }
      const tracked = this.track(run);
      this.results.set(stage, { ...tracked, inputs });
      return tracked.output;
    },
    each: (stage) => {
      const known = this.ofObjects.get(stage) ?? new WeakMap<object, Recalled<unknown>>();
      this.ofObjects.set(stage, known);
      return <Input extends object, Output>(run: (input: Input) => Output) =>
        (input: Input): Output => {
          const before = known.get(input);
          if (before) return this.giveAgain(before) as Output;
          const tracked = this.track(() => run(input));
          known.set(input, tracked);
          return tracked.output;
        };
    },
    same: <Paper extends { id: string }>(paper: Paper): Paper => {
      const before = this.papers.get(paper.id) as Paper | undefined;
      const known = before && haveSameFields(paper, before) ? before : paper;
      this.papers.set(paper.id, known);
      return known;
    },
    // They are kept with their papers, see `each`.
    texts: () => new PlainTexts(),
  };

  override readonly carry: Carry = <State, Result>(
    stage: string,
    run: (before: State | undefined) => { kept: State | undefined; result: Result },
  ) => {
    const key = carryKey(stage);
    const before =
      (this.carried.get(key) as State | undefined) ?? (this.readCarried(key) as State | undefined);
    const { kept, result } = run(before);
    this.carried.set(key, kept);
    if (kept === undefined) this.unsaved.delete(key);
    else if (kept !== before) this.unsaved.set(key, kept);
    else this.used.add(key);
    return result;
  };

  /** Leaves the file as it is until {@link keep}: an editor waits for the papers, and not for it. */
  override save(): void {
    // Nothing is lost if this process ends before.
  }

  /** Writes what the last run used, for other processes. */
  keep(): void {
    for (const [key, kept] of this.unsaved) this.add(key, kept);
    this.unsaved.clear();
    const blocks = this.write();
    if (blocks) this.renew(blocks);
  }
}

export function openWarmMemory(cache: string): WarmMemory {
  return new WarmMemory(join(cache, memoryName), hashCode(stageCode));
}
