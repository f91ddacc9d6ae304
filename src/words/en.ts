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
  latest: 'Latest week',
  trending: 'Trending',
  rising: 'Rising',
  map: 'Map',
  forYou: 'For you',
  topics: 'Topics',
  papers: 'Papers',
  archive: 'Archive',
  search: 'Search',
  saved: 'Saved',
  authors: 'Authors',
  organizations: 'Organisations',
  feeds: 'Subscribe',
  about: 'About',
  changes: 'Changes',
  quality: 'Data quality',
  docs: 'Guides',
  offline: 'Offline',
};

/** Formats of feeds, and of weeks to download. */
export const formatNames = {
  rss: 'RSS',
  atom: 'Atom',
  json: 'JSON Feed',
  bibtex: 'BibTeX',
  ris: 'RIS',
  csl: 'CSL-JSON',
  html: 'HTML',
  completeHtml: 'HTML',
  epub: 'EPUB',
  pdf: 'PDF',
  markdown: 'Markdown',
  eml: 'Mail',
};

/** What every page has around its content. */
export const chrome = {
  skip: 'Skip to content',
  navigation: 'Main',
  footer: 'Site',
  trail: 'Breadcrumb',
  theme: '<vh>Dark </vh>theme',
  read: 'Read',
  find: 'Find',
  subscribe: 'Subscribe',
  site: 'The site',
  made: 'How this is made',
  held: ({ date }: { date: string }) =>
    `The data is from <time>${date}</time>. The last update was incomplete: <source>see what is missing</source>.`,
  origin: ({ site }: { site: string }) =>
    `${site} is built from saved listings and public records. Every paper’s page names its sources.`,
  moved: 'Moved',
  movedHeading: 'This page has moved',
  movedTo: 'Its new address is <page></page>.',
};

/** Between phrases and names that stand in elements of their own. */
export const punctuation = { comma: ', ', semicolon: '; ', stop: '.' };

/** Weeks, months and years. */
export const periods = {
  week: ({ week }: { week: number }) => `Week ${number(week)}`,
  weekOfYear: ({ week, year }: { week: number; year: string }) => `Week ${number(week)}, ${year}`,
  withCount: ({ period, count }: Period & Count) => `${period}: ${papers(count)}`,
  undated: 'Undated',
  noDate: 'no date',
  inferred: 'month taken from its arXiv number',
  neighbours: ({ unit }: { unit: PeriodUnit }) => `Previous and next ${unit}`,
  before: ({ unit }: { unit: PeriodUnit }) => `Previous ${unit}`,
  after: ({ unit }: { unit: PeriodUnit }) => `Next ${unit}`,
};

/** Lists of papers. */
export const lists = {
  monthsOf: ({ year }: { year: string }) => `Months of ${year}`,
  readFirst: 'Read first',
  readFirstLine: 'By discussion, citations and fit: <chosen>how papers are chosen</chosen>',
  pages: 'Pages',
  page: ({ page }: { page: number }) => `Page ${number(page)}`,
  pageOf: ({ page, pages }: Page) => `Page ${number(page)} of ${number(pages)}`,
  pageOfYear: ({ page, pages, year }: Page & { year: string }) =>
    `${year}, page ${number(page)} of ${number(pages)}`,
  titleOfPage: ({ title, page }: { title: string; page: number }) => `${title}, page ${number(page)}`,
  titleOfYear: ({ title, year }: { title: string; year: string }) => `${title}, ${year}`,
  newest: ({ shown, total }: Part) => `the newest ${number(shown)} of ${number(total)}`,
  newestPapers: ({ shown, total }: Part) => `the newest ${number(shown)} of ${papers(total)}`,
  between: ({ first, last, total }: { first: number; last: number; total: number }) =>
    `${number(first)}–${number(last)} of ${number(total)}`,
  years: 'Years',
  newestOnly: ({ shown, total }: Part) =>
    `This page shows the newest ${number(shown)} of ${papers(total)}. All papers by year:`,
  allByYear: 'All papers by year',
  empty: 'There are no papers here yet.',
  papers: 'Papers',
  allPapersLine: ({ count }: Count) =>
    `${papers(count)}, newest first. You can also browse <trending>trending papers</trending>, <topics>topics</topics>, <authors>authors</authors> and <organizations>organisations</organizations>.`,
  allPapersDescription: ({ title }: { title: string }) => `${title}: every paper on the site, newest first.`,
  yearDescription: ({ title, year }: { title: string; year: string }) =>
    `${title}: every paper from ${year}, newest first.`,
};

/** A paper in a list. */
export const entry = {
  withdrawn: 'withdrawn',
  withdrawnTitle: ({ title }: { title: string }) => `Withdrawn: ${title}`,
  retracted: 'retracted',
  retractedTitle: ({ title }: { title: string }) => `Retracted: ${title}`,
  new: 'new',
  code: 'code',
  withNote: 'editor’s note',
  noTopic: 'No topic',
  /** `total` is the number of all authors, `count` of those that are not named. */
  authorsAndMore: ({ names, count }: { names: string; count: number; total: number }) =>
    `${names} and\u00a0${number(count)}\u00a0more`,
  noAuthors: 'Authors unknown',
};

