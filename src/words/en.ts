/**
 * Every piece of text that a reader of the site sees, in English; the tables of other languages have the same keys.
 * `<name>…</name>` in a sentence is a link or an element: see src/words/parse-sentence.ts.
 */
import type { Count, Page, Part, Period, PeriodUnit } from './arguments.ts';
import { formatsOf } from './formats.ts';

/** Dates and lists as outside the United States, like the spelling. */
export const formats = formatsOf('en-001');
const { anyOf, number, plural } = formats;
const papers = (count: number) => plural(count, { one: '# paper', other: '# papers' });

/** Numbers with what they count. */
export const counts = {
  papers: ({ count }: Count) => papers(count),
  topics: ({ count }: Count) => plural(count, { one: '# topic', other: '# topics' }),
  authors: ({ count }: Count) => plural(count, { one: '# author', other: '# authors' }),
  comments: ({ count }: Count) => plural(count, { one: '# comment', other: '# comments' }),
  votes: ({ count }: Count) => plural(count, { one: '# vote', other: '# votes' }),
  withCode: ({ count }: Count) => `${number(count)} with code`,
};

/** Names of pages, wherever they are led to and as their headings. */
export const titles = {
  home: 'Latest',
  latest: 'Newest week',
  trending: 'Most discussed',
  rising: 'On the rise',
  topics: 'Topics',
  papers: 'All papers',
  archive: 'Archive',
  search: 'Search',
  authors: 'Authors',
  organizations: 'Organisations',
  feeds: 'Feeds',
  about: 'About',
  changes: 'Changes',
  quality: 'Data quality',
};

/** Formats of feeds, and of weeks to download. */
export const formatNames = {
  rss: 'RSS',
  html: 'one page, works offline',
};

/** What every page has around its content. */
export const chrome = {
  skip: 'Skip to the content',
  navigation: 'Main',
  footer: 'Site',
  trail: 'Breadcrumb',
  theme: '<vh>Dark </vh>theme',
  read: 'Read',
  find: 'Find',
  subscribe: 'Subscribe',
  site: 'The site',
  held: ({ date }: { date: string }) =>
    `Data from <time>${date}</time>. The last fetch did not bring all it asked for; <source>what is missing</source>.`,
  origin: ({ site }: { site: string }) =>
    `${site} is built from saved listings and public records; every paper’s page names the source of each field.`,
  moved: 'Moved',
  movedHeading: 'This page has moved',
  movedTo: 'It now stands at <page></page>.',
};

/** Weeks, months and years. */
export const periods = {
  week: ({ week }: { week: number }) => `Week ${number(week)}`,
  weekOfYear: ({ week, year }: { week: number; year: string }) => `Week ${number(week)}, ${year}`,
  withCount: ({ period, count }: Period & Count) => `${period}: ${papers(count)}`,
  undated: 'Undated',
  noDate: 'no date',
  inferred: 'dated by its number',
  neighbours: ({ unit }: { unit: PeriodUnit }) => `Neighbouring ${unit}s`,
  before: ({ unit }: { unit: PeriodUnit }) =>
    `The ${unit} before ${unit === 'day' ? 'with a page' : 'with papers'}`,
  after: ({ unit }: { unit: PeriodUnit }) =>
    `The ${unit} after ${unit === 'day' ? 'with a page' : 'with papers'}`,
};

/** Lists of papers. */
export const lists = {
  pages: 'Pages',
  page: ({ page }: { page: number }) => `Page ${number(page)}`,
  pageOf: ({ page, pages }: Page) => `Page ${number(page)} of ${number(pages)}`,
  pageOfYear: ({ page, pages, year }: Page & { year: string }) =>
    `Page ${number(page)} of ${number(pages)} of ${year}`,
  titleOfPage: ({ title, page }: { title: string; page: number }) => `${title}, page ${number(page)}`,
  titleOfYear: ({ title, year }: { title: string; year: string }) => `${title}, ${year}`,
  newest: ({ shown, total }: Part) => `the newest ${number(shown)} of ${number(total)}`,
  newestPapers: ({ shown, total }: Part) => `the newest ${number(shown)} of ${papers(total)}`,
  between: ({ first, last, total }: { first: number; last: number; total: number }) =>
    `${number(first)}–${number(last)} of ${number(total)}`,
  years: 'Years',
  newestOnly: ({ shown, total }: Part) =>
    `The newest ${number(shown)} of ${papers(total)}. All of them, by year:`,
  allByYear: 'All papers by year',
  empty: 'There is no paper here yet.',
  papers: 'Papers',
  allPapersLine: ({ count }: Count) =>
    `${papers(count)}, newest first. Also <trending>by discussion</trending>, <topics>by topic</topics>, <authors>by author</authors> and <organizations>by organisation</organizations>.`,
  allPapersDescription: ({ title }: { title: string }) => `${title}: every paper of the site, newest first.`,
  yearDescription: ({ title, year }: { title: string; year: string }) =>
    `${title}: every paper of the site of ${year}, newest first.`,
};

