/** What an editor says of a week's papers, by id. */
export interface EditorsChoice {
  /** First, in this order. */
  pin: string[];
  /** Not in the edition. */
  drop: string[];
}

interface Listed {
  id: string;
  data: { withdrawn?: unknown; aliases: string[] };
}

function isNamed({ id, data }: Listed, names: string[]): boolean {
  return names.includes(id) || data.aliases.some((alias) => names.includes(alias));
}

/**
 * The papers of an edition: those an editor dropped and those that were withdrawn are left out, the pinned come
 * first. If none would remain, the edition shows all of them, since other pages lead to it.
 */
export function arrangeEdition<T extends Listed>(
  papers: T[],
  choice: EditorsChoice = { pin: [], drop: [] },
): T[] {
  const kept = papers.filter((paper) => paper.data.withdrawn === undefined && !isNamed(paper, choice.drop));
  if (kept.length === 0) return papers;
  const pinned = choice.pin.flatMap((id) => kept.find((paper) => isNamed(paper, [id])) ?? []);
  return [...new Set([...pinned, ...kept])];
}
