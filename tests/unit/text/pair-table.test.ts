import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PairTable } from '#lib/text/pair-table.ts';
import { runs } from '../support/runs.ts';

const numbers = fc.oneof(fc.nat(40), fc.nat(2 ** 31 - 1));

test('a pair of numbers has the number that it got first, and no other pair has it', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(numbers, numbers), { maxLength: 2000, size: 'max' }), (pairs) => {
      const table = new PairTable();
      const known = new Map<string, number>();
      for (const [first, second] of pairs) {
        const key = `${String(first)} ${String(second)}`;
        const number = table.numberOf(first, second, () => known.size);
        expect(number).toBe(known.get(key) ?? known.size);
        known.set(key, number);
      }
    }),
    runs(30),
  );
});
