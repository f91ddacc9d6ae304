import { parseCatalogueLine } from '../publish/catalogue-line.ts';
import type { CatalogueRecord } from '../schema/catalogue.ts';

/** As many as one reads of, however long one was away. */
const maxSelected = 20;

/** The papers of `/selection.json`, which has a catalogue line for each. What cannot be read is left out. */
export function parseSelection(value: unknown): CatalogueRecord[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((line) => parseCatalogueLine(JSON.stringify(line)) ?? []);
}

/**
 * The best papers that came after what a reader has seen, and of how many they are the first. The list begins with the best.
 *
 * @param seen highest first-seen number that the reader knows
 */
export function chooseSelection(
  papers: readonly CatalogueRecord[],
  seen: number,
): { best: CatalogueRecord[]; count: number } {
  const later = papers.filter(({ run = 1 }) => run > seen);
  return { best: later.slice(0, maxSelected), count: later.length };
}