/** The page of a paper. */
export const paper = {
  noDate: 'No date',
  moreAuthors: ({ count }: Count) => `and ${number(count)} more`,
  unpublished: 'Not published yet: only npm run dev shows this.',
  takenDown: 'Taken down',
  takenDownLine:
    'The paper that stood at this address was taken down. It is in no list, feed, download or search of this site any more.',
  takenDownElsewhere: 'Go to the <home>newest papers</home> or <search>search the others</search>.',
  withdrawn: 'Withdrawn.',
  withdrawnOn: ({ date }: { date: string }) => `Withdrawn on ${date}.`,
  withdrawnBecause: ({ reason }: { reason: string }) => `Withdrawn: ${reason}`,
  withdrawnOnBecause: ({ date, reason }: { date: string; reason: string }) =>
    `Withdrawn on ${date}: ${reason}`,
  retracted: 'Retracted.',
  retractedOn: ({ date }: { date: string }) => `Retracted on ${date}.`,
  retractedBecause: ({ reason }: { reason: string }) => `Retracted: ${reason}`,
  retractedOnBecause: ({ date, reason }: { date: string; reason: string }) =>
    `Retracted on ${date}: ${reason}`,
  abstract: 'Abstract',
  parts: { context: 'Context', contribution: 'Contribution', result: 'Result' },
  noAbstract: 'No abstract is available.',
  note: 'Editor’s note',
  related: 'Related',
  shares: 'In common:',
  times: 'This paper (tall) and related papers, by date',
  cites: 'Cites on this site',
  citedBy: 'Cited on this site by',
  moreCited: ({ count }: Count) => `${number(count)} more`,
  cite: 'Cite',
  inWeek: ({ week }: { week: string }) => `Previous and next paper in ${week}`,
  neighbours: 'Previous and next paper',
  beforeInWeek: ({ week }: { week: string }) => `Previous paper in ${week}`,
  afterInWeek: ({ week }: { week: string }) => `Next paper in ${week}`,
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

const times = (count: number) =>
  ['never', 'once', 'twice', 'three times', 'four times', 'five times'][count] ?? `${number(count)} times`;

/** The end of a paper's page: what is known of it. */
export const record = {
  label: 'Details',
  subjects: 'Subjects',
  license: 'Licence',
  publishedIn: 'Published in',
  organization: 'From',
  edition: 'Edition',
  cited: 'Citations',
  citations: ({ count, date, service }: { count: number; date: string; service: string }) =>
    `${number(count)} as of ${date} (${service})`,
  version: ({ version }: { version: number }) => `version ${number(version)}`,
  versionOf: ({ version, date }: { version: number; date: string }) => `version ${number(version)}, ${date}`,
  feed: 'Discussion',
  whenSaved: ({ counts: counted }: { counts: string }) => `${counted} when last saved`,
  elsewhere: 'Read elsewhere',
  seenIn: 'Listed',
  listings: ({ count }: Count) => times(count),
};

/** For programs that act for a reader, in browsers that let pages offer tools. */
export const agents = {
  search: 'Search the papers of this site by words, "exact phrases", authors or an arXiv number.',
  query: 'What to look for.',
  limit: 'Number of results, at most 20.',
  paper: 'All that this site knows of a paper: abstract, authors, topics, links, related papers.',
  id: 'Id of the paper, as in the results of a search: 2510.00568.',
  edition: 'The papers of a week, the most important first.',
  week: 'ISO week, as in 2025-W40. Without it, the newest week.',
  missing: ({ file }: { file: string }) => `This site has no file ${file}.`,
};

/** Of llms.txt, for programs that read text. */
export const llms = {
  title: 'Data and abstracts',
  twins: 'A week, a month and a topic are there as Markdown: add index.md to their addresses.',
  data: 'papers, topics and weeks as JSON: what there is, and where',
  full: 'the newest weeks, with the abstracts of their papers',
};

/** Where readers put right what a page says. The texts of a report are the editor's to read. */
export const correct = {
  label: 'Correct this page',
  fields: 'Wrong or missing',
  differences: 'Sources differ',
  topics: 'Rules of its topics',
  missingTopic: 'Missing topic',
  names: 'Spelling of names',
  decisions: 'Double, retracted or to be taken down',
  note: 'Editor’s note',
  decide: 'Decide',
  report: 'Report what is right',
  reportTitle: ({ field, title }: { field: string; title: string }) => `${field}: ${title}`,
  isNow: ({ field, value }: { field: string; value: string }) => `The ${field} is now: ${value}`,
  isFrom: ({ place }: { place: string }) => `It was read from ${place}.`,
  isSaid: ({ value, from }: { value: string; from: string }) => `${value} (${from})`,
  whatIsRight: 'What is right, and where does it say so?',
  reasonToFill: 'why, in a sentence for readers',
  nameToFill: 'your name',
};

/** Why a paper is in its topics. */
export const reasons = {
  label: 'Result and topics',
  how: 'How topics are chosen',
  inTitle: 'in the title',
  inAbstract: ({ count }: Count) => `${times(count)} in the abstract`,
  inBoth: ({ count }: Count) => `in the title and ${times(count)} in the abstract`,
  nearest: 'Most similar paper in this topic: <paper></paper>.',
  underlined:
    'These phrases are underlined in the abstract in the topic’s colour. <about>More about topics</about>',
  score: ({ topic, score, threshold }: { topic: string; score: number; threshold: number }) =>
    `${topic}: score ${number(score)}, where ${number(threshold)} is enough.`,
};

/** Where the fields of a paper come from. */
export const sources = {
  rights: 'Titles and abstracts belong to their authors, under the licence named at each paper’s source.',
  takenFrom: ({ sources: named }: { sources: string }) => `Titles and abstracts are taken from ${named}.`,
  summary: 'Where each field comes from',
  summaryWithConflicts: 'Where each field comes from, and where the sources differ',
  conflicts: 'The sources differ. The first value is used.',
  nothingNew: 'Confirms the same data',
  place: ({ file, line }: { file: string; line: number }) => `${file}, line ${line}`,
  places: ({ file, first, last }: { file: string; first: number; last: number }) =>
    `${file}, lines ${first}–${last}`,
  fields: {
    title: 'title',
    abstract: 'abstract',
    authors: 'authors',
    orcids: 'ORCID iDs',
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
    type: 'kind',
    genre: 'kind of thesis or report',
    publisher: 'publisher',
    volume: 'volume',
    issue: 'issue',
    pages: 'pages',
    journalRef: 'journal reference',
    license: 'licence',
    url: 'address',
    pdfUrl: 'PDF',
    links: 'links',
  },
  names: {
    'arxiv-mail': 'arXiv mail',
    'arxiv-page': 'arXiv page',
    'crossref-works': 'Crossref',
    'daily-arxiv': 'Daily arXiv list',
    'web-of-science': 'Web of Science list',
    'endnote-xml': 'EndNote XML',
    'hf-page': 'Hugging Face page',
    'id-list': 'List of ids',
    'json-feed': 'JSON Feed',
    'markdown-list': 'Markdown list',
    'oai-pmh': 'OAI-PMH',
    'openalex-works': 'OpenAlex, saved',
    'openreview-notes': 'OpenReview notes',
    'papers-with-code': 'Papers with Code dump',
    'semantic-scholar-papers': 'Semantic Scholar, saved',
    endnote: 'EndNote list',
    pubmed: 'PubMed list',
    table: 'Table',
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
  figures: 'In figures',
  figuresNote: 'as the abstracts report them',
  searchPapers: ({ count }: Count) => `Search ${papers(count)}`,
  weekChart: 'Papers per week',
  weekChartMarks: 'Papers per week, one mark per paper',
  thisWeek: 'This week',
  lastWeeks: ({ weeks }: { weeks: number }) => `The last ${number(weeks)} weeks`,
  covers: ({ count, day, withFigure }: Count & { day: string | undefined; withFigure: number }) =>
    `${papers(count)}${day === undefined ? '' : `, the newest of ${day}`}${withFigure === 0 ? '' : `; ${number(withFigure)} report a figure`}`,
  topics: 'Topics',
  all: 'All',
  discussed: { comments: 'Most discussed', votes: 'Most voted for' },
  discussedNote: { comments: 'comments', votes: 'votes' },
  end: ({ count }: Count) =>
    `Read <papers>all ${papers(count)}</papers>, browse the <archive>archive</archive> by week, or see <chosen>how papers are chosen</chosen>.`,
  noPapers: 'There are no papers here yet.',
  noDates: ({ count }: Count) =>
    `None of the papers has a date, so there is no week to show. <papers>Read all ${papers(count)}</papers> or <topics>browse by topic</topics>.`,
};

/** The pages of weeks, and their file to download. */
export const edition = {
  moreIn: ({ count, title }: Count & { title: string }) => `${number(count)} more in ${title}`,
  late: 'Also this week: from earlier weeks',
  laterWork: 'Papers that build on this week',
  moreLaterWork: ({ count }: Count) => `and ${number(count)} more`,
  buildsOn: 'Builds on:',
  titlesOf: ({ count }: Count) => plural(count, { one: '# title', other: '# titles' }),
  side: 'Week',
  description: ({ week, range }: { week: string; range: string }) =>
    `The papers of ${week}, ${range}, by topic.`,
  pageDescription: ({ week, range, page, pages }: Page & { week: string; range: string }) =>
    `The papers of ${week}, ${range}: page ${number(page)} of ${number(pages)}.`,
  title: ({ week, range }: { week: string; range: string }) => `${week}: ${range}`,
  heading: ({ week, range }: { week: string; range: string }) => `<vh>${week}, </vh>${range}`,
  empty: 'Every paper of this week was withdrawn or left out by the editor.',
  pageOfPapers: ({ page, pages, count }: Page & Count) =>
    `Page ${number(page)} of ${number(pages)}, ${papers(count)}`,
  withoutTopic: 'Other papers',
  continued: ({ title }: { title: string }) => `${title}, continued`,
  wholeTopic: 'All papers on this topic',
  digest: ({ count }: Count) => (count === 1 ? 'This topic' : `All ${papers(count)} on this topic`),
  download: 'Download',
  rising: 'Rising in <month></month>: ',
  risingHere: ({ phrase, count }: { phrase: string; count: number }) =>
    `${phrase} (${papers(count)} this week)`,
  fileTitle: ({ site, week }: { site: string; week: string }) => `${site}: ${week}`,
  contents: 'Papers',
  seeAlso: 'See also:',
  chosenOf: ({ shown, total }: { shown: number; total: number }) => `${number(shown)} of ${papers(total)}`,
  extents: { selection: 'Selection', newest: 'Newest', complete: 'Complete' },
  onTheWeb: 'Read this edition on the web: ',
  wholeOnTheWeb: 'All papers of this edition, to read and to take along: ',
};

/** The mail of a week, beside what it shares with the page. */
export const mail = {
  more: ({ count }: Count) =>
    plural(count, { one: 'One more paper in this edition', other: '# more papers in this edition' }),
  picture: 'Picture',
  unsubscribe: 'Unsubscribe',
  subscribe: 'By mail',
  subscribeLine: 'Receive each week as a mail when it is over.',
  address: 'Your mail address',
  send: 'Subscribe',
  service: ({ host }: { host: string }) =>
    `Your address goes to ${host}, which keeps it and sends the mails.`,
};

/** What a downloaded book says beside the edition in it. */
export const book = {
  cover: 'Cover',
  foreword: 'Foreword',
  sources: 'Sources',
  accessibility:
    'All texts can be read aloud or in braille, in the order in which they stand. Formulas are MathML with a text in words. The cover is the only picture, and it says nothing that the title page does not say.',
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
  noDayLine: ({ month }: { month: string }) =>
    `Published in ${month}; the day is unknown, so these are in no week`,
  andMore: ({ count }: Count) => `and ${number(count)} more`,
  dayTitle: ({ weekday, day }: { weekday: string; day: string }) => `<vh>${weekday}, </vh>${day}`,
  dayDescription: ({ weekday, day, count }: { weekday: string; day: string; count: number }) =>
    `The ${papers(count)} that came out on ${weekday}, ${day}.`,
  dayLine: ({ count, week }: { count: number; week: string }) =>
    `${papers(count)} on this day. See them by topic in <week>${week}</week>.`,
  newestOfDay: ({ count }: Count) =>
    `This page shows the newest ${number(count)}; the page of the week has all of them.`,
};

/** The archive. */
export const archive = {
  side: 'Archive',
  description: 'Every week with papers, by year, with the topics of its papers.',
  marks: 'One mark per paper',
  numbers: 'Papers in every week',
  marksLine: 'The numbers are weeks of the year. Choose one to read its edition.',
  numbersLine:
    'The numbers are weeks of the year, with the number of papers below. Choose one to read its edition.',
  noDates: 'No paper has a date yet.',
  yearTitle: ({ year }: { year: string }) => `Papers of ${year}`,
  yearDescription: ({ year, count }: { year: string; count: number }) =>
    `The ${papers(count)} of ${year}, by week and by month.`,
  year: 'Year',
  weeks: 'Weeks',
  fullestWeek: ({ week, count }: { week: string; count: number }) =>
    `Busiest week: <week>${week}</week>, with ${papers(count)}.`,
  monthOnly: 'Only the month or the year is known, so these are in no week:',
  moreInMonths: ({ count }: Count) => `And ${number(count)} more on the pages of their months.`,
  earlier: 'Earlier',
  noDate: 'No date',
  moreUndated: ({ count }: Count) =>
    `And ${number(count)} more: <papers>see all papers without a date</papers>.`,
  noTopic: 'No topic',
};

/** Topics: the overview, and the digest of one. */
export const topics = {
  description: 'The subjects that papers are sorted by, with the number of papers of each.',
  side: 'Browse',
  line: 'A paper belongs to a topic when its title and abstract use enough of the topic’s phrases. The charts show papers per month, for up to three years.',
  empty: 'There are no topics yet.',
  newest: 'Newest:',
  noPaper: 'No papers yet',
  digest: 'Topic',
  includes: 'Included',
  excludes: 'Not included',
  foundBy: 'Typical phrases',
  introduction: 'Introduction',
  notes: 'Papers per month, and feed',
  feed: ({ format }: { format: string }) => (format.endsWith('Feed') ? format : `${format} feed`),
  listDescription: ({ title }: { title: string }) =>
    `${title}: every paper of that time on this topic, newest first.`,

  nearlySummary: ({ count }: Count) => `${papers(count)} just missed this topic`,
  nearlyLine: ({ topic, threshold }: { topic: string; threshold: number }) =>
    `These papers use some phrases of the topic, but not enough: a paper needs a score of ${number(threshold)}. To add one, an editor gives a phrase more weight or adds a new one in <code>content/topics/${topic}.mdx</code>. <code>npm run topics -- ${topic}</code> then shows which other papers are added with it.`,
  nearlyScore: ({ score, threshold }: { score: number; threshold: number }) =>
    `Score ${number(score)} of ${number(threshold)}: `,
};

/** Charts of papers over time. */
export const charts = {
  byPeriod: {
    month: ({ name }: { name: string }) => `${name} per month`,
    quarter: ({ name }: { name: string }) => `${name} per quarter`,
    year: ({ name }: { name: string }) => `${name} per year`,
  },
  papersByPeriod: {
    month: ({ count, most }: { count: number; most: number }) =>
      `${papers(count)}, shown per month${most > 0 ? `; at most ${number(most)}` : ''}`,
    quarter: ({ count, most }: { count: number; most: number }) =>
      `${papers(count)}, shown per quarter${most > 0 ? `; at most ${number(most)}` : ''}`,
    year: ({ count, most }: { count: number; most: number }) =>
      `${papers(count)}, shown per year${most > 0 ? `; at most ${number(most)}` : ''}`,
  },
  noDates: 'No paper has a date.',
  span: ({ first, last }: { first: string; last: string }) =>
    first === last ? first : `${first} to ${last}`,
  none: ({ span }: { span: string }) => `${span}: none.`,
  most: ({ span, month, count }: { span: string; month: string; count: number }) =>
    `${span}; the most in ${month}: ${number(count)}.`,
};

/** Papers by comments and votes. */
export const trending = {
  description: 'The papers with the most comments and votes recently.',
  side: 'Ranking',
  line: ({ date }: { date: string }) =>
    `Papers that readers comment on and vote for, as of <nb>${date}</nb>.`,
  empty: 'No source counts comments or votes.',
  ranking: 'Ranking',
  notes: 'How the ranking is made',
  variables: { votes: 'votes', comments: 'comments', days: 'days' },
  explanation: ({ votes, days, score }: { votes: number; days: number; score: number }) =>
    `${number(votes)} votes count as much as one comment. Both lose half their weight every ${number(days)} days, counted back from the newest paper on this site. Comments and votes are as they were when the source was last saved. Papers with a score below ${number(score)} are not listed.`,
};

/** Phrases that papers use more often than before, and topics over time. */
export const map = {
  description: 'All papers as points: those that are alike lie side by side, and form regions with names.',
  side: 'By likeness',
  line: ({ count }: { count: number }) =>
    `Each of ${papers(count)} is a point in the colour of its topic. What lies side by side is about the same; a name says what the papers around it share.`,
  noScripts:
    'The map is drawn by a script, which your browser does not run here. The list of its regions below says the same.',
  none: 'No paper has a place on the map yet.',
  label: 'Map',
  canvas:
    'Map of all papers. Arrow keys move it, plus and minus zoom, 0 shows all, Enter opens the paper in the middle. The list of regions below says the same.',
  find: 'Light up',
  until: 'Until',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  whole: 'Show all',
  found: ({ count }: { count: number }) =>
    formats.plural(count, { one: 'One paper is lit up.', other: '# papers are lit up.' }),
  shown: ({ shown, total }: { shown: number; total: number }) =>
    `${formats.number(shown)} of ${papers(total)} are shown.`,
  failed: 'Something could not be loaded. Try again in a moment.',
  regions: 'Regions',
  size: ({ papers: count, recent }: { papers: number; recent: number }) =>
    `${papers(count)}, ${formats.number(recent)} of the last twelve months`,
  ofTopic: ({ topic, count }: { topic: string; count: number }) => `${topic} (${formats.number(count)})`,
  lead: 'The <map>map</map> shows all papers by what they have in common.',
};

export const rising = {
  description: 'Phrases that papers use more often than in the year before, and every topic over time.',
  side: 'Phrases',
  line: ({ date }: { date: string }) =>
    `Phrases that papers use more often than in the year before, as of <nb>${date}</nb>.`,
  noDates: 'No paper has a date.',
  nothing: ({ month, papers: count }: { month: string; papers: number }) =>
    `No rising phrase in ${month} (${papers(count)}).`,
  phrases: ({ month, papers: count, before }: { month: string; papers: number; before: number }) =>
    `Phrases used more often in ${month} (${papers(count)}) than in the year before (${papers(before)}).`,
  thin: 'With so few papers, this is only a first hint.',
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
  }) =>
    `${number(count)} of ${papers(total)}; ${number(before)} of ${number(totalBefore)} in the year before`,
  restsOn: ({ count }: Count) => `Based on only ${papers(count)}.`,
  itsPapers: ({ count }: Count) => `Show ${papers(count)}`,
  earlier: 'Earlier',
  quiet: 'In the other months no phrase stood out.',
  topics: 'Topics',
  oneScale: ({ most }: { most: number }) => `All on one scale, up to ${papers(most)} a month.`,
  topicYear: ({ count, total, share }: { count: number; total: number; share: string }) =>
    `${number(count)} of ${papers(total)} (${share}) in the latest twelve months.`,
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
    `${number(count)} of ${papers(total)} (${share}) in the latest twelve months; ${number(before)} of ${number(totalBefore)} (${shareBefore}) in the twelve months before.`,
  older: ({ count }: Count) => plural(count, { one: '# paper is older.', other: '# papers are older.' }),
  table: ({ topic }: { topic: string }) => `Table<vh> of ${topic} per month</vh>`,
  columns: { month: 'Month', papers: 'Papers', all: 'All papers', share: 'Share' },
  notes: 'How rising phrases are found',
  rule: 'A phrase is rising if a larger share of this month’s papers use it in their title or abstract than of the papers of the twelve months before, by more than chance explains: log-odds with a prior, at least 2.33 standard deviations. At least three papers of the month must use it, and titles must name it.',
  newestMonth:
    'The latest month ends with the newest paper on this site. For papers with many comments and votes, see <trending>Trending</trending>.',
};

