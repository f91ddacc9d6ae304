import { paths } from '../site/paths.ts';
/** The main navigation, in its order. */
export const sections = [
  { id: 'latest', title: 'Latest', path: paths.home() },
  { id: 'trending', title: 'Discussed', path: paths.trending() },
  { id: 'rising', title: 'Rising', path: paths.rising() },
  { id: 'topics', title: 'Topics', path: paths.topics() },
  { id: 'papers', title: 'Papers', path: paths.papers() },
  { id: 'archive', title: 'Archive', path: paths.archive() },
  { id: 'search', title: 'Search', path: paths.search() },
] as const;

export type Section = (typeof sections)[number]['id'];
