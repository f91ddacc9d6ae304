import { titles } from '#words';
import { paths } from '../site/paths.ts';
/** The main navigation, in its order. */
export const sections = [
  { id: 'latest', title: titles.home, path: paths.home() },
  { id: 'trending', title: titles.trending, path: paths.trending() },
  { id: 'rising', title: titles.rising, path: paths.rising() },
  { id: 'topics', title: titles.topics, path: paths.topics() },
  { id: 'papers', title: titles.papers, path: paths.papers() },
  { id: 'archive', title: titles.archive, path: paths.archive() },
  { id: 'search', title: titles.search, path: paths.search() },
] as const;

export type Section = (typeof sections)[number]['id'];