/** Authors and organisations: their indexes, and the page of one. */
export const names = {
  index: 'Index',
  authorsDescription: 'Every author of the papers on this site, by name and by number of papers.',
  authorsLine: ({ count }: Count) =>
    `${plural(count, { one: '# name', other: '# names' })}. A name without a page of its own leads to the <search>search</search> for it.`,
  noAuthors: 'No source names authors.',
  organizationsDescription: 'Every organisation with papers on this site, and how many.',
  organizationsLine: ({ count }: Count) =>
    `${plural(count, { one: '# organisation', other: '# organisations' })} with papers. The names are those of the source.`,
  noOrganizations: 'No source names organisations.',
  mostFirst: 'Most papers first',
  most: 'Most papers',
  byName: 'By name',
  byLetter: 'By first letter',
  other: 'Other',
  letterTitle: ({ index, letter }: { index: string; letter: string }) => `${index}: ${letter}`,
  letterDescription: ({ index, letter }: { index: string; letter: string }) =>
    `${index} under ${letter}, with the number of papers of each.`,
  letterLine: ({ count }: Count) =>
    `${plural(count, { one: '# name', other: '# names' })}, with the number of papers.`,
  letterParts: 'Pages of this letter',
  letterPart: ({ first, last }: { first: string; last: string }) => `${first} – ${last}`,
  author: 'Author',
  organization: 'Organisation',
  description: ({ name, count }: { name: string; count: number }) =>
    `${papers(count)} by ${name}, newest first.`,
  descriptionOfSpan: ({ name, count, span }: { name: string; count: number; span: string }) =>
    `${papers(count)} by ${name}, ${span}, newest first.`,
  line: ({ count }: Count) => `${papers(count)}.`,
  lineOfSpan: ({ count, span }: { count: number; span: string }) => `${papers(count)}, ${span}.`,
  alsoWritten: 'Also written as',
  byTopic: 'By topic',
  feedOf: ({ name }: { name: string }) => `Papers by ${name}, newest first.`,
  coauthors: 'Written with',
  moreCoauthors: ({ count }: Count) => `and ${number(count)} more`,
  topicYears: 'Papers per year, each in its best topic',
  topicYearsOf: ({ name }: { name: string }) => `Papers by ${name} per year, by topic`,
  yearCount: ({ year, count }: { year: string; count: number }) => `${year}: ${papers(count)}`,
  topicCount: ({ topic, count }: { topic: string; count: number }) => `${topic} ${number(count)}`,
  asTable: 'As a table',
  columns: { year: 'Year', papers: 'Papers', topics: 'Topics' },
  files: 'Feed and citations',
  homePage: 'Home page',
  byEditor: 'given by the editors',
  byService: ({ service, count, total }: { service: string; count: number; total: number }) =>
    `from ${service}, with ${number(count)} of ${papers(total)}`,
  sharedName:
    'The sources give names only, so this page may list papers by different people with the same name.',
  listedUnder: 'The source lists these papers under this organisation. Their authors may work elsewhere too.',
};