/** A paper in a list. */
export const entry = {
  withdrawn: 'withdrawn',
  new: 'new',
  code: 'code',
  withNote: 'with a note',
  noTopic: 'No topic',
  alsoIn: 'also in',
  authorsAndMore: ({ names, count }: { names: string; count: number }) =>
    `${names} and\u00a0${number(count)}\u00a0more`,
  noAuthors: 'Authors not given',
};

/** The page of a paper. */
export const paper = {
  noDate: 'No date',
  moreAuthors: ({ count }: Count) => `and ${number(count)} more`,
  withdrawn: 'Withdrawn.',
  withdrawnOn: ({ date }: { date: string }) => `Withdrawn on ${date}.`,
  withdrawnBecause: ({ reason }: { reason: string }) => `Withdrawn: ${reason}`,
  withdrawnOnBecause: ({ date, reason }: { date: string; reason: string }) =>
    `Withdrawn on ${date}: ${reason}`,
  abstract: 'Abstract',
  parts: { context: 'Context', contribution: 'Contribution', result: 'Result' },
  noAbstract: 'No source gives an abstract.',
  note: 'Note',
  related: 'Related',
  shares: 'Shares',
  times: 'In time: this paper in black, the related ones in grey',
  cite: 'Cite',
  inWeek: ({ week }: { week: string }) => `In ${week}`,
  neighbours: 'Neighbours',
  beforeInWeek: ({ week }: { week: string }) => `Before it in ${week}`,
  afterInWeek: ({ week }: { week: string }) => `After it in ${week}`,
  links: {
    paper: 'Paper',
    code: 'Code',
    project: 'Project page',
    data: 'Data',
    model: 'Model',
    demo: 'Demo',
    other: 'Link',
  },
};

/** The margin of a paper's page: what is known of it. */
export const record = {
  label: 'Record',
  subjects: 'Subjects',
  publishedIn: 'In',
  organization: 'From',
  edition: 'Edition',
  cited: 'Cited',
  citations: ({ count, date, service }: { count: number; date: string; service: string }) =>
    `${number(count)} by ${date}, counted by ${service}`,
  version: ({ version }: { version: number }) => `version ${number(version)}`,
  versionOf: ({ version, date }: { version: number; date: string }) => `version ${number(version)}, ${date}`,
  feed: 'Feed',
  whenSaved: ({ counts: counted }: { counts: string }) => `${counted} when it was saved`,
  seenIn: 'Seen in',
  listings: ({ count }: Count) => plural(count, { one: '# saved listing', other: '# saved listings' }),
};

const times = (count: number) =>
  ['never', 'once', 'twice', 'three times', 'four times', 'five times'][count] ?? `${number(count)} times`;

/** Why a paper is in its topics. */
export const reasons = {
  label: 'Why it is in these topics',
  inTitle: 'in the title',
  inAbstract: ({ count }: Count) => `${times(count)} in the abstract`,
  inBoth: ({ count }: Count) => `in the title and ${times(count)} in the abstract`,
  score: ({ score, threshold }: { score: number; threshold: number }) =>
    `Score ${number(score)}; from ${number(threshold)} a paper is in.`,
  nearest: 'Nearest in it: <paper></paper>.',
  underlined: 'Underlined in the text, in the topic’s ink. <about>How topics are chosen</about>',
};

