import { paths } from '../site/paths.ts';
/** What the foot of every page leads to. */
export const footerLinks = [
  {
    title: 'Read',
    links: [
      { title: 'Newest week', path: paths.latest() },
      { title: 'Most discussed', path: paths.trending() },
      { title: 'On the rise', path: paths.rising() },
      { title: 'Archive', path: paths.archive() },
      { title: 'All papers', path: paths.papers() },
    ],
  },
  {
    title: 'Find',
    links: [
      { title: 'Search', path: paths.search() },
      { title: 'Topics', path: paths.topics() },
      { title: 'Authors', path: paths.authors() },
      { title: 'Organisations', path: paths.organizations() },
    ],
  },
  {
    title: 'Subscribe',
    links: [
      { title: 'RSS', path: paths.siteFeed() },
      { title: 'All feeds', path: paths.feeds() },
    ],
  },
  {
    title: 'The site',
    links: [
      { title: 'About', path: paths.about() },
      { title: 'Data quality', path: paths.quality() },
      { title: 'Changes', path: paths.changes() },
    ],
  },
] as const;