/** The page of the search as it opens. */
export const searchPage = {
  description: ({ count }: Count) => `Search the titles, authors and abstracts of ${papers(count)}.`,
  field: ({ count }: Count) => `Search ${papers(count)}`,
  placeholder: 'Words or names',
  submit: 'Search',
  noScripts:
    'Search runs in your browser and needs JavaScript. Without it, you can browse <papers>all papers</papers>, newest first.',
  results: 'Results',
  more: 'More results',
  pages: 'Topics and weeks',
  texts: 'Notes and forewords',
  suggestions: 'Suggestions',
  intro:
    'Search covers titles, authors, abstracts and notes. Type words, a name, or the id or address of a paper.',
  /** How to write a query, and what it asks for. `example` is a phrase of the papers, if the editor named one. */
  examples: ({
    example = 'two words',
  }: {
    example: string | undefined;
  }): readonly (readonly [string, string])[] => [
    [`"${example}"`, 'an exact phrase'],
    ['learning -survey', 'without a word'],
    ['author:"Wei Li"', 'by an author'],
    ['title:methods', 'in the title; org: in the organisation'],
    ['topic:name year:2024..2025', 'on a topic, of some years'],
    ['theory OR survey has:code', 'either word, with code'],
  ],
  orTopic: 'Or start with a topic:',
  filters: 'Filter and sort',
  sort: 'Sort',
  orders: { relevance: 'Best match', date: 'Newest', comments: 'Most comments' },
  topic: 'Topic',
  year: 'Year',
  with: 'With',
  code: 'Code',
  organization: 'Organisation',
  moreOrganizations: ({ count }: Count) => `${number(count)} more`,
};

