import type { Place } from '#lib/schema/diagnostic.ts';
import type { Seed } from './source.ts';

/** Turns offsets of a seed's text into places, by binary search. */
export class PlaceIndex {
  private readonly file: string;
  private readonly length: number;
  private readonly lineStarts: number[] = [0];

  constructor(seed: Seed) {
    this.file = seed.file;
    this.length = seed.text.length;
    for (let at = seed.text.indexOf('\n'); at !== -1; at = seed.text.indexOf('\n', at + 1))
      this.lineStarts.push(at + 1);
  }

  /** The place of an offset. An offset outside the text counts as the nearest end, since parsers count one character more there. */
  placeAt(wanted: number): Place {
    const offset = Math.min(Math.max(wanted, 0), this.length);
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { file: this.file, line: low + 1, column: offset - (this.lineStarts[low] ?? 0) + 1 };
  }
}
