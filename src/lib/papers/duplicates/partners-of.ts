import type { NearDuplicate } from './find-near-duplicates.ts';

/** Ids of the near-duplicates, for each paper that has some. */
export function partnersOf(
  papers: readonly { id: string }[],
  pairs: readonly NearDuplicate[],
): Map<string, Set<string>> {
  const partners = new Map<string, Set<string>>();
  const add = (id: string, other: string): void => {
    partners.set(id, (partners.get(id) ?? new Set()).add(other));
  };
  for (const { first, second } of pairs) {
    const [a, b] = [papers[first], papers[second]];
    if (!a || !b) continue;
    add(a.id, b.id);
    add(b.id, a.id);
  }
  return partners;
}
