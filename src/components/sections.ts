/** The main navigation, in its order. */
export const sections = [
  { id: 'latest', title: 'Latest', path: '/' },
  { id: 'trending', title: 'Discussed', path: '/trending/' },
  { id: 'trends', title: 'Rising', path: '/trends/' },
  { id: 'topics', title: 'Topics', path: '/topics/' },
  { id: 'papers', title: 'Papers', path: '/papers/' },
  { id: 'archive', title: 'Archive', path: '/archive/' },
  { id: 'search', title: 'Search', path: '/search/' },
] as const;

export type Section = (typeof sections)[number]['id'];
