const none = -1;

/** A number for each pair of numbers from 0 on: a map of strings or large numbers takes some four times as long. */
export class PairTable {
  private size = 0;
  private firsts = new Int32Array(1024);
  private seconds = new Int32Array(1024);
  /** -1 where no pair is. Less than half is in use. */
  private values = new Int32Array(1024).fill(none);

  /** Where a pair is, or the free place for it. */
  private slotOf(first: number, second: number): number {
    const mask = this.values.length - 1;
    const hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.values[slot] !== none && (this.firsts[slot] !== first || this.seconds[slot] !== second))
      slot = (slot + 1) & mask;
    return slot;
  }

  private put(slot: number, first: number, second: number, value: number): void {
    this.firsts[slot] = first;
    this.seconds[slot] = second;
    this.values[slot] = value;
  }

  private grow(): void {
    const { firsts, seconds, values } = this;
    const length = 2 * values.length;
    this.firsts = new Int32Array(length);
    this.seconds = new Int32Array(length);
    this.values = new Int32Array(length).fill(none);
    for (const [slot, value] of values.entries()) {
      if (value === none) continue;
      const [first, second] = [firsts[slot] ?? 0, seconds[slot] ?? 0];
      this.put(this.slotOf(first, second), first, second, value);
    }
  }

  /** The number of a pair. `make` gives it, from 0 on, when the pair is asked for the first time. */
  numberOf(first: number, second: number, make: () => number): number {
    const slot = this.slotOf(first, second);
    const known = this.values[slot] ?? none;
    if (known !== none) return known;
    const value = make();
    this.put(slot, first, second, value);
    this.size += 1;
    if (2 * this.size >= this.values.length) this.grow();
    return value;
  }
}
