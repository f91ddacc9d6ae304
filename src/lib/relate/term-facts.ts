import { splitLines } from './term-matrix.ts';
import type { Statistics, Vocabulary } from './vocabulary.ts';

/** What was learned of terms, by their numbers. */
export interface TermFacts {
  /** In how many papers each stands; empty without learned statistics. */
  frequencies: Uint32Array;
  /** Which vector of the vocabulary each has, or -1. */
  vectors: Int32Array;
}

export const noFacts: TermFacts = { frequencies: new Uint32Array(), vectors: new Int32Array() };

/** Any other term is as rare as a term can be that relates papers. So new terms relate them, too. */
const rare = 2;

function learnedFrequencies({ terms }: Statistics): Map<string, number> {
  return new Map(
    Object.entries(terms).flatMap(([count, keys]) =>
      splitLines(keys).map((key) => [key, Number(count)] as const),
    ),
  );
}

/**
 * Looks terms up in a vocabulary.
 *
 * @param known of the first of them, by the same vocabulary
 */
export function readFacts(
  keys: readonly string[],
  { terms, statistics }: Vocabulary,
  known: TermFacts = noFacts,
): TermFacts {
  const [first, size] = [known.vectors.length, keys.length];
  const vectors = new Int32Array(size);
  vectors.set(known.vectors);
  const places = new Map(Object.keys(terms).map((key, place) => [key, place]));
  for (let term = first; term < size; term += 1) vectors[term] = places.get(keys[term] ?? '') ?? -1;
  if (!statistics) return { frequencies: noFacts.frequencies, vectors };
  const frequencies = new Uint32Array(size);
  frequencies.set(known.frequencies);
  const learned = learnedFrequencies(statistics);
  for (let term = first; term < size; term += 1) frequencies[term] = learned.get(keys[term] ?? '') ?? rare;
  return { frequencies, vectors };
}

/** @param order places of those to be picked; terms without frequencies have none after it, either */
export function pickFacts({ frequencies, vectors }: TermFacts, order: Int32Array): TermFacts {
  return {
    frequencies: frequencies.length === 0 ? frequencies : pick(frequencies, order),
    vectors: pick(vectors, order),
  };
}

function pick<Numbers extends Int32Array | Uint32Array>(values: Numbers, order: Int32Array): Numbers {
  const picked = values.slice(0, order.length) as Numbers;
  for (let at = 0; at < order.length; at += 1) picked[at] = values[order[at] ?? 0] ?? 0;
  return picked;
}
