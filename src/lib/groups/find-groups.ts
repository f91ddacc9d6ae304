import { monthOf } from '../dates/paper-date.ts';
import { findNeighbours } from '../relate/find-neighbours.ts';
import type { RelatablePaper } from '../relate/profiles.ts';
import type { Vocabulary } from '../relate/vocabulary.ts';
import type { PaperDate } from '../schema/paper-date.ts';
import { openCutLongForms } from './cut-long-forms.ts';
import { findCommunities } from './find-communities.ts';
import { readPhrases, tellingPhrases, type GroupPhrase, type PhraseTable } from './group-phrases.ts';
import { measureGrowth, type Growth } from './measure-growth.ts';
import { nameGroup, type GroupName } from './name-group.ts';
import { tiePapers, type PaperGraph } from './paper-graph.ts';
import { openSpelling } from './spell-phrases.ts';

/** Papers that each is tied to at most. With fewer, chance ties carry a group into the next one. */
const maxNeighbours = 15;
/** Papers of a group at least. */
const minSize = 5;
/** A paper belongs to a group if this share of what ties it to others is within. */
const minInside = 0.5;
/** Phrases by which a paper shows that it is of a group. */
const shownPhrases = 30;
/** A paper shows this share of what the middle one of the group shows. */
const minShown = 0.4;
/** Groups whose papers are shown as what a group is not. */
const nearGroups = 4;

export interface GroupablePaper extends RelatablePaper {
  issued?: PaperDate | undefined;
}

/** Papers without a topic that have a subject in common. */
export interface PaperGroup extends GroupName {
  /** Ids, the most typical first. */
  papers: string[];
  growth: Growth;
  /** Places of the groups that it is tied to most. */
  near: number[];
}

/** The finer, the more papers there are: a group grows with the site, but more slowly. */
function resolutionFor(papers: number): number {
  return Math.max(1, 9 * Math.sqrt(papers / 4500));
}

/** In a few papers, the root of their number: more would tie all to all. */
function neighboursFor(papers: number): number {
  return Math.min(maxNeighbours, Math.ceil(Math.sqrt(papers)));
}

function tieTo(ties: ReadonlyMap<number, number>, group: ReadonlySet<number>): number {
  let inside = 0;
  for (const [other, weight] of ties) if (group.has(other)) inside += weight;
  return inside;
}

/** The papers of a community that are tied to it more than to all others together. */
function coreOf(community: readonly number[], graph: PaperGraph): number[] {
  const members = new Set(community);
  return community.filter((paper) => {
    const ties = graph[paper] ?? new Map<number, number>();
    const all = [...ties.values()].reduce((sum, weight) => sum + weight, 0);
    return tieTo(ties, members) >= minInside * all;
  });
}

/** The most typical first: those that are tied to the others most. */
function byTypicality(papers: readonly number[], graph: PaperGraph): number[] {
  const members = new Set(papers);
  const inside = new Map(papers.map((paper) => [paper, tieTo(graph[paper] ?? new Map(), members)]));
  return papers.toSorted((a, b) => (inside.get(b) ?? 0) - (inside.get(a) ?? 0) || a - b);
}

/** The papers that have enough of the phrases that tell a group from others. */
function thatShow(
  phrases: readonly GroupPhrase[],
  core: readonly number[],
  { inText }: PhraseTable,
): number[] {
  const shown = core.map((paper) =>
    phrases.reduce((sum, { phrase, score }) => sum + (inText[paper]?.has(phrase) === true ? score : 0), 0),
  );
  const middle = shown.toSorted((a, b) => a - b)[Math.floor(shown.length / 2)] ?? 0;
  return core.filter((_paper, at) => (shown[at] ?? 0) > 0 && (shown[at] ?? 0) >= minShown * middle);
}

interface NamedPapers {
  papers: number[];
  name: GroupName;
}

