import { createHash } from 'node:crypto';

function numberOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0);
}

/** Some of the values, always the same: those whose hashes come first. */
export function sample<Value extends string>(values: Iterable<Value>, count: number): Value[] {
  return [...new Set(values)]
    .map((value) => ({ value, order: numberOf(value) }))
    .sort((a, b) => a.order - b.order)
    .slice(0, count)
    .map(({ value }) => value);
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz';

/** A word with one slip of each kind: a letter missing, double, exchanged with the next, and wrong. */
export function makeSlips(word: string): string[] {
  const at = (kind: string, places: number) => numberOf(`${kind} ${word}`) % Math.max(1, places);
  const [missing, double, swapped, wrong] = [
    at('missing', word.length),
    at('double', word.length),
    at('swapped', word.length - 1),
    at('wrong', word.length),
  ];
  const other = alphabet[(alphabet.indexOf(word[wrong] ?? '') + 1 + at('letter', 25)) % 26] ?? 'x';
  const slips = [
    word.slice(0, missing) + word.slice(missing + 1),
    word.slice(0, double) + (word[double] ?? '') + word.slice(double),
    `${word.slice(0, swapped)}${word[swapped + 1] ?? ''}${word[swapped] ?? ''}${word.slice(swapped + 2)}`,
    `${word.slice(0, wrong)}${other}${word.slice(wrong + 1)}`,
  ];
  return slips.filter((slip) => slip !== word);
}
