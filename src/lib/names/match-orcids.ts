import type { AuthorOrcid } from '../schema/orcid.ts';
import { matchName } from './match-name.ts';
import { nameWords } from './name-words.ts';

/** Which of a paper's authors a name is: the one who has just this name, or else the only one whom it can mean. */
function findAuthor(name: string, authors: readonly string[][]): number {
  const asked = nameWords(name);
  const matches = authors.map((words) => matchName(asked, words) ?? matchName(words, asked));
  for (const isGood of [(match?: string) => match === 'same', (match?: string) => match !== undefined]) {
    const found = matches.flatMap((match, index) => (isGood(match) ? [index] : []));
    if (found.length > 0) return found.length === 1 ? (found[0] ?? -1) : -1;
  }
  return -1;
}

/**
 * For each author of a paper the ORCID iD that a service gives, if one name can mean the author alone. An author of two
 * iDs gets none.
 */
export function matchOrcids(
  authors: readonly string[],
  orcids: readonly AuthorOrcid[] = [],
): (string | undefined)[] {
  if (orcids.length === 0) return authors.map(() => undefined);
  const words = authors.map(nameWords);
  const found = Map.groupBy(orcids, ({ name }) => findAuthor(name, words));
  return authors.map((_, index) => {
    const own = new Set(found.get(index)?.map(({ orcid }) => orcid));
    return own.size === 1 ? [...own][0] : undefined;
  });
}
