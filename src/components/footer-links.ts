/** What the foot of every page leads to. */
export const footerLinks = [
  {
    title: 'Read',
    links: [
      { title: 'Newest week', path: '/latest/' },
      { title: 'Most discussed', path: '/trending/' },
      { title: 'On the rise', path: '/trends/' },
      { title: 'Archive', path: '/archive/' },
      { title: 'All papers', path: '/papers/' },
    ],
  },
  {
    title: 'Find',
    links: [
      { title: 'Search', path: '/search/' },
      { title: 'Topics', path: '/topics/' },
      { title: 'Authors', path: '/authors/' },
      { title: 'Organisations', path: '/orgs/' },
    ],
  },
  {
    title: 'Subscribe',
    links: [
      { title: 'RSS', path: '/rss.xml' },
      { title: 'All feeds', path: '/feeds/' },
    ],
  },
  {
    title: 'The site',
    links: [
      { title: 'About', path: '/about/' },
      { title: 'Data quality', path: '/data-quality/' },
      { title: 'Changes', path: '/changes/' },
    ],
  },
] as const;
