import type { Share } from './log-odds.ts';

/** Logarithms of the factorials from 0 on, as far as they were asked for. */
const logFactorials = [0];

function logFactorial(count: number): number {
  for (let next = logFactorials.length; next <= count; next += 1)
    logFactorials.push((logFactorials[next - 1] ?? 0) + Math.log(next));
  return logFactorials[count] ?? 0;
}

function logChoose(all: number, chosen: number): number {
  return logFactorial(all) - logFactorial(chosen) - logFactorial(all - chosen);
}

/**
 * The probability that so many papers of one kind, or more, are in a period by chance, if all papers of both periods were
 * shuffled (Fisher's exact test, one-sided).
 */
export function chanceOfMore(now: Share, before: Share): number {
  const [all, kind] = [now.papers + before.papers, now.count + before.count];
  const upper = Math.min(kind, now.papers);
  let chance = 0;
  for (let count = now.count; count <= upper; count += 1) {
    const others = now.papers - count;
    if (others > all - kind) continue;
    chance += Math.exp(logChoose(kind, count) + logChoose(all - kind, others) - logChoose(all, now.papers));
  }
  return Math.min(1, chance);
}

/** The same for so few papers, or fewer. */
export function chanceOfFewer(now: Share, before: Share): number {
  const without = ({ count, papers }: Share): Share => ({ count: papers - count, papers });
  return chanceOfMore(without(now), without(before));
}

/**
 * Which of several findings are beyond chance, so that of those that are told the share of false ones is limited
 * (Benjamini and Hochberg 1995).
 *
 * @param chances the probability of each, if there is nothing
 */
export function beyondChance(chances: readonly number[], falseShare: number): boolean[] {
  const ranked = [...chances.entries()].sort(([, a], [, b]) => a - b);
  const last = ranked.findLastIndex(
    ([, chance], rank) => chance <= (falseShare * (rank + 1)) / ranked.length,
  );
  const told = new Set(ranked.slice(0, last + 1).map(([place]) => place));
  return chances.map((_chance, place) => told.has(place));
}
