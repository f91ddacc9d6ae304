/** What the choice of papers knows of one. */
export interface Selectable {
  id: string;
  /** Best topic first. */
  topics: readonly { id: string }[];
}

export interface Selection {
  /** Papers that are shown in full, at most. A period with no more is shown whole. */
  size: number;
  /** Topics of which more papers are shown. */
  leads: ReadonlySet<string>;
  /** Papers that the editor put first. */
  pinned?: ReadonlySet<string>;
}

/** Papers with abstracts that a page, a file or a mail of an edition holds, at most. */
export const selectionSize = 20;
/** Papers of a lead topic that come before the first paper of another. */
const firstOfLead = 3;
const maxOfLead = 5;

/**
 * In which turn a paper of a topic is chosen: three of each lead topic, one of each other, then two more of the leads
 * between the second of the others.
 */
function turnOf(place: number, isLead: boolean): number {
  if (isLead && place < firstOfLead) return 0;
  if (isLead) return place < maxOfLead ? 2 * (place - firstOfLead + 1) : Infinity;
  return place < 2 ? 2 * place + 1 : Infinity;
}

/**
 * Chooses the papers of a period that are shown in full. Papers outside of all topics are titles alone, unless the
 * editor pinned them or there is nothing else.
 *
 * @param papers the most important first
 * @returns the ids of the chosen papers
 */
export function selectPapers(
  papers: readonly Selectable[],
  { size, leads, pinned = new Set() }: Selection,
): Set<string> {
  if (papers.length <= size) return new Set(papers.map(({ id }) => id));
  const inTopics = papers.filter(({ topics }) => topics.length > 0);
  const places = new Map<string, number>();
  const turns = (inTopics.length > 0 ? inTopics : papers).map(({ id, topics: [first] }) => {
    const topic = first?.id ?? '';
    const place = places.get(topic) ?? 0;
    places.set(topic, place + 1);
    return { id, turn: turnOf(place, leads.has(topic)) };
  });
  const isPinned = ({ id }: { id: string }): boolean => pinned.has(id);
  const chosen = [
    ...papers.filter(isPinned),
    ...turns.sort((a, b) => (a.turn === b.turn ? 0 : a.turn - b.turn)),
  ];
  return new Set([...new Set(chosen.map(({ id }) => id))].slice(0, size));
}
