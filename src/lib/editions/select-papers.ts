/** An edition with fewer papers is read whole. */
const minSelected = 25;
const shownInLead = 4;
const shownInTopic = 2;

/** A part of an edition. */
interface Part {
  /** A large edition shows more of its papers. */
  isLead: boolean;
  /** False for the papers outside of all topics. */
  hasTopic: boolean;
}

/**
 * How many papers of a part of an edition are shown in full; the others follow as a list of titles. Those outside of
 * all topics are titles alone.
 *
 * @param total papers of the whole edition
 */
export function shownInPart({ isLead, hasTopic }: Part, total: number): number {
  if (total < minSelected) return Infinity;
  if (!hasTopic) return 0;
  return isLead ? shownInLead : shownInTopic;
}