/** Where the fields of a paper come from. */
export const sources = {
  title: 'Sources',
  summary: 'Where each field comes from',
  summaryWithConflicts: 'Where each field comes from; where the sources differ',
  conflicts: 'The sources differ; the first value is in use',
  nothingNew: 'Says the same',
  place: ({ file, line }: { file: string; line: number }) => `${file}, line ${line}`,
  places: ({ file, first, last }: { file: string; first: number; last: number }) =>
    `${file}, lines ${first}–${last}`,
  fields: {
    title: 'title',
    abstract: 'abstract',
    authors: 'authors',
    authorCount: 'number of authors',
    organization: 'organisation',
    issued: 'date',
    comments: 'comments',
    arxivId: 'arXiv id',
    doi: 'DOI',
    categories: 'categories',
    keywords: 'keywords',
    featured: 'day on the feed',
    upvotes: 'votes',
    version: 'version',
    updated: 'day of the version',
    withdrawn: 'withdrawal',
    containerTitle: 'published in',
    journalRef: 'journal reference',
    url: 'address',
    pdfUrl: 'PDF',
    links: 'links',
  },
  names: {
    'arxiv-announcements': 'arXiv announcements',
    'arxiv-api': 'arXiv API',
    'arxiv-list': 'Public lists of arXiv ids',
    'arxiv-lookup': 'arXiv, looked up',
    'csl-json': 'CSL-JSON',
    'hf-daily': 'Hugging Face daily papers',
    'hf-listing': 'Hugging Face listing',
    'paper-lines': 'JSON Lines of papers',
    'semantic-scholar': 'Semantic Scholar',
    bibtex: 'BibTeX',
    feed: 'RSS or Atom feed',
    openalex: 'OpenAlex',
    ris: 'RIS',
  },
};

/** The home page. */
export const home = {
  searchPapers: ({ count }: Count) => `Search ${papers(count)}`,
  weekChart: 'Papers a week',
  weekChartMarks: 'Papers a week, one mark each',
  topics: 'Topics',
  moreInWeek: ({ count, week }: { count: number; week: string }) =>
    `${number(count)} more in ${week}, by topic`,
  wholeRanking: 'The whole ranking',
  leads: 'Latest by topic',
  allTopics: 'All topics',
  howTopics: 'How a paper gets its topic',
  recentWeeks: 'Recent weeks',
  wholeArchive: 'The whole archive',
  subscribe: 'Subscribe',
  allFeeds: 'All feeds',
  noPapers: 'No paper has been read yet. Put saved listings into the seeds folder and build again.',
  noDates: ({ count }: Count) =>
    `No paper has a date, so there is no week to show. <papers>Read the ${papers(count)}</papers> or <topics>look by topic</topics>.`,
};

/** The pages of weeks, and their file to download. */
export const edition = {
  side: 'Week',
  description: ({ week, range }: { week: string; range: string }) =>
    `The papers of ${week}, ${range}, by subject.`,
  pageDescription: ({ week, range, page, pages }: Page & { week: string; range: string }) =>
    `The papers of ${week}, ${range}: page ${number(page)} of ${number(pages)}.`,
  title: ({ week, range }: { week: string; range: string }) => `${week}: ${range}`,
  heading: ({ week, range }: { week: string; range: string }) => `<vh>${week}, </vh>${range}`,
  empty: 'Every paper of this week was withdrawn or left out by its editor.',
  pageOfPapers: ({ page, pages, count }: Page & Count) =>
    `Page ${number(page)} of ${number(pages)}, ${papers(count)}`,
  withoutTopic: 'Without a topic',
  continued: ({ title }: { title: string }) => `${title}, continued`,
  digest: ({ count }: Count) => `Digest of ${papers(count)}`,
  download: 'Download',
  fileAndSize: ({ format, size }: { format: string; size: string }) => `${format}, ${size}`,
  rising: 'Rising in <month></month>: ',
  risingHere: ({ phrase, count }: { phrase: string; count: number }) => `${phrase} (${papers(count)} here)`,
  fileTitle: ({ site, week }: { site: string; week: string }) => `${site}: ${week}`,
  contents: 'Papers',
  onTheWeb: 'This edition on the web: ',
};

