import type { TermCounts } from './count-terms.ts';
import type { TermWeights } from './weigh-terms.ts';

const shownTerms = 3;

/** The terms with the highest weight in both papers, in the spelling of the first. No term is part of another. */
export function sharedTerms(first: TermWeights, second: TermWeights, shown: TermCounts): string[] {
  const shared = [...first]
    .flatMap(([key, weight]) => {
      const other = second.get(key);
      return other === undefined ? [] : [{ key, points: Math.round(weight * other * 1e6) }];
    })
    .sort((a, b) => b.points - a.points || (a.key < b.key ? -1 : 1));
  const chosen: string[] = [];
  for (const { key } of shared) {
    if (chosen.length === shownTerms) break;
    const plain = key.replaceAll('-', ' ');
    if (
      !chosen.some(
        (known) => known.replaceAll('-', ' ').includes(plain) || plain.includes(known.replaceAll('-', ' ')),
      )
    )
      chosen.push(key);
  }
  return chosen.map((key) => shown.get(key)?.shown ?? key);
}
