import type { PaperGroup } from './find-groups.ts';

/** Papers of each kind that a topic begins with. */
const examples = 10;

/** What a topic is learned from that begins with a group. */
export interface TopicStart {
  title: string;
  words: string[];
  /** Ids of typical papers, and of typical ones of the groups beside it. */
  liked: string[];
  disliked: string[];
}

/** Takes the lists in turn, the first of each first. */
function inTurn(lists: readonly (readonly string[])[]): string[] {
  const longest = lists.reduce((most, { length }) => Math.max(most, length), 0);
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat();
}

/**
 * What a topic begins with: the typical papers of a group, and those of the groups that it is nearest to as what it is not.
 *
 * @param group one of the groups
 */
export function beginTopic(group: PaperGroup, groups: readonly PaperGroup[]): TopicStart {
  const beside = group.near.flatMap((place) => groups[place] ?? []);
  return {
    title: group.name.charAt(0).toUpperCase() + group.name.slice(1),
    // A named word counts much, and further phrases of a group, such as “diffusion models”, are not its own alone.
    words: group.words,
    liked: group.papers.slice(0, examples),
    disliked: inTurn(beside.map(({ papers }) => papers.slice(0, examples))).slice(0, examples),
  };
}

/**
 * A group by its number, from 1, or by its name.
 *
 * @throws if there is no such group
 */
export function chooseGroup(asked: string, groups: readonly PaperGroup[]): PaperGroup {
  const wanted = asked.trim().toLowerCase();
  const found =
    groups.find(({ name }) => name.toLowerCase() === wanted) ??
    groups.find(({ words: [first = ''] }) => first.toLowerCase() === wanted) ??
    (/^\d+$/.test(wanted) ? groups[Number(wanted) - 1] : undefined);
  if (found) return found;
  throw new Error(
    groups.length === 0
      ? 'No papers without a topic have a subject in common, so there is no group to begin with.'
      : `There is no group “${asked}”. Give its name or a number from 1 to ${String(groups.length)}; npm run topics -- discover lists them.`,
  );
}
