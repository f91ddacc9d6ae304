import { readList, readText, type Part } from '../reader/stored.ts';

/** What the reader weighs up or down: keys of terms, each with its factor. */
export type TermFactors = readonly (readonly [key: string, factor: number])[];

/** From nothing to the fourfold; 1 is as the papers say. */
export const factorSteps = [0, 0.5, 1, 2, 4];

const maxFactors = 500;
const maxKeyLength = 100;

function readFactor(item: unknown): readonly [string, number] | undefined {
  if (!Array.isArray(item)) return undefined;
  const [first, factor] = item as unknown[];
  const key = readText(first, maxKeyLength);
  return key !== undefined && factorSteps.includes(Number(factor)) ? [key, Number(factor)] : undefined;
}

export const termFactorsPart: Part<TermFactors> = {
  name: 'term-factors',
  empty: [],
  read: (value, drop) => readList(value, readFactor, maxFactors, drop),
};

/** The factors after a step up or down for one term. A step beyond the last one changes nothing. */
export function stepFactor(factors: TermFactors, key: string, step: 1 | -1): TermFactors {
  const now = new Map(factors).get(key) ?? 1;
  const next = factorSteps[factorSteps.indexOf(now) + step] ?? now;
  const others = factors.filter(([other]) => other !== key);
  return next === 1 ? others : [...others, [key, next]];
}