/** What the search says with its first rows, or if it fails. */
export const search = {
  near: 'Papers with some of the words',
  similar: 'Similar papers',
  kinds: { recent: 'searched before', system: 'paper', author: 'author', phrase: 'phrase', topic: 'topic' },
  byAuthor: 'Author: ',
  inNote: 'Editor’s note: ',
  filtersOn: ({ count }: Count) => `${number(count)} on`,
  searching: 'Searching…',
  title: ({ query, title }: { query: string; title: string }) => `“${query}” · ${title}`,
  failed: 'Search could not be loaded. You can browse <papers>all papers</papers>, newest first.',
  /** Only in `npm run dev`, which has no index of its own. */
  failedInDev:
    'There is no search index yet. Run “npm run build” once, then search again. You can browse <papers>all papers</papers>, newest first.',
};

/** What the search says of a whole answer. */
export const searchAnswers = {
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
  unknown: ({ words }: { words: readonly string[] }) =>
    `no paper has ${anyOf(words.map((word) => `“${word}”`))}`,
  spelledOut: ({ text }: { text: string }) => `also with “${text}”`,
  didYouMean: 'Did you mean <query></query>?',
  problems: {
    operator: ({ given }: { given: string }) =>
      `“${given}:” is not understood. There are title:, author:, org:, topic:, year: and has:code.`,
    empty: ({ given }: { given: string }) =>
      `Nothing follows “${given}:”. Write, for example, author:"Wei Li".`,
    year: ({ given }: { given: string }) =>
      `“${given}” is no year. Write year:2025, year:2024..2025 or year:2024.. instead.`,
    has: ({ given }: { given: string }) => `“has:${given}” is not understood. There is has:code.`,
    quote: () => 'A quotation mark is not closed, so its words are searched for one by one.',
    or: () => 'OR stands between two words: theory OR survey.',
    topic: ({ given, topics }: { given: string; topics: readonly string[] }) =>
      `There is no topic “${given}”. There are ${topics.join(', ')}.`,
  },
  hidden: ({ count, filters }: { count: number; filters: number }) =>
    `${number(count)} more without ${filters === 1 ? 'this filter' : 'these filters'}`,
  someWords: ({ count }: Count) => `${number(count)} more with some of the words`,
  nothingFits: 'No papers found.',
  withoutFilters: ({ count, filters }: { count: number; filters: number }) =>
    `${papers(count)} without ${filters === 1 ? 'this filter' : 'these filters'}`,
  clear: 'Clear filters',
  nothingHasAll: ({ count }: Count) =>
    `No paper has all of these words; ${plural(count, { one: '# has', other: '# have' })} some of them.`,
  nothingMatches: ({ query }: { query: string }) => `No papers found for “${query}”.`,
  browse: 'Browse topics',
  note: 'Editor’s note',
  foreword: 'Foreword',
  missingRows: ({ count }: Count) =>
    `${plural(count, { one: '# paper', other: '# papers' })} could not be loaded. <retry>Try again</retry>.`,
};

/** What is new in the data, as a page and as a feed. */
export const changes = {
  description: 'Papers that are new, revised or withdrawn, or that now have code.',
  side: 'What is new',
  line: 'Papers that are new, revised or withdrawn, or that now have code, by the date of the data. <feed>Subscribe</feed> to follow them.',
  none: 'Nothing has changed since the first papers came.',
  kinds: {
    new: 'New',
    revised: 'Revised',
    withdrawn: 'Withdrawn',
    retracted: 'Retracted',
    code: 'Now with code',
  },
  kindOfDay: ({ kind, day }: { kind: string; day: string }) => `${kind}, <time>${day}</time>`,
  shown: ({ shown, total }: Part) => `${papers(total)}, ${number(shown)} shown`,
  ofVersion: ({ kind, version }: { kind: string; version: number }) => `${kind} (version ${number(version)})`,
  item: ({ what, title }: { what: string; title: string }) => `${what}: ${title}`,
};

/** The list of feeds. */
export const feeds = {
  description: 'Feeds of all papers, of weeks and months, and of every topic.',
  side: 'Subscribe',
  line: 'Copy one of these addresses into a feed reader to receive new papers.',
  importAll: 'Or import <file>all feeds as one OPML file</file>.',
  general: 'The site',
  names: 'Names',
  files: 'To keep',
  filesLine: 'The newest edition as a file. Every week, month and topic has its own.',
  everyPaper: 'Every paper, the last to arrive first.',
  weekly: 'Weekly editions',
  weeklyLine: 'The papers of each week in one entry, when the week is over.',
  monthly: 'Months',
  monthlyLine: 'The papers of each month in one entry, when the month is over.',
  ofNames:
    '<authors>Authors</authors> and <organizations>organisations</organizations> with three papers or more have a feed, too. Their own pages lead to it.',
  takeChosen: 'Download the chosen topics as OPML',
  copyAddress: ({ title, format }: { title: string; format: string }) => `Copy address: ${title}, ${format}`,
  published: ({ date }: { date: string }) => `Published: ${date}`,
  more: ({ count }: Count) => `${number(count)} more`,
};

/** Copying citations, at a paper and in lists. */
export const cite = {
  cite: 'Cite',
  citePaper: ({ title }: { title: string }) => `Cite: ${title}`,
  label: 'Cite',
  chosen: ({ count }: Count) => `Copy ${papers(count)} as`,
  all: 'All on this page',
  clear: 'Clear',
  forms: { bibtex: 'BibTeX', reference: 'Reference', markdown: 'Markdown', ris: 'RIS', csl: 'CSL-JSON' },
  copy: {
    bibtex: 'Copy BibTeX',
    reference: 'Copy reference',
    markdown: 'Copy Markdown',
    ris: 'Copy RIS',
    csl: 'Copy CSL-JSON',
  },
  zotero: 'For Zotero, take CSL-JSON: of the other forms it makes no preprint.',
};

