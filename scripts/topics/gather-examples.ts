import type { Topic } from '#lib/schema/topic.ts';
import type { EvalPaper } from '#lib/topics/measure/eval-input.ts';
import { printable } from '#lib/text/printable.ts';
import { openFinder } from './find-papers.ts';
import type { Marks } from './judging-list.ts';

/** What was said of a topic, in all places together. */
export interface Gathered {
  liked: EvalPaper[];
  disliked: EvalPaper[];
  words: string[];
  /** Examples of the topic's file whose papers are not here. They stay in the file. */
  kept: Marks;
  /** Names of all papers that are not here and so teach nothing. */
  missing: string[];
}

/** What one place says of papers. */
interface Said {
  /** The place, for a message. */
  place: string;
  liked: readonly EvalPaper[];
  disliked: readonly EvalPaper[];
}

/** The later place counts where two differ. @throws if one place says both of a paper */
function settle(places: readonly Said[]): { liked: EvalPaper[]; disliked: EvalPaper[] } {
  const verdicts = new Map<string, { paper: EvalPaper; belongs: boolean }>();
  for (const { place, liked, disliked } of places) {
    const likedIds = new Set(liked.map(({ id }) => id));
    const both = disliked.find(({ id }) => likedIds.has(id));
    if (both)
      throw new Error(
        `“${printable(both.title)}” belongs and does not, by ${place}. Take it out of one of the two.`,
      );
    for (const paper of liked) verdicts.set(paper.id, { paper, belongs: true });
    for (const paper of disliked) verdicts.set(paper.id, { paper, belongs: false });
  }
  const all = [...verdicts.values()];
  return {
    liked: all.filter(({ belongs }) => belongs).map(({ paper }) => paper),
    disliked: all.filter(({ belongs }) => !belongs).map(({ paper }) => paper),
  };
}

/** Words and phrases with commas between them, also those of Chinese. */
function splitList(text: string): string[] {
  return text.split(/[,，、]/).flatMap((word) => word.trim() || []);
}

interface Sources {
  /** Examples in the topic's file. */
  known: Topic['examples'];
  /** The command line. */
  options: { like?: string[] | undefined; dislike?: string[] | undefined; words?: string | undefined };
  /** A list that was marked. */
  marks: Marks | undefined;
}

/** Gathers what the topic's file, the command line and a marked list say of papers. */
export function gatherExamples(
  papers: readonly EvalPaper[],
  { known, options, marks = { liked: [], disliked: [] } }: Sources,
): Gathered {
  const site = openFinder(papers);
  const liked = (options.like ?? []).map(site.find);
  const disliked = (options.dislike ?? []).map(site.find);
  const papersOf = (found: typeof liked): EvalPaper[] => found.flatMap((one) => one.papers);
  // Files on the command line may have the papers that an example or a mark names.
  const { lookUp, require } = openFinder([...papers, ...papersOf(liked), ...papersOf(disliked)]);
  const examples = { liked: known?.liked ?? [], disliked: known?.disliked ?? [] };
  const withPaper = (names: readonly string[]): EvalPaper[] => names.flatMap((name) => lookUp(name) ?? []);
  const withoutPaper = (names: readonly string[]): string[] => names.filter((name) => !lookUp(name));
  const kept = { liked: withoutPaper(examples.liked), disliked: withoutPaper(examples.disliked) };
  return {
    ...settle([
      {
        place: 'the topic’s file',
        liked: withPaper(examples.liked),
        disliked: withPaper(examples.disliked),
      },
      { place: '--like and --dislike', liked: papersOf(liked), disliked: papersOf(disliked) },
      { place: '--list', liked: marks.liked.map(require), disliked: marks.disliked.map(require) },
    ]),
    words: [...new Set([...(known?.words ?? []), ...splitList(options.words ?? '')])],
    kept,
    missing: [...kept.liked, ...kept.disliked, ...[...liked, ...disliked].flatMap((one) => one.missing)],
  };
}