/** The pages of months and days. */
export const calendar = {
  month: 'Month',
  monthDescription: ({ month, count }: { month: string; count: number }) =>
    `The ${papers(count)} of ${month}, by week and by day.`,
  inWeeks: ({ count, weeks }: { count: number; weeks: number }) =>
    weeks === 0 ? papers(count) : `${papers(count)} in ${plural(weeks, { one: '# week', other: '# weeks' })}`,
  byDay: 'By day',
  caption: ({ month }: { month: string }) => `Papers of ${month} by day`,
  week: 'Week',
  rising: 'Rising',
  noDay: 'No day',
  noDayLine: ({ month }: { month: string }) => `Known only to be of ${month}, and so in no week`,
  andMore: ({ count }: Count) => `and ${number(count)} more`,
  dayTitle: ({ weekday, day }: { weekday: string; day: string }) => `<vh>${weekday}, </vh>${day}`,
  dayDescription: ({ weekday, day, count }: { weekday: string; day: string; count: number }) =>
    `The ${papers(count)} that came out on ${weekday}, ${day}.`,
  dayLine: ({ count, week }: { count: number; week: string }) =>
    `${papers(count)} on this day. <week>${week}</week> has them by topic.`,
  newestOfDay: ({ count }: Count) => `The newest ${number(count)} stand here, all of them in the week.`,
};

/** The archive. */
export const archive = {
  side: 'Archive',
  description: 'Every week with papers, by year, with the topics of its papers.',
  marks: 'A mark for every paper',
  numbers: 'Every week by its papers',
  marksLine: 'A number is a week of the year. Choose one to read its edition.',
  numbersLine: 'A number is a week of the year, below it that of its papers. Choose one to read its edition.',
  noDates: 'No paper has a date yet.',
  yearTitle: ({ year }: { year: string }) => `The year ${year}`,
  yearDescription: ({ year, count }: { year: string; count: number }) =>
    `The ${papers(count)} of ${year}, by week and by month.`,
  year: 'Year',
  weeks: 'Weeks',
  fullestWeek: ({ week, count }: { week: string; count: number }) =>
    `Fullest week: <week>${week}</week>, with ${papers(count)}.`,
  monthOnly: 'Known only by the month, and so in no week:',
  moreInMonths: ({ count }: Count) => `And ${number(count)} more, in their months.`,
  earlier: 'Earlier',
  noDate: 'No date',
  moreUndated: ({ count }: Count) => `And ${number(count)} more, among <papers>all papers</papers>.`,
  noTopic: 'No topic',
};

/** Topics: the overview, and the digest of one. */
export const topics = {
  description: 'The subjects that papers are sorted by, with the number of papers of each.',
  side: 'Digests',
  line: 'A paper is in a topic when enough of the topic’s phrases stand in its title or abstract. The bars are papers by month, of the last three years at most.',
  empty: 'No topic has been written yet.',
  newest: 'Newest:',
  noPaper: 'No paper yet',
  digest: 'Digest',
  includes: 'Here',
  excludes: 'Not here',
  foundBy: 'Found by',
  introduction: 'Introduction',
  notes: 'Papers by month, feed',
  feed: ({ format }: { format: string }) => `${format} feed`,
  listDescription: ({ title }: { title: string }) =>
    `${title}: every paper of the digest from that time, newest first.`,
  nearly: 'Nearly',
  nearlySummary: ({ count }: Count) => `Just under the line: ${papers(count)}`,
  nearlyLine: ({ topic, threshold }: { topic: string; threshold: number }) =>
    `Phrases speak for these papers, and not enough of them: from a score of ${number(threshold)} a paper is in. An editor lets one in with a rule for a phrase of it, or with more weight for one that it has, in <code>content/topics/${topic}.mdx</code>; <code>npm run topics -- ${topic}</code> shows which other papers come with it.`,
  nearlyScore: ({ score, threshold }: { score: number; threshold: number }) =>
    `Score ${number(score)} of ${number(threshold)}: `,
};

/** Charts of papers over time. */
export const charts = {
  byPeriod: {
    month: ({ name }: { name: string }) => `${name} by month`,
    quarter: ({ name }: { name: string }) => `${name} by quarter`,
    year: ({ name }: { name: string }) => `${name} by year`,
  },
  papersByPeriod: {
    month: ({ count, most }: { count: number; most: number }) =>
      `${papers(count)}, by month${most > 0 ? `, at most ${number(most)}` : ''}`,
    quarter: ({ count, most }: { count: number; most: number }) =>
      `${papers(count)}, by quarter${most > 0 ? `, at most ${number(most)}` : ''}`,
    year: ({ count, most }: { count: number; most: number }) =>
      `${papers(count)}, by year${most > 0 ? `, at most ${number(most)}` : ''}`,
  },
  noDates: 'No paper is dated.',
  span: ({ first, last }: { first: string; last: string }) =>
    first === last ? first : `${first} to ${last}`,
  none: ({ span }: { span: string }) => `${span}: none.`,
  most: ({ span, month, count }: { span: string; month: string; count: number }) =>
    `${span}; the most in ${month}: ${number(count)}.`,
};

