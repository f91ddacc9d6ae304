import { monthsBefore } from '#lib/dates/months-between.ts';
import { monthOf } from '#lib/dates/paper-date.ts';
import { findRegions, type Region } from '#lib/map/find-regions.ts';
import { nameRegions, type NamedRegion } from '#lib/map/name-regions.ts';
import { formatMap, mapKey } from '#lib/map/pack-map.ts';
import type { StateLine } from '#lib/schema/state.ts';
import { capitalize } from '#lib/text/capitalize.ts';
import { once } from '../../site/once.ts';
import { paths } from '../../site/paths.ts';
import { href } from '../../site/site.ts';
import { getPapersByNumber, getTopicLabelMap, type PaperEntry } from '../corpus.ts';
import { related } from '../derived.ts';
import { languageOf } from '../papers/language-of.ts';
import type { TopicLabel } from '../types.ts';
import type { MapLabel, MapPage, MapRegion } from './map-types.ts';
import { positions } from '../../site/map-positions.ts';

const shownTypical = 4;
/** Regions of a map: few of a small one, more of a large one, but never more than a reader can take in. */
const maxRegions = (papers: number): number => Math.min(14, Math.max(4, Math.round(Math.sqrt(papers) * 0.6)));
/** From so many papers on, there are names for parts of regions, too. */
const minForParts = 1000;
const maxParts = 48;

interface PlacedPaper {
  paper: PaperEntry;
  position: StateLine<'positions'>;
}

const getPlaced = once(async (): Promise<PlacedPaper[]> =>
  (await getPapersByNumber()).flatMap((paper) => {
    const position = positions.get(paper.id);
    return position && paper.data.withdrawn === undefined ? [{ paper, position }] : [];
  }),
);

/** A region whose papers share nothing of their own has no name, and is none. */
function nameAll(placed: readonly PlacedPaper[], regions: readonly Region[]): NamedRegion[] {
  const phrasesOf = (place: number) =>
    (related.get(placed[place]?.paper.id ?? '') ?? []).flatMap(({ terms }) => terms);
  return nameRegions(regions, phrasesOf).flatMap(({ phrases: [name, ...further], ...region }) =>
    name === undefined ? [] : [{ ...region, phrases: [capitalize(name), ...further] }],
  );
}

const getRegions = once(async () => {
  const placed = await getPlaced();
  const points = placed.map(({ position }) => position);
  const regions = nameAll(placed, findRegions(points, maxRegions(points.length)));
  const parts = points.length < minForParts ? [] : nameAll(placed, findRegions(points, maxParts, 2));
  return { regions, parts };
});

function toLabels(regions: readonly NamedRegion[], isFine: boolean): MapLabel[] {
  return regions.map(({ peak, papers, phrases }) => ({
    text: phrases[0] ?? '',
    x: Math.round(peak.x),
    y: Math.round(peak.y),
    papers: papers.length,
    isFine,
  }));
}

/** The topic that most papers have first. */
function mainTopic(own: readonly PaperEntry[], labels: ReadonlyMap<string, TopicLabel>): MapRegion['topic'] {
  const counts = Map.groupBy(own, ({ data }) => data.topics[0]?.id ?? '');
  const [most] = [...counts].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  const label = labels.get(most?.[0] ?? '');
  return most && label && { label, count: most[1].length };
}

/** The page of the map. */
export const getMapPage = once(async (): Promise<MapPage> => {
  const [placed, labels] = [await getPlaced(), await getTopicLabelMap()];
  const { regions, parts } = await getRegions();
  const newest = placed
    .map(({ paper }) => monthOf(paper.data.issued))
    .findLast((month) => month !== undefined);
  const year = new Set(newest === undefined ? [] : [newest, ...monthsBefore(newest, 11)]);
  const toRegion = ({ papers, phrases }: NamedRegion): MapRegion => {
    const own = papers.flatMap((place) => placed[place]?.paper ?? []);
    return {
      phrases,
      papers: own.length,
      recent: own.filter(({ data }) => year.has(monthOf(data.issued) ?? '')).length,
      topic: mainTopic(own, labels),
      typical: own.slice(0, shownTypical).map(({ id, data }) => ({
        title: data.title,
        href: href(paths.paper(id)),
        language: languageOf(data.title),
      })),
    };
  };
  const bySize = regions.toSorted((a, b) => b.papers.length - a.papers.length);
  return {
    papers: placed.length,
    regions: bySize.map(toRegion),
    topics: [...labels.values()],
    plan: {
      papers: href(paths.mapPapers()),
      index: href(paths.searchIndex()),
      height: Math.ceil(placed.reduce((max, { position }) => Math.max(max, position.y), 0)),
      labels: [...toLabels(bySize, false), ...toLabels(parts, true)],
    },
  };
});

/** All papers by the number that the search knows them by. */
export async function writeMapPapers(): Promise<string> {
  const placed = new Map((await getPlaced()).map(({ paper, position }) => [paper.id, position]));
  const topics = [...(await getTopicLabelMap()).keys()];
  const papers = (await getPapersByNumber()).map(({ id, data }) => {
    const topic = topics.indexOf(data.topics[0]?.id ?? '');
    return {
      key: mapKey(id),
      month: monthOf(data.issued),
      topic: topic === -1 ? undefined : topic,
      point: placed.get(id),
    };
  });
  return formatMap(papers);
}
