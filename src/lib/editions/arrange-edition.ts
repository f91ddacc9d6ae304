/** An editor's choices for a week, by paper id. */
export interface EditorsChoice {
  /** Papers that come first, in this order. */
  pin: string[];
  /** Papers that are left out. */
  drop: string[];
}

interface Listed {
  id: string;
  data: { withdrawn?: unknown; aliases: string[] };
}

function isNamed({ id, data }: Listed, names: string[]): boolean {
  return names.includes(id) || data.aliases.some((alias) => names.includes(alias));
}

/** Ids of the papers that the editor put first. */
export function pinnedIds(papers: readonly Listed[], pin: string[]): Set<string> {
  return new Set(papers.filter((paper) => isNamed(paper, pin)).map(({ id }) => id));
}

/**
 * Arranges the papers of an edition: pinned papers come first, dropped and withdrawn papers are left out. If none
 * remains, the edition shows all of them, since other pages link to it.
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
