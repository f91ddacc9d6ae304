/** How an output is made and read: a redirect is a page that only leads on, a part is what pages load. */
export type OutputForm = 'page' | 'redirect' | 'feed' | 'download' | 'data' | 'part';

/** Groups of links at the foot of every page. */
export type FooterGroup = 'read' | 'find' | 'subscribe' | 'site';

/** Something that the site publishes. */
export interface Output {
  /**
   * Below the base. `[name]` stands for a part that differs, as `find-output.ts` defines it. What ends in `/` is a
   * page; of the form `part`, a folder with all that is in it.
   */
  address: `/${string}`;
  form: OutputForm;
  /** What it lists or says, for docs/internals/outputs.md. */
  shows: string;
  /** Of a file that is no page; feeds and downloads have those of their formats. */
  mediaType?: string;
  /** Place in the main navigation, from 1. */
  navigation?: number;
  footer?: FooterGroup;
  /** The entry of the navigation that it stands under. */
  section?: string;
  /** How a list that is too long for a page goes on below it: `2025/` and `2025/2/`, or `2/`. */
  continues?: 'years' | 'pages';
  /** True for a page that search engines should leave out: no sitemap lists it. */
  unlisted?: true;
  /**
   * The page whose news a feed brings. It names the feed in its head, and the list of feeds shows it. Absent if only
   * some pages of the kind have a feed; these say so themselves.
   */
  feedOf?: string;
  /** True for pages that an unchanged build keeps. They get their keys from `keepPages`. */
  kept?: true;
  /** The option of the settings without which it is not published. */
  setting?: 'docs' | 'offline';
  /** True for pages that Lighthouse looks at. */
  lighthouse?: true;
}

/**
 * Everything that the site publishes, in the order of the foot. Addresses are made from it by `paths.ts`, and nowhere
 * else; an output that is linked by its name has its title under the same name in the table of words.
 */
