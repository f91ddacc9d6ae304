import type { PageLink, TopicLabel } from '../types.ts';

/** A name on the map. */
export interface MapLabel {
  text: string;
  x: number;
  y: number;
  /** Number of papers that it stands for: the more, the sooner it is shown. */
  papers: number;
  /** True if it is only shown near by. */
  isFine: boolean;
}

/** A region of the map as its list has it. */
export interface MapRegion {
  /** What its papers share, most telling first. */
  phrases: string[];
  papers: number;
  /** Of the last twelve months of the data. */
  recent: number;
  /** The first topic of most of its papers, with their number; absent if most have none. */
  topic?: { label: TopicLabel; count: number } | undefined;
  /** In the midst of the region. */
  typical: (PageLink & { language?: string | undefined })[];
}

/** What the script of the map reads. */
export interface MapPlan {
  /** Address of the papers. */
  papers: string;
  /** Address of the folder of the search index. */
  index: string;
  /** Height of the map in the unit of its places. */
  height: number;
  labels: MapLabel[];
}

export interface MapPage {
  papers: number;
  regions: MapRegion[];
  topics: TopicLabel[];
  plan: MapPlan;
}