/** Papers by comments and votes. */
export const trending = {
  description: 'The papers with the most comments and votes of late, and the formula that ranks them.',
  side: 'Trending',
  line: ({ date }: { date: string }) =>
    `What the feed’s readers comment on and vote for, as of <nb>${date}</nb>.`,
  empty: 'No source says how much its papers are discussed.',
  ranking: 'Ranking',
  reason: ({ counts: counted, score }: { counts: string; score: string }) => `${counted}, score ${score}`,
  notes: 'How the ranking is made',
  formula: 'The score',
  variables: { votes: 'votes', comments: 'comments', days: 'days' },
  explanation: ({ votes, days, score }: { votes: number; days: number; score: number }) =>
    `${number(votes)} votes weigh as much as one comment, and both lose half their weight every ${number(days)} days. Days are counted back from the newest paper here, not from today. The counts are those of the feed’s page when it was saved. A score under ${number(score)} is not listed.`,
};

/** Phrases that papers use more often than before, and topics over time. */
export const rising = {
  description: 'Phrases that papers have more often than in the year before, and every topic over time.',
  side: 'Trends',
  line: ({ date }: { date: string }) =>
    `What papers write about more than in the year before, as of <nb>${date}</nb>.`,
  noDates: 'No paper is dated.',
  nothing: ({ month, papers: count, before }: { month: string; papers: number; before: number }) =>
    `Nothing stands out among the ${papers(count)} of ${month} beside the ${papers(before)} of the year before.`,
  phrases: ({ month, papers: count, before }: { month: string; papers: number; before: number }) =>
    `Phrases that the ${papers(count)} of ${month} have more often than the ${papers(before)} of the year before.`,
  thin: 'So few papers allow a guess, not a finding.',
  share: ({
    count,
    total,
    before,
    totalBefore,
  }: {
    count: number;
    total: number;
    before: number;
    totalBefore: number;
  }) => `${number(count)} of ${papers(total)}, the year before ${number(before)} of ${number(totalBefore)}`,
  restsOn: ({ count }: Count) => `Rests on ${papers(count)}.`,
  itsPapers: ({ count }: Count) => `Its ${papers(count)}`,
  earlier: 'Earlier',
  quiet: 'In the months between these nothing stood out.',
  topics: 'Topics',
  topicYear: ({ count, total, share }: { count: number; total: number; share: string }) =>
    `${number(count)} of ${papers(total)} (${share}) in the newest twelve months.`,
  topicYears: ({
    count,
    total,
    share,
    before,
    totalBefore,
    shareBefore,
  }: {
    count: number;
    total: number;
    share: string;
    before: number;
    totalBefore: number;
    shareBefore: string;
  }) =>
    `${number(count)} of ${papers(total)} (${share}) in the newest twelve months, ${number(before)} of ${number(totalBefore)} (${shareBefore}) in the twelve before.`,
  older: ({ count }: Count) => plural(count, { one: '# paper is older.', other: '# papers are older.' }),
  table: ({ topic }: { topic: string }) => `Table<vh> of ${topic} by month</vh>`,
  columns: { month: 'Month', papers: 'Papers', all: 'of all', share: 'Share' },
  notes: 'How rising phrases are found',
  counted: 'How it is counted',
  rule: 'A phrase rises if a larger part of a month’s papers has it in title or abstract than of the twelve months before, and by more than chance explains: log-odds with a prior, at least 2.33 standard deviations. It must stand in three papers of the month, and be a phrase that titles name.',
  newestMonth:
    'Months end with the newest paper here, not with today. For the papers that readers speak of, see <trending>Most discussed</trending>.',
};

