const shownTerms = 3;

/** A term of two papers. */
export interface SharedTerm {
  key: string;
  /** The product of its weights in both. */
  weight: number;
}

/** Keys of the terms with the highest weight in both papers. No term is part of another. */
export function chooseSharedTerms(terms: readonly SharedTerm[]): string[] {
  const sorted = terms
    .map(({ key, weight }) => ({ key, points: Math.round(weight * 1e6) }))
    .sort((a, b) => b.points - a.points || (a.key < b.key ? -1 : 1));
  const chosen: string[] = [];
  for (const { key } of sorted) {
    if (chosen.length === shownTerms) break;
    const plain = key.replaceAll('-', ' ');
    if (
      !chosen.some(
        (known) => known.replaceAll('-', ' ').includes(plain) || plain.includes(known.replaceAll('-', ' ')),
      )
    )
      chosen.push(key);
  }
  return chosen;
}
