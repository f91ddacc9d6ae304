import { singular } from './singular.ts';
import type { Acronyms } from './terms.ts';

/** Number of abstracts that must spell an acronym out, and the share of them that must agree. */
const minUses = 4;
const minAgreement = 0.8;

const acronym = /\(([A-Z]{2,6})s?\)/g;

/** The words before an acronym whose first letters form it: `Monte Carlo tree search (MCTS)`. */
function longForm(before: string, letters: string): string | undefined {
  const words = before
    .trim()
    .split(/[\s-]+/)
    .slice(-letters.length)
    .map((word) => word.toLowerCase());
  const fits =
    words.length === letters.length &&
    words.every((word, index) => word.startsWith(letters.charAt(index).toLowerCase()));
  return fits ? words.join(' ') : undefined;
}

/** Acronyms that abstracts explain, with their long forms. Acronyms with several meanings are left out. */
export function findAcronyms(abstracts: readonly string[]): Acronyms {
  const forms = new Map<string, Map<string, number>>();
  for (const abstract of abstracts)
    for (const { 0: found, 1: letters = '', index } of abstract.matchAll(acronym)) {
      const form =
        found === '' ? undefined : longForm(abstract.slice(Math.max(0, index - 120), index), letters);
      if (form === undefined) continue;
      const known = forms.get(letters) ?? new Map<string, number>();
      known.set(singular(form), (known.get(singular(form)) ?? 0) + 1);
      forms.set(letters, known);
    }
  const chosen = [...forms].flatMap(([letters, known]) => {
    const uses = [...known.values()].reduce((sum, count) => sum + count, 0);
    const [best] = [...known].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    return best && best[1] >= minUses && best[1] >= minAgreement * uses ? [[letters, best[0]] as const] : [];
  });
  return Object.fromEntries(chosen.sort(([a], [b]) => (a < b ? -1 : 1)));
}