export const outputs = {
  home: {
    address: '/',
    form: 'page',
    shows: 'the newest papers by topic, the year by week, what is discussed, results in figures',
    navigation: 1,
    section: 'home',
    lighthouse: true,
  },
  latest: { address: '/latest/', form: 'redirect', shows: 'the newest week', footer: 'read' },
  trending: {
    address: '/trending/',
    form: 'page',
    shows: 'papers by comments and votes',
    section: 'home',
    footer: 'read',
  },
  rising: {
    address: '/rising/',
    form: 'page',
    shows: 'phrases that rise, by month, and topics over time',
    section: 'home',
    footer: 'read',
  },
  map: {
    address: '/map/',
    form: 'page',
    shows: 'all papers as points, those that are alike side by side, and the regions that they form',
    section: 'topics',
    footer: 'read',
  },
  trends: { address: '/trends/', form: 'redirect', shows: 'the earlier address of rising phrases' },
  archive: {
    address: '/archive/',
    form: 'page',
    shows: 'every week, by year',
    navigation: 3,
    section: 'archive',
    footer: 'read',
  },
  archiveYear: {
    address: '/archive/[year]/',
    form: 'page',
    shows: 'the weeks and months of a year',
    section: 'archive',
    kept: true,
  },
  papers: {
    address: '/papers/',
    form: 'page',
    shows: 'all papers, newest first',
    section: 'archive',
    footer: 'read',
    continues: 'years',
    kept: true,
  },
  paper: {
    address: '/papers/[id]/',
    form: 'page',
    shows: 'a paper: abstract, topics, related papers, citation, sources',
    section: 'archive',
    kept: true,
    lighthouse: true,
  },
  paperAlias: {
    address: '/papers/[id]/',
    form: 'redirect',
    shows: 'an earlier address of a paper that was published',
    kept: true,
  },
  month: {
    address: '/month/[month]/',
    form: 'page',
    shows: 'the papers of a month, by week',
    section: 'archive',
    kept: true,
  },
  week: {
    address: '/week/[week]/',
    form: 'page',
    shows: 'the edition of a week: its papers by topic',
    section: 'archive',
    continues: 'pages',
    kept: true,
    lighthouse: true,
  },
  monthCitations: {
    address: '/month/[month]/[citations]',
    form: 'download',
    shows: 'the papers of a month to cite',
    kept: true,
  },
  weekFile: {
    address: '/week/[week]/[download]',
    form: 'download',
    shows: 'the edition of a week as one file',
    kept: true,
  },
  weekMail: {
    address: '/week/[week]/mail.eml',
    form: 'data',
    shows: 'the edition of a week as a mail',
    mediaType: 'message/rfc822',
    kept: true,
  },
  monthMail: {
    address: '/month/[month]/mail.eml',
    form: 'data',
    shows: 'the newest papers of a month as a mail',
    mediaType: 'message/rfc822',
    kept: true,
  },
  topicMail: {
    address: '/topics/[topic]/mail.eml',
    form: 'data',
    shows: 'the newest papers of a topic as a mail',
    mediaType: 'message/rfc822',
    kept: true,
  },
  monthFile: {
    address: '/month/[month]/[download]',
    form: 'download',
    shows: 'the newest papers of a month as one file',
    kept: true,
  },
  topicFile: {
    address: '/topics/[topic]/[download]',
    form: 'download',
    shows: 'the newest papers of a topic as one file',
    kept: true,
  },
  weekCitations: {
    address: '/week/[week]/[citations]',
    form: 'download',
    shows: 'the papers of a week to cite',
    kept: true,
  },
  day: {
    address: '/day/[day]/',
    form: 'page',
    shows: 'the papers of a day',
    section: 'archive',
    kept: true,
  },
  search: {
    address: '/search/',
    form: 'page',
    shows: 'the search, with its filters',
    footer: 'find',
    lighthouse: true,
  },
  topics: {
    address: '/topics/',
    form: 'page',
    shows: 'all topics, with their papers by month',
    navigation: 2,
    section: 'topics',
    footer: 'find',
  },
  topic: {
    address: '/topics/[topic]/',
    form: 'page',
    shows: 'the papers of a topic, newest first',
    section: 'topics',
    continues: 'years',
    kept: true,
    lighthouse: true,
  },
  topicCitations: {
    address: '/topics/[topic]/[citations]',
    form: 'download',
    shows: 'the papers of a topic to cite',
    kept: true,
  },
  topicAlias: {
    address: '/topics/[topic]/',
    form: 'redirect',
    shows: 'a topic under an earlier name',
    kept: true,
  },
  saved: {
    address: '/saved/',
    form: 'page',
    shows: 'what the browser keeps for its reader: saved papers, what is followed, what is new',
    footer: 'find',
  },
  authors: { address: '/authors/', form: 'page', shows: 'the index of authors', footer: 'find' },
  author: {
    address: '/authors/[author]/',
    form: 'page',
    shows: 'the papers of an author',
    continues: 'years',
    kept: true,
  },
  authorFeed: {
    address: '/authors/[author]/[feed]',
    form: 'feed',
    shows: 'papers of an author who has three or more',
    kept: true,
  },
  authorCitations: {
    address: '/authors/[author]/[citations]',
    form: 'download',
    shows: 'the papers of an author to cite',
    kept: true,
  },
  authorAlias: {
    address: '/authors/[author]/',
    form: 'redirect',
    shows: 'another spelling of an author',
    kept: true,
  },
  authorLetter: {
    address: '/authors/letters/[letter]/',
    form: 'page',
    shows: 'a letter of a long index of authors',
    continues: 'pages',
    kept: true,
  },
  organizations: { address: '/orgs/', form: 'page', shows: 'the index of organisations', footer: 'find' },
  organization: {
    address: '/orgs/[org]/',
    form: 'page',
    shows: 'the papers of an organisation',
    continues: 'years',
    kept: true,
  },
  organizationLetter: {
    address: '/orgs/letters/[letter]/',
    form: 'page',
    shows: 'a letter of a long index of organisations',
    continues: 'pages',
    kept: true,
  },
  weekFeed: {
    address: '/week/[feed]',
    form: 'feed',
    shows: 'the edition of every week',
    feedOf: 'week',
  },
  monthFeed: { address: '/month/[feed]', form: 'feed', shows: 'the papers of every month', feedOf: 'month' },
  organizationFeed: {
    address: '/orgs/[org]/[feed]',
    form: 'feed',
    shows: 'papers of an organisation that has three or more',
    kept: true,
  },
  siteFeed: { address: '/[feed]', form: 'feed', shows: 'every paper', feedOf: 'home', footer: 'subscribe' },
  topicFeed: { address: '/topics/[topic]/[feed]', form: 'feed', shows: 'papers of a topic', feedOf: 'topic' },
  changesFeed: { address: '/changes.[extension]', form: 'feed', shows: 'changes', feedOf: 'changes' },
  feedList: {
    address: '/feeds.opml',
    form: 'data',
    shows: 'all feeds of the site and its topics, for feed readers to import',
    mediaType: 'text/x-opml',
  },
  feeds: {
    address: '/feeds/',
    form: 'page',
    shows: 'all feeds',
    navigation: 4,
    section: 'feeds',
    footer: 'subscribe',
  },
  about: {
    address: '/about/',
    form: 'page',
    shows: 'what the site is, where its data comes from, how it is made',
    footer: 'site',
  },
  quality: {
    address: '/data-quality/',
    form: 'page',
    shows: 'points that the sources leave open, by rule, for editors',
  },
  qualityRule: {
    address: '/data-quality/[rule]/',
    form: 'page',
    shows: 'every case of a rule',
    continues: 'pages',
    kept: true,
  },
  changes: {
    address: '/changes/',
    form: 'page',
    shows: 'papers that are new, revised, withdrawn, or now have code',
    footer: 'site',
  },
  docs: {
    address: '/docs/',
    form: 'page',
    shows: 'all guides for editors',
    footer: 'site',
    kept: true,
    setting: 'docs',
  },
  guide: {
    address: '/docs/[guide]/',
    form: 'page',
    shows: 'a guide for editors',
    kept: true,
    setting: 'docs',
  },
  guideDrawing: {
    address: '/docs/[drawing]',
    form: 'part',
    shows: 'a picture of a guide',
    mediaType: 'image/svg+xml',
    setting: 'docs',
  },
  forYou: {
    address: '/for-you/',
    form: 'page',
    shows: 'the newest papers by their nearness to those of a reader, made in the browser',
    footer: 'read',
  },
  offline: {
    address: '/offline/',
    form: 'page',
    shows: 'what this browser keeps for reading without a network',
    footer: 'site',
    setting: 'offline',
  },
  notFound: { address: '/404.html', form: 'page', shows: 'that there is no page', unlisted: true },
  status: {
    address: '/status.json',
    form: 'data',
    shows: 'how new the data is and how well it was read',
    mediaType: 'application/json',
  },
  badge: {
    address: '/badge.svg',
    form: 'data',
    shows: 'how new the data is, for a README',
    mediaType: 'image/svg+xml',
  },
  selection: {
    address: '/selection.json',
    form: 'data',
    shows: 'the best papers of the newest weeks, for readers who were away',
    mediaType: 'application/json',
  },
  paperAliases: {
    address: '/papers/aliases.json',
    form: 'data',
    shows: 'earlier ids of papers, for saved ones',
    mediaType: 'application/json',
  },
  weekTwin: {
    address: '/week/[week]/index.md',
    form: 'data',
    shows: 'the edition of a week as Markdown',
    mediaType: 'text/markdown',
    kept: true,
  },
  monthTwin: {
    address: '/month/[month]/index.md',
    form: 'data',
    shows: 'the papers of a month as Markdown',
    mediaType: 'text/markdown',
    kept: true,
  },
  paperTwin: {
    address: '/papers/[id]/index.md',
    form: 'data',
    shows: 'a paper as Markdown, if the settings ask for it',
    mediaType: 'text/markdown',
    kept: true,
  },
  weekLinkset: {
    address: '/week/[week]/linkset.json',
    form: 'data',
    shows: 'for programs: the links of a week and of its papers, as FAIR Signposting has them',
    mediaType: 'application/linkset+json',
    kept: true,
  },
  topicLinkset: {
    address: '/topics/[topic]/linkset.json',
    form: 'data',
    shows: 'for programs: the links of a topic',
    mediaType: 'application/linkset+json',
  },
  paperLinkset: {
    address: '/papers/linkset.json',
    form: 'data',
    shows: 'for programs: the links of papers that are in no week',
    mediaType: 'application/linkset+json',
  },
  topicTwin: {
    address: '/topics/[topic]/index.md',
    form: 'data',
    shows: 'the newest papers of a topic as Markdown',
    mediaType: 'text/markdown',
  },
  llms: {
    address: '/llms.txt',
    form: 'data',
    shows: 'for programs that read text: where to begin',
    mediaType: 'text/plain',
  },
  llmsFull: {
    address: '/llms-full.txt',
    form: 'data',
    shows: 'for programs that read text: the newest weeks with abstracts',
    mediaType: 'text/plain',
  },
  apiIndex: {
    address: '/api/index.json',
    form: 'data',
    shows: 'for programs: what there is, and where',
    mediaType: 'application/json',
  },
  apiPapers: {
    address: '/api/papers.json',
    form: 'data',
    shows: 'for programs: the first papers in the order in which they came',
    mediaType: 'application/json',
  },
  apiPapersPart: {
    address: '/api/papers-[part].json',
    form: 'data',
    shows: 'for programs: further papers',
    mediaType: 'application/json',
  },
  apiPaper: {
    address: '/api/papers/[file].json',
    form: 'data',
    shows: 'for programs: all that is known of a paper',
    mediaType: 'application/json',
    kept: true,
  },
  apiTopic: {
    address: '/api/topics/[topic].json',
    form: 'data',
    shows: 'for programs: a topic and its papers',
    mediaType: 'application/json',
  },
  apiWeek: {
    address: '/api/weeks/[week].json',
    form: 'data',
    shows: 'for programs: a week and its papers',
    mediaType: 'application/json',
    kept: true,
  },
  apiSchema: {
    address: '/api/schema/[name].json',
    form: 'data',
    shows: 'for programs: the JSON Schema of these files',
    mediaType: 'application/schema+json',
  },
  robots: {
    address: '/robots.txt',
    form: 'data',
    shows: 'where the sitemap is',
    mediaType: 'text/plain',
  },
  sitemapIndex: {
    address: '/sitemap-index.xml',
    form: 'data',
    shows: 'all sitemaps',
    mediaType: 'application/xml',
  },
  sitemap: {
    address: '/sitemap-[part].xml',
    form: 'data',
    shows: 'the pages for search engines',
    mediaType: 'application/xml',
  },
  searchIndex: { address: '/pagefind/', form: 'part', shows: 'the search index' },
  assets: { address: '/_astro/', form: 'part', shows: 'styles, scripts and fonts' },
  worker: {
    address: '/sw.js',
    form: 'part',
    shows: 'the service worker, which keeps pages for reading without a network',
    mediaType: 'text/javascript',
  },
  offlineWeeks: {
    address: '/offline.json',
    form: 'part',
    shows: 'the pages of each week and their size, for those who keep a week',
    mediaType: 'application/json',
    setting: 'offline',
  },
  rankTerms: {
    address: '/for-you/terms.json',
    form: 'part',
    shows: 'the learned words by which papers are ranked for a reader',
    mediaType: 'application/json',
  },
  weekTerms: {
    address: '/week/[week]/terms.json',
    form: 'part',
    shows: 'the strongest terms of the papers of a week',
    mediaType: 'application/json',
    kept: true,
  },
  weekCatalogue: {
    address: '/week/[week]/catalogue.txt',
    form: 'part',
    shows: 'the papers of a week, one line of the catalogue each',
    mediaType: 'text/plain',
    kept: true,
  },
  mapPapers: {
    address: '/map/papers.txt',
    form: 'part',
    shows: 'place, topic and month of every paper on the map',
    mediaType: 'text/plain',
  },
  themeScript: {
    address: '/theme.js',
    form: 'part',
    shows: 'the script that sets the theme',
    mediaType: 'text/javascript',
  },
  icon: { address: '/favicon.ico', form: 'part', shows: 'the icon', mediaType: 'image/x-icon' },
  vectorIcon: { address: '/favicon.svg', form: 'part', shows: 'the icon', mediaType: 'image/svg+xml' },
  touchIcon: {
    address: '/apple-touch-icon.png',
    form: 'part',
    shows: 'the icon of a home screen',
    mediaType: 'image/png',
  },
  feedStyle: {
    address: '/feed.css',
    form: 'part',
    shows: 'the style sheet of feeds that a browser opens',
    mediaType: 'text/css',
  },
  weekPicture: {
    address: '/week/[week]/card.png',
    form: 'part',
    shows: 'the picture of a shared week',
    mediaType: 'image/png',
    kept: true,
  },
  topicPicture: {
    address: '/topics/[topic]/card.png',
    form: 'part',
    shows: 'the picture of a shared topic',
    mediaType: 'image/png',
    kept: true,
  },
  paperPicture: {
    address: '/papers/[id]/card.png',
    form: 'part',
    shows: 'the picture of a shared paper of an edition’s selection',
    mediaType: 'image/png',
    kept: true,
  },
  shareCard: {
    address: '/og.png',
    form: 'part',
    shows: 'the picture of every other shared page',
    mediaType: 'image/png',
  },
} as const satisfies Record<string, Output>;

export type OutputName = keyof typeof outputs;

/** Names of the outputs that have some properties: `OutputsWith<{ navigation: number }>`. */
export type OutputsWith<Properties> = {
  [Name in OutputName]: (typeof outputs)[Name] extends Properties ? Name : never;
}[OutputName];

/** All outputs by name, in the order of the table. */
export const outputList = Object.entries(outputs) as [OutputName, Output][];