/** Buttons that copy. */
export const copy = {
  address: 'Copy address',
  done: 'Copied',
  failed: 'Not copied',
};

/** The pages on the data, for editors. */
export const quality = {
  description:
    'Where the sources disagree or leave something open, and what was done about it, with file and line.',
  side: 'For editors',
  line: 'Where the sources disagree or leave something open. Nothing is settled by guessing. Each point names the file and line it comes from.',
  points: 'Points',
  empty: 'There are no open questions.',
  all: ({ count }: Count) => `All ${plural(count, { one: '# message', other: '# messages' })}`,
  cases: 'Cases',
  ruleDescription: ({ title }: { title: string }) => `${title}: every case, with file and line.`,
  morePlaces: ({ count }: Count) => `and ${number(count)} more`,
  inbox: {
    title: 'Saved files',
    explanation:
      'What each file was taken for and what came of it. Whatever is set aside is not used; the rest is.',
    unknown: 'not recognised',
    refused: 'set aside',
    files: ({ count }: Count) => plural(count, { one: '# file', other: '# files' }),
    records: ({ count }: Count) => plural(count, { one: '# record', other: '# records' }),
    papers: ({ count }: Count) => papers(count),
    setAside: ({ count }: Count) => `${number(count)} set aside`,
    more: ({ count }: Count) => plural(count, { one: '# more message', other: '# more messages' }),
    hidden: ({ count }: Count) =>
      `${plural(count, { one: '# more file', other: '# more files' })} with a message. npm run ingest lists every one.`,
  },

  conflict: ({ field }: { field: string }) => `The sources disagree on ${field}`,
  conflictExplanation:
    'The value of the more reliable source is used. The paper’s page also shows the other values.',
  conflictFields: {
    authorCount: 'the number of authors',
    issued: 'the date',
    arxivId: 'the arXiv number',
    doi: 'the DOI',
  },
  rules: {
    'address-taken': {
      title: 'Two papers would have the same address',
      explanation: 'Nothing is written until the titles or identifiers are corrected.',
    },
    'near-duplicate': {
      title: 'Papers that may be one',
      explanation:
        'Each of them has a page. An editor decides in content/decisions.yaml. If they are the same paper, they become one page and the other address leads to it. If they are different, they are no longer listed here.',
    },
    'date-and-id': {
      title: 'The date and the arXiv number disagree on the month',
      explanation: 'The date is used. It may be the date of a later version.',
    },
    undated: {
      title: 'The day is unknown',
      explanation:
        'If the paper has an arXiv number, it is listed under the month in that number. It is in no week, since no day is invented.',
    },
    'no-topic': {
      title: 'No topic',
      explanation:
        'The title and abstract use too few phrases of any topic. The paper is in its week and in the search, but under no topic.',
    },
    'left-raw': {
      title: 'Formulas shown as they were written',
      explanation:
        'Part of them is missing, a command in them is unknown, or they could mean more than one thing. A formula is typeset only if its meaning is certain.',
    },
    'mixed-scripts': {
      title: 'Words that mix several scripts',
      explanation: 'They are shown unchanged. Such a word may imitate another one.',
    },
    'unshowable-characters': {
      title: 'Characters that cannot be shown',
      explanation: 'They were removed from the text. The paper’s entry keeps the original.',
    },
    'cut-record': {
      title: 'Incomplete records',
      explanation: 'The part that exists is shown.',
    },
    'no-meta': {
      title: 'Records without authors and date',
      explanation: 'Both are taken from other records of the same paper, if there are any.',
    },
    merged: {
      title: 'Several records of one paper',
      explanation:
        'They share one page. It names the record behind each field and shows where the records differ.',
    },
  },
};

/** Guides for editors, which are in English. */
export const docs = {
  title: ({ title }: { title: string }) => `Guide: ${title}`,
  description: ({ title }: { title: string }) => `${title}: a guide for the editors of this site.`,
};

/** The page about the site. */
export const about = {
  title: ({ site }: { site: string }) => `About ${site}`,
  description: ({ site }: { site: string }) =>
    `What ${site} is, where its data comes from and how topics are chosen.`,
  soFar: ({ count }: Count) => `${papers(count)} so far.`,
  soFarNewest: ({ count, date }: { count: number; date: string }) =>
    `${papers(count)} so far, the newest from ${date}.`,
  editedBy: ({ curator }: { curator: string }) => `Edited by ${curator}`,
  source: 'Source',
  sourceLine:
    'The papers come from saved listings and feeds. Missing authors, identifiers and dates are added from public records of arXiv papers. Every paper’s page names the source of each field and shows where the sources differ.',
  files: ({ source, files, records }: { source: string; files: number; records: number }) =>
    `${source}: ${plural(files, { one: '# file', other: '# files' })} with ${plural(records, { one: '# record', other: '# records' })}`,
  newestFile: ({ date }: { date: string }) =>
    `The newest source is from ${date}. Later papers are not included.`,
  held: ({ date }: { date: string }) =>
    `The data is from ${date}. The last update was incomplete, so the earlier data is kept:`,
  programs:
    'Programs can read the same in <status>status.json</status>, with the last success of each source. <badge>badge.svg</badge> shows the date of the data in a README.',
  ownWords:
    'Titles and abstracts are the authors’ own. The sentence below a title is taken from the abstract. It may be shortened, but no word is added.',
  inferred: 'Inferred',
  inferredLine: 'Some things no source states, so this site infers them:',
  inferredYear: 'The year of a date that is printed without one: it follows from the page that lists it.',
  inferredMonth: ({ count, undated }: { count: number; undated: number }) =>
    `The month of a paper without a date: it follows from the arXiv number. Such papers are marked and are in no week (${papers(count)} so far${undated > 0 ? `, and ${number(undated)} without any date` : ''}).`,
  inferredSame: 'Which records are the same paper: they share a number, or title and abstract.',
  inferredTopics:
    'Topics and related papers: they follow from the words that papers share. The sentence below a title is chosen by rules learned from papers that people marked.',
  quality: 'For editors: <quality>Data quality</quality> lists every question that the sources leave open.',
  topics: 'Topics',
  chosen: 'How papers are chosen',
  chosenLine:
    'Papers of a week stand in the order of their importance, and each topic begins with its most important papers. Papers that the editor chose come first. The importance of the others is the sum of these parts, each from 0 to 1, times its weight:',
  chosenParts: {
    discussion: ({ weight }: { weight: string }) =>
      `${weight} × comments and votes: c ÷ (c + m), where c counts the comments and a tenth of the votes, and m is the mean of the week`,
    fit: ({ weight }: { weight: string }) =>
      `${weight} × fit: f ÷ (f + 1), where f is the score in the best topic, in thresholds of that topic`,
    figure: ({ weight }: { weight: string }) => `${weight} if the abstract reports a figure`,
    code: ({ weight }: { weight: string }) => `${weight} if the code is public`,
    citations: ({ weight }: { weight: string }) => `${weight} × citations: n ÷ (n + 10)`,
    record: ({ weight }: { weight: string }) =>
      `${weight} × earlier papers of the authors on this site: r ÷ (r + 10)`,
  },
  chosenEnd: ({ size }: { size: number }) =>
    `A week of more than ${papers(size)} shows a selection: the first three of each main topic and the first of each other one, then one more of each in turn. All others follow by their titles, and the complete week is one file. Once the data covers the following week, the order no longer changes.`,
  topicsLine: ({ withoutTopic, papers: count }: { withoutTopic: number; papers: number }) =>
    `For each topic, an editor lists typical phrases and how much each one counts. A paper belongs to a topic if its title and abstract use enough of them; a phrase in the title counts more. A paper may belong to several topics or to none. Right now, ${number(withoutTopic)} of ${papers(count)} have no topic.`,
  topicsMarks:
    'The phrases that decided are named beside the abstract and underlined in it, in the topic’s colour. On this site, every colour stands for a topic.',
  dates: 'Dates',
  datesLine:
    'A paper’s date is the day of its first public release. Weeks run from Monday to Sunday; week 1 is the week with the first Thursday of the year (ISO 8601).',
  reading: 'Reading',
  readingLine:
    'You can <archive>read each week as an edition</archive> or download it as one file for offline reading. <feeds>Feeds</feeds> bring new papers to your feed reader. On every page, <kbd>/</kbd> or <kbd>Ctrl K</kbd> opens the search. A paper’s address is its arXiv number, with or without a version.',
  privacy: 'Privacy',
  privacyLine:
    'This site sets no cookies, loads nothing from other sites and does not track visitors. Your browser remembers your choice of theme, your last eight searches, and what you <saved>save, read and follow</saved>; none of it ever leaves your device.',
  rights: 'Rights',
  softwareLine: 'The software behind this site is free, under the MIT licence.',
};