/** The papers of a community that have a subject in common, with its name; nothing if there are too few. */
function toGroup(
  community: readonly number[],
  graph: PaperGraph,
  table: PhraseTable,
  spelling: ReturnType<typeof openSpelling>,
  isCutLongForm: (key: string) => boolean,
): NamedPapers | undefined {
  const core = coreOf(community, graph);
  if (core.length < minSize) return undefined;
  const phrases = tellingPhrases(table, core);
  const papers = byTypicality(thatShow(phrases.slice(0, shownPhrases), core, table), graph);
  if (papers.length < minSize) return undefined;
  const holders = ({ phrase, standsFor = phrase }: GroupPhrase) =>
    new Set(papers.filter((paper) => table.inText[paper]?.has(standsFor)));
  const whole = phrases.filter(({ key }) => !isCutLongForm(key));
  const name = nameGroup(whole, spelling(papers), holders, papers.length);
  return name && { papers, name };
}

/** Groups of one name are one group. */
function joinNamesakes(groups: readonly NamedPapers[], graph: PaperGraph): NamedPapers[] {
  const byName = Map.groupBy(groups, ({ name }) => name.keys[0] ?? '');
  return [...byName.values()].flatMap((namesakes) => {
    const [largest] = namesakes.toSorted((a, b) => b.papers.length - a.papers.length);
    const papers = namesakes.flatMap((group) => group.papers);
    return largest ? [{ name: largest.name, papers: byTypicality(papers, graph) }] : [];
  });
}

/** Of each group, the others that it is tied to, the nearest first. */
function findNear(groups: readonly NamedPapers[], graph: PaperGraph): number[][] {
  const members = groups.map(({ papers }) => new Set(papers));
  return groups.map(({ papers }, own) => {
    const ties = members.map((group, other) => ({
      other,
      weight:
        other === own ? 0 : papers.reduce((sum, paper) => sum + tieTo(graph[paper] ?? new Map(), group), 0),
    }));
    const near = ties.filter(({ weight }) => weight > 0);
    near.sort((a, b) => b.weight - a.weight || a.other - b.other);
    return near.slice(0, nearGroups).map(({ other }) => other);
  });
}

/**
 * Groups the papers that have no topic: those that are tied to each other more than to others and share phrases. What
 * shares nothing is in no group. The same papers give the same groups.
 *
 * @param papers all papers of the site, also those with topics
 * @returns the largest first
 */
export function findGroups(papers: readonly GroupablePaper[], vocabulary: Vocabulary): PaperGroup[] {
  const open = papers
    .filter(({ topics = [] }) => topics.length === 0)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const { neighbours: near } = findNeighbours(open, vocabulary, neighboursFor(open.length));
  const graph = tiePapers(near);
  const communities = findCommunities(graph, resolutionFor(open.length));
  const table = readPhrases(open, vocabulary.acronyms);
  const spelling = openSpelling(open, table, vocabulary.acronyms);
  const isCutLongForm = openCutLongForms(vocabulary.acronyms, table);
  const named = [...Map.groupBy(communities.keys(), (place) => communities[place] ?? 0).values()].flatMap(
    (community) => toGroup(community, graph, table, spelling, isCutLongForm) ?? [],
  );
  const groups = joinNamesakes(named, graph).sort(
    (a, b) => b.papers.length - a.papers.length || (a.name.name < b.name.name ? -1 : 1),
  );
  const monthAt = (place: number) => monthOf(open[place]?.issued);
  const growth = measureGrowth(
    papers.map(({ issued }) => monthOf(issued)),
    groups.map((group) => group.papers.map(monthAt)),
  );
  const nearest = findNear(groups, graph);
  return groups.map((group, at) => ({
    ...group.name,
    papers: group.papers.flatMap((place) => open[place]?.id ?? []),
    growth: growth[at] ?? { trend: 'unknown', now: 0, before: 0 },
    near: nearest[at] ?? [],
  }));
}
