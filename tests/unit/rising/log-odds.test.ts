import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logOdds, priorOf } from '#lib/rising/log-odds.ts';
import { runs } from '../support/runs.ts';

describe('the log-odds ratio with a prior', () => {
  // By hand: the common share is 10 of 50, so a prior of 10 papers adds 2 with and 8 without.
  // ln((6+2)/(4+8)) − ln((4+2)/(36+8)) = ln(2/3) − ln(3/22) = 1.5870
  // √(1/8 + 1/12 + 1/6 + 1/44) = √0.39773 = 0.63066
  test('is as calculated by hand for 6 of 10 papers after 4 of 40', () => {
    expect(logOdds({ count: 6, papers: 10 }, { count: 4, papers: 40 }, 10)).toBeCloseTo(2.5165, 3);
  });

  // ln((3+1.2)/(7+8.8)) − ln((0+1.2)/(15+8.8)), from a share of 3 in 25
  // = ln(0.26582) − ln(0.05042) = 1.6625; √(1/4.2 + 1/15.8 + 1/1.2 + 1/23.8) = 1.0851
  test('is as calculated by hand for a phrase without earlier papers', () => {
    expect(logOdds({ count: 3, papers: 10 }, { count: 0, papers: 15 }, 10)).toBeCloseTo(1.5322, 3);
  });

  test.each([
    ['nowhere', { count: 0, papers: 10 }, { count: 0, papers: 40 }],
    ['everywhere', { count: 10, papers: 10 }, { count: 40, papers: 40 }],
    ['as often as before', { count: 5, papers: 10 }, { count: 20, papers: 40 }],
    ['without papers to compare', { count: 0, papers: 0 }, { count: 0, papers: 0 }],
  ])('is 0 for a phrase that stands %s', (_where, now, before) => {
    expect(logOdds(now, before)).toBeCloseTo(0, 10);
  });

  test('weighs the prior as a tenth of all papers, up to a hundred', () => {
    expect([priorOf(50), priorOf(1000), priorOf(9000)]).toEqual([5, 100, 100]);
  });
});

const share = fc
  .integer({ min: 1, max: 500 })
  .chain((papers) => fc.record({ papers: fc.constant(papers), count: fc.integer({ min: 0, max: papers }) }));

test('exchanging the periods changes only the sign', () => {
  fc.assert(
    fc.property(share, share, (now, before) => {
      expect(logOdds(now, before)).toBeCloseTo(-logOdds(before, now), 9);
    }),
    runs(),
  );
});

test('the score is a number, and above 0 exactly where the share of the month is the higher one', () => {
  fc.assert(
    fc.property(share, share, (now, before) => {
      const difference = now.count / now.papers - before.count / before.papers;
      const score = logOdds(now, before);
      expect(Number.isFinite(score)).toBe(true);
      if (Math.abs(difference) > 1e-9) expect(Math.sign(score)).toBe(Math.sign(difference));
    }),
    runs(),
  );
});