/** Marks of a reader on a row of a paper. */
export const rowMarks = {
  savePaper: ({ title }: { title: string }) => `Save: ${title}`,
  dismissPaper: ({ title }: { title: string }) => `Not for me: ${title}`,
  isNew: 'New since your last visit',
};

/** What a browser keeps for its reader: saved and read papers, what is new, what is followed. */
export const reader = {
  acts: {
    save: 'Save',
    dismiss: 'Not for me',
    read: 'Mark as read',
    share: 'Share',
    author: 'Follow',
    organization: 'Follow',
    topic: 'Follow',
  },
  notice: 'Notice',
  close: 'Close',
  undo: 'Undo',
  undone: 'Undone.',
  saved: 'Saved on this device.',
  allSaved: 'All saved papers',
  removed: 'No longer saved.',
  dismissed: 'Folded away on this device.',
  undismissed: 'Shown again.',
  readForgotten: 'What you read is forgotten.',
  read: 'Marked as read.',
  unread: 'No longer marked as read.',
  copied: 'Copied.',
  shareThis: 'Share this page:',
  copyLink: 'Copy link',
  copyLine: 'Copy title and link',
  followed: ({ name }: { name: string }) => `You follow ${name} on this device.`,
  unfollowed: ({ name }: { name: string }) => `You no longer follow ${name}.`,
  newForYou: 'New for you',
  problems: {
    full: 'Not kept: the storage of this site in your browser is full. Remove something under “Saved”.',
    forbidden:
      'Not kept: your browser keeps nothing for this site, as in a private window or by its settings.',
  },
  newHere: ({ count }: Count) =>
    plural(count, {
      one: '# paper on this page is new since your last visit.',
      other: '# papers on this page are new since your last visit.',
    }),
  unreadFirst: 'Unread first',
  markAllSeen: 'Mark all as seen',
  away: 'You were away for a while. Of all that is new, here is a selection.',
  seeSelection: 'See the best',
  stale: ({ date, due }: { date: string; due: string }) =>
    `The newest data is from ${date}; newer data was due on ${due}. This site may have stopped to be updated.`,
  whatWentWrong: 'About the data',
  keys: 'Keys',
  keysOff: 'Switch single keys off',
  keyMeanings: {
    j: 'next paper',
    k: 'previous paper',
    o: 'open it',
    s: 'save it, or no longer',
    x: 'not for me, or show it again',
    '/': 'search',
    'g h': 'go to the newest papers',
    'g t': 'go to the topics',
    'g w': 'go to the weeks',
    'g s': 'go to the saved papers',
    '?': 'these keys',
  },
};

/** The page of what the browser keeps. */
export const savedPage = {
  description: 'The papers that you saved on this device, what you follow, and what is new for you.',
  side: 'On this device',
  line: 'What you save and follow is kept in this browser and nowhere else. No account, no server: nothing of it ever leaves this device unless you hand it over.',
  noScripts:
    'Saving papers needs scripts, which your browser does not run here. Everything else on this site works without them.',
  loading: 'Loading…',
  unread: {
    damaged: 'Something that this browser kept was damaged and is left out.',
    long: 'Something that this browser kept is too long and is left out.',
    newer: 'Something that this browser kept is of a newer version of this site and is left out.',
  },
  papers: 'Saved papers',
  noPapers: 'Nothing is saved yet. Press “Save” at a paper, or the key s.',
  noMatches: 'None of the saved papers matches.',
  shown: ({ shown, total }: Part) => `${number(shown)} of ${papers(total)}`,
  search: 'Search in saved papers',
  sort: 'Sort by',
  orders: { saved: 'last saved', date: 'date', title: 'title' },
  tag: 'Tag',
  allTags: 'all',
  tags: 'Tags, with commas',
  note: 'Note',
  notesOf: ({ title }: { title: string }) => `Tags and note: ${title}`,
  edit: 'Tags and note',
  remove: 'Remove',
  removePaper: ({ title }: { title: string }) => `Remove: ${title}`,
  savedOn: ({ date }: { date: string }) => `saved on ${date}`,
  news: 'New for you',
  newsLine: 'Papers of what you follow that came since your last visit.',
  noNews: 'Nothing new of what you follow since your last visit.',
  noFollows: 'You follow nothing yet. Pages of topics, authors and organisations have a button “Follow”.',
  broughtBy: ({ names }: { names: string }) => `you follow ${names}`,
  best: 'The best while you were away',
  bestLine: ({ count }: Count) => `The first of ${papers(count)} that the weeks put first.`,
  failed: 'This could not be loaded. Check your connection.',
  following: 'Following',
  feed: 'feed',
  unfollow: 'Unfollow',
  unfollowName: ({ name }: { name: string }) => `Unfollow ${name}`,
  phrase: 'Follow a phrase',
  follow: 'Follow',
  phraseLine: 'A phrase is looked for in titles and abstracts. It has no feed: its link leads to the search.',
  handOver: 'Hand over',
  handOverLine:
    'Take your papers to another device or person. The papers stand in the link itself, behind the #, which browsers never send to a server. Tags and notes are not in it.',
  makeLink: 'Make a link',
  link: 'Link with the saved papers',
  linkTooLong:
    'These papers make the link too long for some programs, and for a QR code. Take the file instead.',
  code: 'QR code of the link',
  export: 'Export everything as a file',
  import: 'Import a file',
  exportLine:
    'The file has saved papers with tags and notes, read marks, what you follow and what you chose. Importing adds to what is here.',
  imported: 'The file was added.',
  importProblems: {
    damaged:
      'The file, or a part of it, is no export of this site or is damaged. What could be read was added.',
    long: 'The file is too long to be an export of this site.',
    newer: 'The file is of a newer version of this site.',
  },
  handed: ({ count, known }: Count & { known: number }) =>
    known === 0
      ? `This link hands ${papers(count)} over to you.`
      : `This link hands ${papers(count)} over to you; ${number(known)} of them you saved before.`,
  add: 'Add them',
  addNot: 'No, thanks',
  added: ({ count }: Count) => `${papers(count)} added.`,
  device: 'This device',
  deviceLine:
    'A private window forgets all of this when it is closed. Clearing the data of this site in your browser deletes it, and some browsers delete it by themselves after weeks without a visit. An export is the only copy.',
  used: ({ kilobytes }: { kilobytes: number }) => `Used: ${number(kilobytes)} KB.`,
  useKeys: 'Single keys do something (press ? for a list)',
  useReadMarks: 'Mark papers as read when they are opened',
  dismissedCount: ({ count }: Count) => `${papers(count)} not for you.`,
  showDismissed: 'Show them again',
  readCount: ({ count }: Count) => `${papers(count)} read.`,
  forgetRead: 'Forget what I read',
  forget: 'Forget everything',
  forgetSure:
    'Really forget everything, pages kept for reading offline and earlier searches included? There is no undo. Export it first if you are in doubt.',
  forgetYes: 'Yes, forget it',
  forgotten: 'All that this browser kept for you is forgotten.',
};