/** Authors and organisations: their indexes, and the page of one. */
export const names = {
  index: 'Index',
  authorsDescription: 'Authors with several papers on this site, by name and by number of papers.',
  authorsLine: ({ count, least }: { count: number; least: number }) =>
    `${plural(count, { one: '# name', other: '# names' })} with ${papers(least)} or more. Everyone else is found by <search>searching</search>.`,
  noAuthors: 'No author has more than one paper here.',
  organizationsDescription: 'Every organisation that papers come from, with the number of papers.',
  organizationsLine: ({ count }: Count) =>
    `${plural(count, { one: '# organisation', other: '# organisations' })} with papers, as the feed names them.`,
  noOrganizations: 'No source names the organisation of a paper.',
  mostFirst: 'Most papers first',
  most: 'Most papers',
  byName: 'By name',
  byLetter: 'By first letter',
  other: 'Other',
  letterTitle: ({ index, letter }: { index: string; letter: string }) => `${index}: ${letter}`,
  letterDescription: ({ index, letter }: { index: string; letter: string }) =>
    `${index} whose name begins with ${letter}, with the number of papers of each.`,
  letterLine: ({ count }: Count) =>
    `${plural(count, { one: '# name', other: '# names' })}, with the number of papers.`,
  author: 'Author',
  organization: 'From',
  description: ({ name, count }: { name: string; count: number }) =>
    `${papers(count)} by ${name}, newest first.`,
  descriptionOfSpan: ({ name, count, span }: { name: string; count: number; span: string }) =>
    `${papers(count)} by ${name}, ${span}, newest first.`,
  line: ({ count }: Count) => `${papers(count)}.`,
  lineOfSpan: ({ count, span }: { count: number; span: string }) => `${papers(count)}, ${span}.`,
  alsoWritten: 'Also written',
  byTopic: 'By topic',
  sharedName:
    'Everyone who publishes under this name is on this page: the sources give names only, and people who share one cannot be told apart.',
  listedUnder:
    'The papers that the feed lists under this organisation. Their authors may work elsewhere, too.',
};

/** The search page, and what its script says. */
export const search = {
  description: ({ count }: Count) => `Search the titles, authors and abstracts of ${papers(count)}.`,
  field: ({ count }: Count) => `Search ${papers(count)}`,
  placeholder: 'Words or names',
  submit: 'Search',
  noScripts:
    'Search runs in your browser and needs scripts. Without them, <papers>all papers</papers> stand on a few pages, newest first.',
  results: 'Results',
  more: 'More results',
  near: 'Papers with some of the words',
  intro:
    'The search reads titles, authors and abstracts. Words in quotation marks are found only as they stand: <q>process reward</q>.',
  orTopic: 'Or begin with a topic:',
  filters: 'Filter and sort',
  sort: 'Sort',
  orders: { relevance: 'Best match', date: 'Newest', comments: 'Most comments' },
  topic: 'Topic',
  year: 'Year',
  with: 'With',
  code: 'Code',
  organization: 'From',
  moreOrganizations: ({ count }: Count) => `${number(count)} more`,
  filtersOn: ({ count }: Count) => `${number(count)} on`,
  searching: 'Searching…',
  title: ({ query, title }: { query: string; title: string }) => `“${query}” · ${title}`,
  found: {
    relevance: ({ count }: Count) => papers(count),
    date: ({ count }: Count) => `${papers(count)}, newest first`,
    comments: ({ count }: Count) => `${papers(count)}, most comments first`,
  },
  foundFor: {
    relevance: ({ count }: Count) => `${papers(count)} for <query></query>`,
    date: ({ count }: Count) => `${papers(count)} for <query></query>, newest first`,
    comments: ({ count }: Count) => `${papers(count)} for <query></query>, most comments first`,
  },
  unknown: ({ words }: { words: readonly string[] }) => `none has ${anyOf(words.map((word) => `“${word}”`))}`,
  hidden: ({ count, filters }: { count: number; filters: number }) =>
    `${number(count)} more without ${filters === 1 ? 'this filter' : 'these filters'}`,
  someWords: ({ count }: Count) => `${number(count)} more with some of the words`,
  nothingFits: 'No paper fits.',
  withoutFilters: ({ count, filters }: { count: number; filters: number }) =>
    `${papers(count)} without ${filters === 1 ? 'this filter' : 'these filters'}`,
  clear: 'Clear the filters',
  nothingHasAll: ({ count }: Count) =>
    `No paper has all of these words; ${plural(count, { one: '# has', other: '# have' })} some of them.`,
  nothingMatches: ({ query }: { query: string }) => `No paper matches “${query}”.`,
  browse: 'Browse the topics',
  failed: 'The search could not be loaded. <papers>All papers</papers> stand on a few pages, newest first.',
};

