/** The strongest terms of a paper: numbers in ascending order, and their weights beside them. */
export interface TermVector {
  terms: readonly number[];
  /** From 1 to `maxWeight`. */
  weights: readonly number[];
}

export const maxWeight = 15;
/** A weight takes four bits. */
const weightSteps = 16;

/** Numbers of any size as bytes: seven bits each, the lowest first, and a bit that says whether more follow. */
function* toBytes(value: number): Generator<number> {
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) yield (rest % 128) + 128;
  yield rest;
}

/** A vector as text, about 2⅔ characters a term: base64 of the distances between terms, each with its weight. */
export function formatVector({ terms, weights }: TermVector): string {
  const values = terms.map((term, at) => (term - (terms[at - 1] ?? 0)) * weightSteps + (weights[at] ?? 0));
  return btoa(String.fromCharCode(...values.flatMap((value) => [...toBytes(value)])));
}

function readBytes(text: string): string | undefined {
  try {
    return atob(text);
  } catch {
    return undefined;
  }
}

/** Reads what `formatVector` wrote; nothing if it is something else. */
export function parseVector(text: string): TermVector | undefined {
  const bytes = readBytes(text);
  if (bytes === undefined) return undefined;
  const [terms, weights]: [number[], number[]] = [[], []];
  let [value, factor] = [0, 1];
  for (const byte of bytes) {
    const code = byte.charCodeAt(0);
    value += (code % 128) * factor;
    factor *= 128;
    if (code >= 128) continue;
    terms.push((terms.at(-1) ?? 0) + Math.floor(value / weightSteps));
    weights.push(value % weightSteps);
    [value, factor] = [0, 1];
  }
  return factor === 1 ? { terms, weights } : undefined;
}

/** Length of a vector. */
export function lengthOf({ weights }: TermVector): number {
  return Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
}