/** The picture that says how new the data is. */
export const badge = {
  undated: 'undated',
  current: 'data from',
  held: 'update incomplete, data from',
};

/** The page for addresses that lead nowhere. */
export const notFound = {
  title: 'Page not found',
  description: 'There is no page at this address.',
  heading: 'There is no page here',
  line: 'The address may be mistyped, or the page may have moved. <search>Search the papers</search>, browse the <archive>archive</archive>, or go to the <home>latest week</home>.',
};

/** What the search offers before anything is typed. */
export const searchStart = {
  recent: 'Searched before on this device',
  forget: 'Forget these searches',
  queries: 'Rising phrases to search for',
  newest: 'Newest papers',
};

/** What a feed says to those who open it in a browser. */
export const feedPage = {
  what: 'This is a feed. Copy its address from the address bar of your browser into a feed reader, and new papers come to you.',
};

/** Reading without a network. */
export const offline = {
  description: 'What this browser keeps of the site for reading without a network.',
  side: 'Offline',
  line: 'This browser keeps the pages that you have read, and the weeks that you ask for, so that you can read them without a network.',
  away: 'There is no network, and the page that you asked for is not kept. These pages are.',
  bounds:
    'Everything is kept on this device alone. It has room for 120 visited pages; those go first that you have not opened for longest. Weeks stay until you remove them.',
  weeks: 'Kept weeks',
  noWeeks: 'None. The page of each week has a button that keeps it.',
  visited: 'Visited pages',
  noneVisited: 'None yet.',
  room: 'Room',
  total: ({ size }: { size: string }) => `${size} in all.`,
  weekSize: ({ count, size }: Count & { size: string }) =>
    `· ${plural(count, { one: '# page', other: '# pages' })}, ${size}`,
  remove: 'Remove',
  forget: 'Remove everything',
  keep: 'Keep for reading offline',
  keepWeek: ({ size }: { size: string }) => `Keep for reading offline (${size})`,
  keepAgain: ({ size }: { size: string }) => `Kept. Keep it anew (${size})`,
  keeping: ({ done, total }: { done: number; total: number }) => `${number(done)} of ${number(total)} pages`,
  kept: 'Kept for reading offline',
  notKept: 'It could not be kept. Try again',
};

/** Papers by their nearness to those of a reader. */
export const forYou = {
  description: 'The newest papers, ordered in your browser by their nearness to the papers that you have.',
  side: 'Ranked',
  line: 'The newest papers, the nearest to your own first. Your browser compares them; nothing of yours is sent anywhere.',
  none: 'Nothing can be ranked, since this site has no learned words yet.',
  noScript: 'The papers are compared in your browser, which needs JavaScript.',
  own: 'Your papers',
  drop: 'Use a file of Zotero or another reference manager: BibTeX, RIS, CSL-JSON, EndNote or CSV. Choose it, or drop it on this page.',
  stays:
    'The file is read here and sent nowhere. The browser keeps titles and terms of it until you remove them.',
  bySaved: ({ count }: Count) =>
    count === 0
      ? 'You have no saved papers yet.'
      : plural(count, {
          one: 'The papers are compared with the title of your one saved paper.',
          other: 'The papers are compared with the titles of your # saved papers.',
        }),
  byFile: ({ count, file }: Count & { file: string }) =>
    `The papers are compared with ${papers(count)} of ${file}.`,
  removeFile: 'Remove the file',
  reading: ({ file }: { file: string }) => `Reading ${file} …`,
  unread: ({ file }: { file: string }) =>
    `No papers could be read from ${file}. Export them as BibTeX, RIS or CSL-JSON.`,
  failed: 'This could not be loaded. Try again when you have a network.',
  problems: {
    full: 'The browser has no room to keep this.',
    forbidden:
      'The browser keeps nothing for this site. In a private window or with storage blocked, it cannot.',
  },
  terms: 'Terms',
  termsLine: 'What your papers have in common. Weigh a term down to nothing, or up to the fourfold.',
  less: ({ term }: { term: string }) => `Less of ${term}`,
  more: ({ term }: { term: string }) => `More of ${term}`,
  results: 'Nearest papers',
  range: 'Of',
  weeks: ({ count }: Count) => plural(count, { one: 'the newest week', other: 'the newest # weeks' }),
  topic: 'In',
  allTopics: 'all topics',
  ranked: ({ shown, total }: { shown: number; total: number }) =>
    `${papers(shown)} of ${number(total)} share two terms or more with yours.`,
  quoted: ({ title }: { title: string }) => `“${title}”`,
  because: ({ papers: titles, terms }: { papers: string; terms: string }) => `Near ${titles}: ${terms}`,
  how: 'How it is done',
  howOwn:
    'Of each paper, the 36 strongest terms count: words, compounds and pairs of words, weighed by how often the paper has them and how rare they are. The words were learned from many abstracts and do not change from week to week.',
  howOrder:
    'The terms of your papers are added up, each paper with the same say. Other papers are ordered by the angle between their terms and this sum. A paper that shares fewer than two terms with yours is left out.',
  howWeights:
    'Each paper says which of yours have most of the terms that brought it up. Votes, names and what you read play no part.',
};

/** The papers of a list, made into a file in the browser. */
export const ownEdition = {
  take: 'Take these along',
  making: ({ count }: Count) => `Reading ${papers(count)} …`,
  made: ({ count }: Count) => `Your browser saves a file of ${papers(count)}.`,
  missing: ({ count }: Count) => `Left out, since they could not be loaded: ${papers(count)}.`,
  failed: 'It could not be made, since no paper could be loaded. Try again when you have a network.',
};