/** What is new in the data, as a page and as a feed. */
export const changes = {
  description: 'Papers that are new, revised, withdrawn, or now come with code.',
  side: 'What is new',
  line: 'Papers that are new, revised, withdrawn, or now come with code, by the day that the data is of. <feed>Subscribe</feed> to have them come to you.',
  empty: 'Nothing has changed since the site’s first papers were read.',
  kinds: { new: 'New', revised: 'Revised', withdrawn: 'Withdrawn', code: 'Now with code' },
  kindOfDay: ({ kind, day }: { kind: string; day: string }) => `${kind}, <time>${day}</time>`,
  shown: ({ shown, total }: Part) => `${papers(total)}, of which ${number(shown)} are shown`,
  ofVersion: ({ kind, version }: { kind: string; version: number }) => `${kind} (version ${number(version)})`,
  item: ({ what, title }: { what: string; title: string }) => `${what}: ${title}`,
};

/** The list of feeds. */
export const feeds = {
  description: 'RSS feeds of all papers and of every topic.',
  side: 'Subscribe',
  line: 'Give one of these addresses to a feed reader, and new papers come to you.',
  format: 'RSS',
  everyPaper: 'Every paper, newest first.',
};

/** The pages on the data, for editors. */
export const quality = {
  description:
    'What the sources disagree on, what they leave open, and what was done about it, with file and line.',
  side: 'Open points',
  line: 'What the sources disagree on and what they leave open. Nothing of it is settled by guessing; every point names the file and the line that it comes from.',
  points: 'Points',
  empty: 'The sources left nothing open.',
  all: ({ count }: Count) => `All ${plural(count, { one: '# message', other: '# messages' })}`,
  cases: 'Cases',
  ruleDescription: ({ title }: { title: string }) => `${title}: every case, with file and line.`,
  morePlaces: ({ count }: Count) => `and ${number(count)} more`,
  noTopic: ({ title }: { title: string }) => `“${title}” is in no topic.`,
  inPaper: ({ message }: { message: string }) => `${message} In “<paper></paper>”.`,
  conflict: ({ field }: { field: string }) => `The sources disagree on ${field}`,
  conflictExplanation:
    'The value of the more reliable source is in use; the paper’s page keeps the others beside it.',
  conflictFields: {
    authorCount: 'the number of authors',
    issued: 'the date',
    arxivId: 'the arXiv number',
    doi: 'the DOI',
  },
  rules: {
    'address-taken': {
      title: 'Two papers would have one address',
      explanation: 'Nothing is written until the titles or identifiers are corrected.',
    },
    'near-duplicate': {
      title: 'Papers that may be one',
      explanation:
        'Each has its page. A person decides with a line of content/decisions.yaml: the same paper becomes one page, to which the other address leads; different ones are not named here again.',
    },
    'date-and-id': {
      title: 'Date and arXiv number are of different months',
      explanation: 'The date is in use. It may be the day of another version than the first.',
    },
    undated: {
      title: 'No day is known',
      explanation:
        'The paper stands under the month that its arXiv number carries, if it has one. It is in no week, and no day is made up for it.',
    },
    'no-topic': {
      title: 'Without a topic',
      explanation:
        'Too few phrases of any topic stand in the title and abstract. The paper is in its week and in the search, and in no digest.',
    },
    'left-raw': {
      title: 'Formulas left as they were written',
      explanation:
        'A part of them is missing, a command in them is unknown, or they could mean more than one thing. A formula is set only where it is beyond doubt.',
    },
    'mixed-scripts': {
      title: 'Words with letters of several scripts',
      explanation: 'They are shown as they are. Such a word may imitate another one.',
    },
    'unshowable-characters': {
      title: 'Characters that cannot be shown',
      explanation: 'They were left out of the text; the original stands in the paper’s entry.',
    },
    'cut-record': {
      title: 'Records that end in the middle',
      explanation: 'What there is of them is shown.',
    },
    'no-meta': {
      title: 'Records without authors and date',
      explanation: 'Both come from other records of the same paper, if there are any.',
    },
    merged: {
      title: 'Several records of one paper',
      explanation:
        'They are one page. It names the record that gave each field, and what the records differ in.',
    },
  },
};

/** The page about the site. */
export const about = {
  title: ({ site }: { site: string }) => `About ${site}`,
  description: ({ site }: { site: string }) =>
    `What ${site} is, where its data comes from and how papers get their topics.`,
  soFar: ({ count }: Count) => `${papers(count)} so far.`,
  soFarNewest: ({ count, date }: { count: number; date: string }) =>
    `${papers(count)} so far, the newest of ${date}.`,
  editedBy: ({ curator }: { curator: string }) => `Edited by ${curator}`,
  source: 'Source',
  sourceLine:
    'The papers come from the files below, kept as they were saved or fetched. What these do not say of authors, identifiers and dates is added from public records of arXiv papers. Every paper’s page ends with the file and lines that each field was read from, and says where sources differ.',
  files: ({ source, files, records }: { source: string; files: number; records: number }) =>
    `${source}: ${plural(files, { one: '# file', other: '# files' })} with ${plural(records, { one: '# record', other: '# records' })}`,
  newestFile: ({ date }: { date: string }) =>
    `The newest of these files is of ${date}. What came later is not here.`,
  held: ({ date }: { date: string }) =>
    `The data is of ${date}. What was there before is kept, since the newest answers were not what was asked for:`,
  programs:
    '<status>status.json</status> says the same to programs, with the last success of each source, and <badge>badge.svg</badge> is for a README.',
  ownWords:
    'Titles and abstracts are the authors’ own. The sentence below a title is one of the abstract, sometimes without the words it opens with or an aside; no word is put into it.',
  inferred: 'Inferred',
  inferredLine: 'What no source says outright, and what this site concludes:',
  inferredYear: 'The year of a date that the listing prints without one, from the page it stands on.',
  inferredMonth: ({ count, undated }: { count: number; undated: number }) =>
    `The month of a paper that no source dates, from its arXiv number. The paper then says “dated by its number” and is in no week: ${papers(count)} so far${undated > 0 ? `, and ${number(undated)} without any date` : ''}.`,
  inferredSame: 'Which records are one paper: the same number, or the same title and abstract.',
  inferredTopics:
    'Topics and related papers, from the words that papers share; the sentence below a title, by rules learned from papers that people had marked.',
  quality: '<quality>Data quality</quality> lists every point that the sources leave open.',
  topics: 'Topics',
  topicsLine: ({ withoutTopic, papers: count }: { withoutTopic: number; papers: number }) =>
    `An editor writes down for each topic which phrases speak for it, and how much. A paper is in every topic in whose favour enough of them stand in its title and abstract; a phrase in the title counts more. A paper may be in several topics or in none, as ${number(withoutTopic)} of ${number(count)} are.`,
  topicsMarks:
    'The phrases that decided are underlined in the abstract in the topic’s ink and named beside it. A colour on this site always means a topic.',
  dates: 'Dates',
  datesLine:
    'A paper’s date is the day of its first public release. Weeks are ISO weeks, Monday to Sunday; week 1 is the one with the first Thursday of the year.',
  reading: 'Reading',
  readingLine:
    'Each week can be <archive>read as an edition</archive> and downloaded as one file that works offline. <feeds>Feeds</feeds> bring new papers to a feed reader. <kbd>/</kbd> or <kbd>Ctrl K</kbd> leads to the search field from every page. A paper’s address is its arXiv number; with the number of a version at its end it leads to the same page.',
  privacy: 'Privacy',
  privacyLine:
    'The site sets no cookies, loads nothing from elsewhere and counts nobody. It remembers one thing in your browser: your choice of theme.',
  rights: 'Rights',
  rightsLine:
    'Titles and abstracts belong to their authors, under the licence that each paper’s page at its source names. The program that makes this site is free software under the MIT licence.',
};

/** The picture that says how new the data is. */
export const badge = {
  undated: 'undated',
  current: 'data from',
  held: 'held, data from',
};

/** The page for addresses that lead nowhere. */
export const notFound = {
  title: 'Page not found',
  description: 'There is no page at this address.',
  heading: 'There is no page here',
  line: 'The address may be mistyped, or the page has moved. <search>Search the papers</search>, look into the <archive>archive</archive>, or go to the <home>latest week</home>.',
};
