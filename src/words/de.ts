/** Alle Texte der Site auf Deutsch; was die Zeichen in den Sätzen bedeuten, steht in en.ts. */
import type { Words } from './words.ts';
import { formatsOf } from './formats.ts';

export const formats: Words['formats'] = formatsOf('de');
const { anyOf, number, plural } = formats;
const papers = (count: number) => plural(count, { one: '# Artikel', other: '# Artikel' });
const filterWord = (count: number) => (count === 1 ? 'diesen Filter' : 'diese Filter');

export const counts: Words['counts'] = {
  papers: ({ count }) => papers(count),
  topics: ({ count }) => plural(count, { one: '# Thema', other: '# Themen' }),
  authors: ({ count }) => plural(count, { one: '# Autor', other: '# Autoren' }),
  comments: ({ count }) => plural(count, { one: '# Kommentar', other: '# Kommentare' }),
  votes: ({ count }) => plural(count, { one: '# Stimme', other: '# Stimmen' }),
  withCode: ({ count }) => `${number(count)} mit Code`,
};

export const titles: Words['titles'] = {
  home: 'Aktuell',
  latest: 'Neueste Woche',
  trending: 'Beliebt',
  rising: 'Trends',
  map: 'Karte',
  forYou: 'Für Sie',
  topics: 'Themen',
  papers: 'Artikel',
  archive: 'Archiv',
  search: 'Suche',
  saved: 'Gemerkt',
  authors: 'Autoren',
  organizations: 'Organisationen',
  feeds: 'Abonnieren',
  about: 'Über diese Site',
  changes: 'Änderungen',
  quality: 'Datenqualität',
  docs: 'Anleitungen',
  offline: 'Offline',
};

export const formatNames: Words['formatNames'] = {
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

export const chrome: Words['chrome'] = {
  skip: 'Zum Inhalt springen',
  navigation: 'Hauptmenü',
  footer: 'Alle Bereiche',
  trail: 'Brotkrumen',
  theme: '<vh>Dunkles </vh>Farbschema',
  read: 'Lesen',
  find: 'Finden',
  subscribe: 'Abonnieren',
  site: 'Diese Site',

  made: 'Wie das entsteht',
  held: ({ date }) =>
    `Stand der Daten: <time>${date}</time>. Die letzte Aktualisierung war unvollständig: <source>was fehlt</source>.`,
  origin: ({ site }) =>
    `${site} entsteht aus gespeicherten Listen und öffentlichen Verzeichnissen. Jede Artikelseite nennt ihre Quellen.`,
  moved: 'Umgezogen',
  movedHeading: 'Diese Seite ist umgezogen',
  movedTo: 'Die neue Adresse lautet <page></page>.',
};

export const punctuation: Words['punctuation'] = { comma: ', ', semicolon: '; ', stop: '.' };

const previousUnit = {
  day: 'Voriger Tag',
  week: 'Vorige Woche',
  month: 'Voriger Monat',
  year: 'Voriges Jahr',
};
const nextUnit = {
  day: 'Nächster Tag',
  week: 'Nächste Woche',
  month: 'Nächster Monat',
  year: 'Nächstes Jahr',
};

export const periods: Words['periods'] = {
  week: ({ week }) => `Woche ${number(week)}`,
  weekOfYear: ({ week, year }) => `Woche ${number(week)}/${year}`,
  withCount: ({ period, count }) => `${period}: ${papers(count)}`,
  undated: 'Ohne Datum',
  noDate: 'ohne Datum',
  inferred: 'Monat laut arXiv-Nummer',
  neighbours: ({ unit }) => `${previousUnit[unit]}, ${nextUnit[unit].toLowerCase()}`,
  before: ({ unit }) => previousUnit[unit],
  after: ({ unit }) => nextUnit[unit],
};

export const lists: Words['lists'] = {
  monthsOf: ({ year }) => `Monate: ${year}`,
  readFirst: 'Zuerst lesen',
  readFirstLine:
    'Nach Diskussion, Zitationen und Nähe zum Thema: <chosen>wie Artikel ausgewählt werden</chosen>',
  pages: 'Seiten',
  page: ({ page }) => `Seite ${number(page)}`,
  pageOf: ({ page, pages }) => `Seite ${number(page)} von ${number(pages)}`,
  pageOfYear: ({ page, pages, year }) => `${year}, Seite ${number(page)} von ${number(pages)}`,
  titleOfPage: ({ title, page }) => `${title}, Seite ${number(page)}`,
  titleOfYear: ({ title, year }) => `${title}, ${year}`,
  newest: ({ shown, total }) => `die neuesten ${number(shown)} von ${number(total)}`,
  newestPapers: ({ shown, total }) => `die neuesten ${number(shown)} von ${papers(total)}n`,
  between: ({ first, last, total }) => `${number(first)}–${number(last)} von ${number(total)}`,
  years: 'Jahre',
  newestOnly: ({ shown, total }) =>
    `Hier stehen die neuesten ${number(shown)} von insgesamt ${papers(total)}n. Alle nach Jahr:`,
  allByYear: 'Alle Artikel nach Jahr',
  empty: 'Hier gibt es noch keine Artikel.',
  papers: 'Artikel',
  allPapersLine: ({ count }) =>
    `${papers(count)}, die neuesten zuerst. Stöbern Sie auch in <trending>beliebten Artikeln</trending> oder nach <topics>Themen</topics>, <authors>Autoren</authors> und <organizations>Organisationen</organizations>.`,
  allPapersDescription: ({ title }) => `${title}: alle Artikel dieser Site, die neuesten zuerst.`,
  yearDescription: ({ title, year }) => `${title}: alle Artikel aus ${year}, die neuesten zuerst.`,
};

export const entry: Words['entry'] = {
  withdrawn: 'zurückgezogen',
  withdrawnTitle: ({ title }) => `Zurückgezogen: ${title}`,
  retracted: 'widerrufen',
  retractedTitle: ({ title }) => `Widerrufen: ${title}`,
  new: 'neu',
  code: 'Code',
  withNote: 'mit Anmerkung',
  noTopic: 'Kein Thema',
  authorsAndMore: ({ names, count }) =>
    plural(count, { one: `${names} und\u00a0#\u00a0weiterer`, other: `${names} und\u00a0#\u00a0weitere` }),
  noAuthors: 'Autoren unbekannt',
};

export const paper: Words['paper'] = {
  noDate: 'Ohne Datum',
  moreAuthors: ({ count }) => `und ${number(count)} weitere`,
  unpublished: 'Noch nicht veröffentlicht: nur npm run dev zeigt dies.',
  takenDown: 'Entfernt',
  takenDownLine:
    'Der Artikel an dieser Adresse wurde entfernt. Er steht in keiner Liste, keinem Feed, keinem Download und keiner Suche dieser Website mehr.',
  takenDownElsewhere: 'Zu den <home>neuesten Artikeln</home> oder zur <search>Suche</search>.',
  withdrawn: 'Zurückgezogen.',
  withdrawnOn: ({ date }) => `Zurückgezogen am ${date}`,
  withdrawnBecause: ({ reason }) => `Zurückgezogen: ${reason}`,
  withdrawnOnBecause: ({ date, reason }) => `Zurückgezogen am ${date}: ${reason}`,
  retracted: 'Widerrufen.',
  retractedOn: ({ date }) => `Widerrufen am ${date}`,
  retractedBecause: ({ reason }) => `Widerrufen: ${reason}`,
  retractedOnBecause: ({ date, reason }) => `Widerrufen am ${date}: ${reason}`,
  abstract: 'Zusammenfassung',
  parts: { context: 'Kontext', contribution: 'Beitrag', result: 'Ergebnis' },
  noAbstract: 'Es liegt keine Zusammenfassung vor.',
  note: 'Anmerkung',
  related: 'Verwandt',
  shares: 'Gemeinsam:',
  times: 'Dieser Artikel (hoch) und verwandte, nach Datum',
  cites: 'Zitierte Artikel dieser Website',
  citedBy: 'Zitiert von Artikeln dieser Website',
  moreCited: ({ count }) => `${number(count)} weitere`,
  cite: 'Zitieren',
  inWeek: ({ week }) => `Voriger und nächster Artikel in ${week}`,
  neighbours: 'Voriger und nächster Artikel',
  beforeInWeek: ({ week }) => `Voriger Artikel in ${week}`,
  afterInWeek: ({ week }) => `Nächster Artikel in ${week}`,
  links: {
    paper: 'Artikel',
    code: 'Code',
    project: 'Projektseite',
    data: 'Daten',
    model: 'Modell',
    demo: 'Demo',
    other: 'Link',
  },
};

export const record: Words['record'] = {
  label: 'Angaben',
  subjects: 'Fachgebiete',
  license: 'Lizenz',
  publishedIn: 'Erschienen in',
  organization: 'Organisation',
  edition: 'Ausgabe',
  cited: 'Zitate',
  citations: ({ count, date, service }) => `${number(count)} (Stand: ${date}, ${service})`,
  version: ({ version }) => `Version ${number(version)}`,
  versionOf: ({ version, date }) => `Version ${number(version)} vom ${date}`,
  feed: 'Diskussion',
  whenSaved: ({ counts: counted }) => `${counted} beim letzten Abruf`,
  elsewhere: 'Anderswo lesen',
  seenIn: 'Gelistet',
  listings: ({ count }) => times(count),
};

const times = (count: number) =>
  ['keinmal', 'einmal', 'zweimal', 'dreimal', 'viermal', 'fünfmal'][count] ?? `${number(count)}-mal`;

export const agents: Words['agents'] = {
  search:
    'Durchsucht die Artikel dieser Website nach Wörtern, „genauen Wendungen“, Autoren oder einer arXiv-Nummer.',
  query: 'Wonach gesucht wird.',
  limit: 'Anzahl der Treffer, höchstens 20.',
  paper:
    'Alles, was diese Website über einen Artikel weiß: Zusammenfassung, Autoren, Themen, Links, verwandte Artikel.',
  id: 'Nummer des Artikels, wie in den Treffern einer Suche: 2510.00568.',
  edition: 'Die Artikel einer Woche, der wichtigste zuerst.',
  week: 'ISO-Woche, etwa 2025-W40. Ohne Angabe die neueste Woche.',
  missing: ({ file }) => `Diese Website hat keine Datei ${file}.`,
};

export const llms: Words['llms'] = {
  title: 'Daten und Abstracts',
  twins: 'Woche, Monat und Thema gibt es als Markdown, mit index.md am Ende der Adresse.',
  data: 'Artikel, Themen und Wochen als JSON: was es gibt und wo',
  full: 'die neuesten Wochen mit den Abstracts ihrer Artikel',
};

export const correct: Words['correct'] = {
  label: 'Diese Seite berichtigen',
  fields: 'Falsch oder fehlend',
  differences: 'Abweichende Quellen',
  topics: 'Regeln der Themen',
  missingTopic: 'Thema fehlt',
  names: 'Schreibung der Namen',
  decisions: 'Doppelt, zurückgezogen oder zu entfernen',
  note: 'Anmerkung der Redaktion',
  decide: 'Entscheiden',
  report: 'Berichtigung melden',
  reportTitle: ({ field, title }) => `${field}: ${title}`,
  isNow: ({ field, value }) => `Zurzeit steht dort (${field}): ${value}`,
  isFrom: ({ place }) => `Gelesen aus ${place}.`,
  isSaid: ({ value, from }) => `${value} (${from})`,
  whatIsRight: 'Was ist richtig, und wo steht das?',
  reasonToFill: 'warum, in einem Satz für Leser',
  nameToFill: 'Ihr Name',
};

export const reasons: Words['reasons'] = {
  label: 'Ergebnis und Themen',
  how: 'Wie Themen zugeordnet werden',
  inTitle: 'im Titel',
  inAbstract: ({ count }) => `${times(count)} in der Zusammenfassung`,
  inBoth: ({ count }) => `im Titel und ${times(count)} in der Zusammenfassung`,
  nearest: 'Ähnlichster Artikel zu diesem Thema: <paper></paper>.',
  underlined:
    'Diese Wendungen sind in der Zusammenfassung in der Farbe des Themas unterstrichen. <about>Mehr über Themen</about>',
  score: ({ topic, score, threshold }) => `${topic}: ${number(score)} Punkte; ${number(threshold)} genügen.`,
};

export const sources: Words['sources'] = {
  rights:
    'Titel und Zusammenfassungen gehören ihren Autoren, unter der Lizenz, die bei der Quelle des Artikels steht.',
  takenFrom: ({ sources: named }) => `Titel und Zusammenfassungen stammen aus: ${named}.`,
  summary: 'Woher die einzelnen Angaben stammen',
  summaryWithConflicts: 'Woher die einzelnen Angaben stammen und wo die Quellen voneinander abweichen',
  conflicts: 'Die Quellen weichen voneinander ab. Verwendet wird der erste Wert.',
  nothingNew: 'Bestätigt dieselben Angaben',
  place: ({ file, line }) => `${file}, Zeile ${line}`,
  places: ({ file, first, last }) => `${file}, Zeilen ${first}–${last}`,
  fields: {
    title: 'Titel',
    abstract: 'Zusammenfassung',
    authors: 'Autoren',
    orcids: 'ORCID iDs',
    authorCount: 'Zahl der Autoren',
    organization: 'Organisation',
    issued: 'Datum',
    comments: 'Kommentare',
    arxivId: 'arXiv-Nummer',
    doi: 'DOI',
    categories: 'Kategorien',
    keywords: 'Schlagwörter',
    featured: 'Tag im Feed',
    upvotes: 'Stimmen',
    version: 'Version',
    updated: 'Tag der Version',
    withdrawn: 'Rückzug',
    containerTitle: 'erschienen in',
    type: 'Art',
    genre: 'Art der Arbeit',
    publisher: 'Verlag',
    volume: 'Band',
    issue: 'Heft',
    pages: 'Seiten',
    journalRef: 'Zeitschrift',
    license: 'Lizenz',
    url: 'Adresse',
    pdfUrl: 'PDF',
    links: 'Links',
  },
  names: {
    'arxiv-mail': 'Mail von arXiv',
    'arxiv-page': 'Seite von arXiv',
    'crossref-works': 'Crossref',
    'daily-arxiv': 'Tägliche Liste von arXiv',
    'web-of-science': 'Liste von Web of Science',
    'endnote-xml': 'EndNote XML',
    'hf-page': 'Seite von Hugging Face',
    'id-list': 'Liste von Nummern',
    'json-feed': 'JSON Feed',
    'markdown-list': 'Markdown-Liste',
    'oai-pmh': 'OAI-PMH',
    'openalex-works': 'OpenAlex, gespeichert',
    'openreview-notes': 'OpenReview, gespeichert',
    'papers-with-code': 'Abzug von Papers with Code',
    'semantic-scholar-papers': 'Semantic Scholar, gespeichert',
    endnote: 'EndNote-Liste',
    pubmed: 'PubMed-Liste',
    table: 'Tabelle',
    'arxiv-announcements': 'Ankündigungen von arXiv',
    'arxiv-api': 'arXiv-Schnittstelle',
    'arxiv-list': 'Öffentliche Listen von arXiv-Nummern',
    'arxiv-lookup': 'arXiv, einzeln abgefragt',
    'csl-json': 'CSL-JSON',
    'hf-daily': 'Hugging Face, Artikel des Tages',
    'hf-listing': 'Hugging Face, Liste',
    'paper-lines': 'JSON-Zeilen',
    'semantic-scholar': 'Semantic Scholar',
    bibtex: 'BibTeX',
    feed: 'RSS- oder Atom-Feed',
    openalex: 'OpenAlex',
    ris: 'RIS',
  },
};

export const home: Words['home'] = {
  figures: 'In Zahlen',
  figuresNote: 'wie die Zusammenfassungen sie nennen',
  searchPapers: ({ count }) => `${papers(count)} durchsuchen`,
  weekChart: 'Artikel pro Woche',
  weekChartMarks: 'Artikel pro Woche, ein Strich pro Artikel',
  thisWeek: 'Diese Woche',
  lastWeeks: ({ weeks }) => `Die letzten ${number(weeks)} Wochen`,
  covers: ({ count, day, withFigure }) =>
    `${papers(count)}${day === undefined ? '' : ` bis ${day}`}${withFigure === 0 ? '' : `, ${number(withFigure)} mit einer Zahl`}`,
  topics: 'Themen',
  all: 'Alle',
  discussed: { comments: 'Am meisten diskutiert', votes: 'Am beliebtesten' },
  discussedNote: { comments: 'Kommentare', votes: 'Stimmen' },
  end: ({ count }) =>
    `<papers>Alle ${papers(count)} lesen</papers>, im <archive>Archiv</archive> nach Wochen stöbern oder nachlesen, <chosen>wie Artikel ausgewählt werden</chosen>.`,
  noPapers: 'Hier gibt es noch keine Artikel.',
  noDates: ({ count }) =>
    `Kein Artikel hat ein Datum, daher gibt es keine Woche zu zeigen. <papers>Alle ${papers(count)} lesen</papers> oder <topics>nach Themen stöbern</topics>.`,
};

export const edition: Words['edition'] = {
  moreIn: ({ count, title }) => `${number(count)} weitere in ${title}`,
  late: 'Auch in dieser Woche: aus früheren Wochen',
  laterWork: 'Was auf dieser Woche aufbaut',
  moreLaterWork: ({ count }) => `und ${number(count)} weitere`,
  buildsOn: 'Baut auf:',
  titlesOf: ({ count }) => `${number(count)} Titel`,
  side: 'Woche',
  description: ({ week, range }) => `Die Artikel aus ${week} (${range}), nach Themen.`,
  pageDescription: ({ week, range, page, pages }) =>
    `Die Artikel aus ${week} (${range}): Seite ${number(page)} von ${number(pages)}.`,
  title: ({ week, range }) => `${week}: ${range}`,
  heading: ({ week, range }) => `<vh>${week}, </vh>${range}`,
  empty: 'Alle Artikel dieser Woche wurden zurückgezogen oder von der Redaktion weggelassen.',
  pageOfPapers: ({ page, pages, count }) => `Seite ${number(page)} von ${number(pages)}, ${papers(count)}`,
  withoutTopic: 'Weitere Artikel',
  continued: ({ title }) => `${title} (Fortsetzung)`,
  wholeTopic: 'Alle Artikel zum Thema',
  digest: ({ count }) => (count === 1 ? 'Dieses Thema' : `Alle ${number(count)} zum Thema`),
  download: 'Herunterladen',
  rising: 'Trends im <month></month>: ',
  risingHere: ({ phrase, count }) => `${phrase} (${papers(count)} in dieser Woche)`,
  fileTitle: ({ site, week }) => `${site}: ${week}`,
  contents: 'Artikel',
  seeAlso: 'Siehe auch:',
  chosenOf: ({ shown, total }) => `${number(shown)} von ${papers(total)}`,
  extents: { selection: 'Auswahl', newest: 'Neueste', complete: 'Vollständig' },
  onTheWeb: 'Diese Ausgabe im Netz: ',
  wholeOnTheWeb: 'Alle Arbeiten dieser Ausgabe, zum Lesen und Mitnehmen: ',
};

export const mail: Words['mail'] = {
  more: ({ count }) =>
    plural(count, {
      one: 'Noch ein Artikel in dieser Ausgabe',
      other: 'Noch # Artikel in dieser Ausgabe',
    }),
  picture: 'Bild',
  unsubscribe: 'Abbestellen',
  subscribe: 'Per E-Mail',
  subscribeLine: 'Jede Woche als E-Mail erhalten, sobald sie vorbei ist.',
  address: 'Ihre E-Mail-Adresse',
  send: 'Abonnieren',
  service: ({ host }) =>
    `Ihre Adresse geht an ${host}; dieser Dienst bewahrt sie auf und verschickt die E-Mails.`,
};

export const book: Words['book'] = {
  cover: 'Umschlag',
  foreword: 'Vorwort',
  sources: 'Quellen',
  accessibility:
    'Alle Texte können vorgelesen oder in Braille gelesen werden, in der Reihenfolge, in der sie stehen. Formeln sind MathML mit einem Text in Worten. Der Umschlag ist das einzige Bild und sagt nichts, was nicht auf der Titelseite steht.',
};

export const calendar: Words['calendar'] = {
  month: 'Monat',
  monthDescription: ({ month, count }) => `${papers(count)} aus dem ${month}, nach Wochen und Tagen.`,
  inWeeks: ({ count, weeks }) =>
    weeks === 0
      ? papers(count)
      : `${papers(count)} in ${plural(weeks, { one: '# Woche', other: '# Wochen' })}`,
  byDay: 'Nach Tagen',
  caption: ({ month }) => `Artikel im ${month} nach Tagen`,
  week: 'Woche',
  rising: 'Trends',
  noDay: 'Ohne Tag',
  noDayLine: ({ month }) => `Erschienen im ${month}; der Tag ist unbekannt, daher stehen sie in keiner Woche`,
  andMore: ({ count }) => `und ${number(count)} weitere`,
  dayTitle: ({ weekday, day }) => `<vh>${weekday}, </vh>${day}`,
  dayDescription: ({ weekday, day, count }) => `${papers(count)} vom ${weekday}, ${day}`,
  dayLine: ({ count, week }) =>
    `${papers(count)} an diesem Tag. Nach Themen geordnet in <week>${week}</week>.`,
  newestOfDay: ({ count }) =>
    `Hier stehen die neuesten ${number(count)}; alle finden Sie auf der Seite der Woche.`,
};

export const archive: Words['archive'] = {
  side: 'Archiv',
  description: 'Alle Wochen mit Artikeln, nach Jahren, mit den Themen der Artikel.',
  marks: 'Ein Punkt pro Artikel',
  numbers: 'Artikel jeder Woche',
  marksLine: 'Die Zahlen sind Kalenderwochen. Wählen Sie eine, um ihre Ausgabe zu lesen.',
  numbersLine:
    'Die Zahlen sind Kalenderwochen, darunter steht die Zahl der Artikel. Wählen Sie eine Woche, um ihre Ausgabe zu lesen.',
  noDates: 'Noch hat kein Artikel ein Datum.',
  yearTitle: ({ year }) => `Artikel aus ${year}`,
  yearDescription: ({ year, count }) => `${papers(count)} aus ${year}, nach Wochen und Monaten.`,
  year: 'Jahr',
  weeks: 'Wochen',
  fullestWeek: ({ week, count }) =>
    `Vollste Woche: <week>${week}</week> mit ${papers(count)}${count === 1 ? '' : 'n'}.`,
  monthOnly: 'Nur der Monat oder das Jahr ist bekannt, daher stehen diese in keiner Woche:',
  moreInMonths: ({ count }) => `Dazu ${number(count)} weitere auf den Seiten ihrer Monate.`,
  earlier: 'Früher',
  noDate: 'Ohne Datum',
  moreUndated: ({ count }) => `Dazu ${number(count)} weitere: <papers>alle Artikel ohne Datum</papers>.`,
  noTopic: 'Kein Thema',
};

export const topics: Words['topics'] = {
  description: 'Die Themen, nach denen die Artikel geordnet sind, mit der Zahl der Artikel.',
  side: 'Stöbern',
  line: 'Ein Artikel gehört zu einem Thema, wenn Titel und Zusammenfassung genug von dessen Wendungen enthalten. Die Diagramme zeigen die Artikel pro Monat über bis zu drei Jahre.',
  empty: 'Noch gibt es keine Themen.',
  newest: 'Neuester Artikel:',
  noPaper: 'Noch keine Artikel',
  digest: 'Thema',
  includes: 'Gehört dazu',
  excludes: 'Gehört nicht dazu',
  foundBy: 'Typische Wendungen',
  introduction: 'Einführung',
  notes: 'Artikel pro Monat und Feed',
  feed: ({ format }) => (format.endsWith('Feed') ? format : `${format}-Feed`),
  listDescription: ({ title }) => `${title}: alle Artikel dieses Zeitraums zum Thema, die neuesten zuerst.`,
  nearlySummary: ({ count }) => `${papers(count)} knapp unter der Schwelle`,
  nearlyLine: ({ topic, threshold }) =>
    `Diese Artikel enthalten einige Wendungen des Themas, aber nicht genug: Nötig sind ${number(threshold)} Punkte. Um einen aufzunehmen, gibt die Redaktion einer Wendung mehr Gewicht oder ergänzt eine neue in <code>content/topics/${topic}.mdx</code>. <code>npm run topics -- ${topic}</code> zeigt dann, welche weiteren Artikel dadurch hinzukommen.`,
  nearlyScore: ({ score, threshold }) => `${number(score)} von ${number(threshold)} Punkten: `,
};

const mostOf = (most: number) => (most > 0 ? `, höchstens ${number(most)}` : '');

export const charts: Words['charts'] = {
  byPeriod: {
    month: ({ name }) => `${name} pro Monat`,
    quarter: ({ name }) => `${name} pro Quartal`,
    year: ({ name }) => `${name} pro Jahr`,
  },
  papersByPeriod: {
    month: ({ count, most }) => `${papers(count)}, nach Monaten${mostOf(most)}`,
    quarter: ({ count, most }) => `${papers(count)}, nach Quartalen${mostOf(most)}`,
    year: ({ count, most }) => `${papers(count)}, nach Jahren${mostOf(most)}`,
  },
  noDates: 'Kein Artikel hat ein Datum.',
  span: ({ first, last }) => (first === last ? first : `${first} bis ${last}`),
  none: ({ span }) => `${span}: keine.`,
  most: ({ span, month, count }) => `${span}; die meisten im ${month}: ${number(count)}.`,
};

export const trending: Words['trending'] = {
  description: 'Die Artikel mit den meisten Kommentaren und Stimmen der letzten Zeit.',
  side: 'Rangliste',
  line: ({ date }) => `Artikel, die viele kommentieren und für die viele stimmen. Stand: <nb>${date}</nb>.`,
  empty: 'Keine Quelle zählt Kommentare oder Stimmen.',
  ranking: 'Rangliste',
  notes: 'Wie die Rangliste entsteht',
  variables: { votes: 'Stimmen', comments: 'Kommentare', days: 'Tage' },
  explanation: ({ votes, days, score }) =>
    `${number(votes)} Stimmen zählen so viel wie ein Kommentar. Beides verliert alle ${number(days)} Tage die Hälfte seines Gewichts, zurückgerechnet vom neuesten Artikel dieser Site. Kommentare und Stimmen haben den Stand, mit dem die Quelle zuletzt gespeichert wurde. Artikel mit weniger als ${number(score)} Punkten sind nicht aufgeführt.`,
};

export const map: Words['map'] = {
  description: 'Alle Artikel als Punkte: Ähnliche liegen nebeneinander und bilden Gebiete mit Namen.',
  side: 'Nach Nähe',
  line: ({ count }) =>
    `Jeder von ${papers(count)} ist ein Punkt in der Farbe seines Themas. Was nebeneinander liegt, handelt vom Gleichen; ein Name sagt, was die Artikel um ihn gemeinsam haben.`,
  noScripts:
    'Die Karte zeichnet ein Skript, das Ihr Browser hier nicht ausführt. Die Liste ihrer Gebiete sagt dasselbe.',
  none: 'Noch hat kein Artikel einen Platz auf der Karte.',
  label: 'Karte',
  canvas:
    'Karte aller Artikel. Pfeiltasten bewegen sie, Plus und Minus vergrößern und verkleinern, 0 zeigt alles, Eingabe öffnet den Artikel in der Mitte. Die Liste der Gebiete sagt dasselbe.',
  find: 'Hervorheben',
  until: 'Bis',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  whole: 'Alles zeigen',
  found: ({ count }) =>
    formats.plural(count, { one: 'Ein Artikel ist hervorgehoben.', other: '# Artikel sind hervorgehoben.' }),
  shown: ({ shown, total }) => `${formats.number(shown)} von ${papers(total)} werden gezeigt.`,
  failed: 'Etwas konnte nicht geladen werden. Versuchen Sie es gleich noch einmal.',
  regions: 'Gebiete',
  size: ({ papers: count, recent }) =>
    `${papers(count)}, davon ${formats.number(recent)} aus den letzten zwölf Monaten`,
  ofTopic: ({ topic, count }) => `${topic} (${formats.number(count)})`,
  lead: 'Die <map>Karte</map> zeigt alle Artikel nach dem, was sie gemeinsam haben.',
};

export const rising: Words['rising'] = {
  description: 'Wendungen, die häufiger vorkommen als im Jahr davor, und alle Themen im Lauf der Zeit.',
  side: 'Wendungen',
  line: ({ date }) => `Wendungen, die häufiger vorkommen als im Jahr davor. Stand: <nb>${date}</nb>.`,
  noDates: 'Kein Artikel hat ein Datum.',
  nothing: ({ month, papers: count }) => `Keine aufkommende Wendung im ${month} (${papers(count)}).`,
  phrases: ({ month, papers: count, before }) =>
    `Wendungen, die im ${month} (${papers(count)}) häufiger vorkommen als im Jahr davor (${papers(before)}).`,
  thin: 'Bei so wenigen Artikeln ist das nur ein erster Hinweis.',
  share: ({ count, total, before, totalBefore }) =>
    `${number(count)} von ${number(total)} Artikeln; im Jahr davor ${number(before)} von ${number(totalBefore)}`,
  restsOn: ({ count }) => `Beruht auf nur ${number(count)} Artikel${count === 1 ? '' : 'n'}.`,
  itsPapers: ({ count }) => `${papers(count)} anzeigen`,
  earlier: 'Früher',
  quiet: 'In den übrigen Monaten fiel keine Wendung auf.',
  topics: 'Themen',
  oneScale: ({ most }) => `Alle im gleichen Maßstab, bis zu ${papers(most)} im Monat.`,
  topicYear: ({ count, total, share }) =>
    `${number(count)} von ${number(total)} Artikeln (${share}) in den letzten zwölf Monaten.`,
  topicYears: ({ count, total, share, before, totalBefore, shareBefore }) =>
    `${number(count)} von ${number(total)} Artikeln (${share}) in den letzten zwölf Monaten; ${number(before)} von ${number(totalBefore)} (${shareBefore}) in den zwölf Monaten davor.`,
  older: ({ count }) => plural(count, { one: '# Artikel ist älter.', other: '# Artikel sind älter.' }),
  table: ({ topic }) => `Tabelle<vh> zu ${topic} nach Monaten</vh>`,
  columns: { month: 'Monat', papers: 'Artikel', all: 'Alle Artikel', share: 'Anteil' },
  notes: 'Wie diese Wendungen gefunden werden',
  rule: 'Eine Wendung gilt als Trend, wenn sie in einem größeren Anteil der Artikel eines Monats in Titel oder Zusammenfassung steht als in den zwölf Monaten davor und der Zufall den Unterschied nicht erklärt: Log-Odds mit A-priori-Verteilung, mindestens 2,33 Standardabweichungen. Mindestens drei Artikel des Monats müssen sie enthalten, und Titel müssen sie nennen.',
  newestMonth:
    'Der letzte Monat endet mit dem neuesten Artikel dieser Site. Artikel mit vielen Kommentaren und Stimmen finden Sie unter <trending>Beliebt</trending>.',
};

export const names: Words['names'] = {
  index: 'Register',
  authorsDescription: 'Alle Autoren der Artikel auf dieser Site, nach Namen und nach Zahl der Artikel.',
  authorsLine: ({ count }) =>
    `${plural(count, { one: '# Name', other: '# Namen' })}. Ein Name ohne eigene Seite führt zur <search>Suche</search> nach ihm.`,
  noAuthors: 'Keine Quelle nennt Autoren.',
  organizationsDescription: 'Alle Organisationen mit Artikeln auf dieser Site und deren Zahl.',
  organizationsLine: ({ count }) =>
    `${plural(count, { one: '# Organisation', other: '# Organisationen' })} mit Artikeln. Die Namen stammen aus der Quelle.`,
  noOrganizations: 'Keine Quelle nennt Organisationen.',
  mostFirst: 'Die meisten Artikel zuerst',
  most: 'Die meisten Artikel',
  byName: 'Nach Namen',
  byLetter: 'Nach Anfangsbuchstaben',
  other: 'Andere',
  letterTitle: ({ index, letter }) => `${index}: ${letter}`,
  letterDescription: ({ index, letter }) => `${index} unter ${letter}, mit der Zahl ihrer Artikel.`,
  letterLine: ({ count }) =>
    `${plural(count, { one: '# Name', other: '# Namen' })} mit der Zahl der Artikel.`,
  letterParts: 'Seiten dieses Buchstabens',
  letterPart: ({ first, last }) => `${first} – ${last}`,
  author: 'Autor',
  organization: 'Organisation',
  description: ({ name, count }) => `${papers(count)} von ${name}, die neuesten zuerst.`,
  descriptionOfSpan: ({ name, count, span }) => `${papers(count)} von ${name}, ${span}, die neuesten zuerst.`,
  line: ({ count }) => `${papers(count)}.`,
  lineOfSpan: ({ count, span }) => `${papers(count)}, ${span}.`,
  alsoWritten: 'Andere Schreibweisen:',
  byTopic: 'Nach Themen',
  feedOf: ({ name }) => `Artikel von ${name}, die neuesten zuerst.`,
  coauthors: 'Mitautoren',
  moreCoauthors: ({ count }) => `und ${number(count)} weitere`,
  topicYears: 'Artikel pro Jahr, jeder unter seinem besten Thema',
  topicYearsOf: ({ name }) => `Artikel von ${name} pro Jahr, nach Themen`,
  yearCount: ({ year, count }) => `${year}: ${papers(count)}`,
  topicCount: ({ topic, count }) => `${topic} ${number(count)}`,
  asTable: 'Als Tabelle',
  columns: { year: 'Jahr', papers: 'Artikel', topics: 'Themen' },
  files: 'Feed und Zitate',
  homePage: 'Webseite',
  byEditor: 'von der Redaktion angegeben',
  byService: ({ service, count, total }) =>
    `laut ${service}, bei ${number(count)} von ${number(total)} Artikeln`,
  sharedName:
    'Die Quellen nennen nur Namen. Auf dieser Seite können daher Artikel verschiedener Personen desselben Namens stehen.',
  listedUnder:
    'Die Quelle führt diese Artikel unter dieser Organisation. Die Autoren können auch anderswo arbeiten.',
};

/** The page of the search as it opens. */
export const searchPage: Words['searchPage'] = {
  description: ({ count }) =>
    `Titel, Autoren und Zusammenfassungen von ${number(count)} Artikeln durchsuchen.`,
  field: ({ count }) => `${papers(count)} durchsuchen`,
  placeholder: 'Wörter oder Namen',
  submit: 'Suchen',
  noScripts:
    'Die Suche läuft in Ihrem Browser und braucht JavaScript. Ohne JavaScript können Sie <papers>alle Artikel</papers> durchblättern, die neuesten zuerst.',
  results: 'Treffer',
  more: 'Weitere Treffer',
  pages: 'Themen und Wochen',
  texts: 'Anmerkungen und Vorworte',
  suggestions: 'Vorschläge',
  intro:
    'Die Suche umfasst Titel, Autoren, Zusammenfassungen und Anmerkungen. Geben Sie Wörter, einen Namen oder die Kennung oder Adresse eines Artikels ein.',
  examples: ({ example = 'zwei Wörter' }) => [
    [`"${example}"`, 'eine genaue Wortfolge'],
    ['learning -survey', 'ohne ein Wort'],
    ['author:"Wei Li"', 'von einem Autor'],
    ['title:methods', 'im Titel; org: in der Organisation'],
    ['topic:name year:2024..2025', 'zu einem Thema, aus einigen Jahren'],
    ['theory OR survey has:code', 'eines der Wörter, mit Code'],
  ],
  orTopic: 'Oder beginnen Sie mit einem Thema:',
  filters: 'Filtern und sortieren',
  sort: 'Sortieren',
  orders: { relevance: 'Beste Treffer', date: 'Neueste', comments: 'Meiste Kommentare' },
  topic: 'Thema',
  year: 'Jahr',
  with: 'Mit',
  code: 'Code',
  organization: 'Organisation',
  moreOrganizations: ({ count }) => `${number(count)} weitere`,
};

/** What the search says with its first rows, or if it fails. */
export const search: Words['search'] = {
  near: 'Artikel mit einigen der Wörter',
  similar: 'Ähnliche Artikel',
  kinds: { recent: 'schon gesucht', system: 'Artikel', author: 'Autor', phrase: 'Wortfolge', topic: 'Thema' },
  byAuthor: 'Autor: ',
  inNote: 'Anmerkung: ',
  filtersOn: ({ count }) => `${number(count)} aktiv`,
  searching: 'Suche läuft …',
  title: ({ query, title }) => `„${query}“ · ${title}`,
  failed:
    'Die Suche konnte nicht geladen werden. Sie können <papers>alle Artikel</papers> durchblättern, die neuesten zuerst.',
  failedInDev:
    'Es gibt noch keinen Suchindex. Führen Sie einmal „npm run build“ aus und suchen Sie dann erneut. Sie können <papers>alle Artikel</papers> durchblättern, die neuesten zuerst.',
};

/** What the search says of a whole answer. */
export const searchAnswers: Words['searchAnswers'] = {
  found: {
    relevance: ({ count }) => papers(count),
    date: ({ count }) => `${papers(count)}, die neuesten zuerst`,
    comments: ({ count }) => `${papers(count)}, die meistkommentierten zuerst`,
  },
  foundFor: {
    relevance: ({ count }) => `${papers(count)} zu <query></query>`,
    date: ({ count }) => `${papers(count)} zu <query></query>, die neuesten zuerst`,
    comments: ({ count }) => `${papers(count)} zu <query></query>, die meistkommentierten zuerst`,
  },
  unknown: ({ words }) => `kein Artikel enthält ${anyOf(words.map((word) => `„${word}“`))}`,
  spelledOut: ({ text }) => `auch mit „${text}“`,
  didYouMean: 'Meinten Sie <query></query>?',
  problems: {
    operator: ({ given }) =>
      `„${given}:“ ist unbekannt. Es gibt title:, author:, org:, topic:, year: und has:code.`,
    empty: ({ given }) => `Nach „${given}:“ fehlt etwas. Schreiben Sie zum Beispiel author:"Wei Li".`,
    year: ({ given }) =>
      `„${given}“ ist kein Jahr. Schreiben Sie year:2025, year:2024..2025 oder year:2024..`,
    has: ({ given }) => `„has:${given}“ ist unbekannt. Es gibt has:code.`,
    quote: () => 'Ein Anführungszeichen ist nicht geschlossen, daher werden die Wörter einzeln gesucht.',
    or: () => 'OR steht zwischen zwei Wörtern: theory OR survey.',
    topic: ({ given, topics }) => `Es gibt kein Thema „${given}“. Es gibt ${topics.join(', ')}.`,
  },
  hidden: ({ count, filters }) => `${number(count)} weitere ohne ${filterWord(filters)}`,
  someWords: ({ count }) => `${number(count)} weitere mit einigen der Wörter`,
  nothingFits: 'Keine Artikel gefunden.',
  withoutFilters: ({ count, filters }) => `${papers(count)} ohne ${filterWord(filters)}`,
  clear: 'Filter zurücksetzen',
  nothingHasAll: ({ count }) =>
    `Kein Artikel enthält alle diese Wörter; ${plural(count, { one: '# enthält', other: '# enthalten' })} einige davon.`,
  nothingMatches: ({ query }) => `Keine Artikel zu „${query}“ gefunden.`,
  note: 'Anmerkung',
  foreword: 'Vorwort',
  browse: 'Themen ansehen',
  missingRows: ({ count }) =>
    `${papers(count)} konnten nicht geladen werden. <retry>Noch einmal versuchen</retry>.`,
};

export const changes: Words['changes'] = {
  description: 'Artikel, die neu, überarbeitet oder zurückgezogen sind oder für die es jetzt Code gibt.',
  side: 'Was sich ändert',
  line: 'Artikel, die neu, überarbeitet oder zurückgezogen sind oder für die es jetzt Code gibt, nach dem Stand der Daten. <feed>Abonnieren</feed>, um auf dem Laufenden zu bleiben.',
  none: 'Seit den ersten Artikeln hat sich nichts geändert.',
  kinds: {
    new: 'Neu',
    revised: 'Überarbeitet',
    withdrawn: 'Zurückgezogen',
    retracted: 'Widerrufen',
    code: 'Jetzt mit Code',
  },
  kindOfDay: ({ kind, day }) => `${kind}, <time>${day}</time>`,
  shown: ({ shown, total }) => `${papers(total)}, davon ${number(shown)} hier`,
  ofVersion: ({ kind, version }) => `${kind} (Version ${number(version)})`,
  item: ({ what, title }) => `${what}: ${title}`,
};

export const feeds: Words['feeds'] = {
  description: 'Feeds mit allen Artikeln, zu Wochen und Monaten und zu jedem Thema.',
  side: 'Abonnieren',
  line: 'Fügen Sie eine dieser Adressen in Ihren Feedreader ein, um neue Artikel zu erhalten.',
  importAll: 'Oder importieren Sie <file>alle Feeds als eine OPML-Datei</file>.',
  general: 'Die Website',
  names: 'Namen',
  files: 'Mitnehmen',
  filesLine: 'Die neueste Ausgabe als Datei. Jede Woche, jeder Monat und jedes Thema hat eigene.',
  everyPaper: 'Alle Artikel, die zuletzt eingetroffenen zuerst.',
  weekly: 'Wochenausgaben',
  weeklyLine: 'Die Artikel jeder Woche in einem Eintrag, sobald die Woche vorbei ist.',
  monthly: 'Monate',
  monthlyLine: 'Die Artikel jedes Monats in einem Eintrag, sobald der Monat vorbei ist.',
  ofNames:
    'Auch zu <authors>Autoren</authors> und <organizations>Organisationen</organizations> mit mindestens drei Artikeln gibt es einen Feed. Er steht auf ihrer Seite.',
  takeChosen: 'Gewählte Themen als OPML herunterladen',
  copyAddress: ({ title, format }) => `Adresse kopieren: ${title}, ${format}`,
  published: ({ date }) => `Veröffentlicht: ${date}`,
  more: ({ count }) => `${number(count)} weitere`,
};

export const cite: Words['cite'] = {
  cite: 'Zitieren',
  citePaper: ({ title }) => `Zitieren: ${title}`,
  label: 'Zitieren',
  chosen: ({ count }) => `${papers(count)} kopieren als`,
  all: 'Alle auf dieser Seite',
  clear: 'Leeren',
  forms: {
    bibtex: 'BibTeX',
    reference: 'Literaturangabe',
    markdown: 'Markdown',
    ris: 'RIS',
    csl: 'CSL-JSON',
  },
  copy: {
    bibtex: 'BibTeX kopieren',
    reference: 'Literaturangabe kopieren',
    markdown: 'Markdown kopieren',
    ris: 'RIS kopieren',
    csl: 'CSL-JSON kopieren',
  },
  zotero: 'Für Zotero nehmen Sie CSL-JSON: Aus den anderen Formen macht es keinen Preprint.',
};

export const copy: Words['copy'] = {
  address: 'Adresse kopieren',
  done: 'Kopiert',
  failed: 'Nicht kopiert',
};

export const quality: Words['quality'] = {
  description:
    'Wo die Quellen voneinander abweichen oder etwas offenlassen und was damit geschah, mit Datei und Zeile.',
  side: 'Für die Redaktion',
  line: 'Wo die Quellen voneinander abweichen oder etwas offenlassen. Nichts davon wird geraten. Jeder Punkt nennt Datei und Zeile, aus denen er stammt.',
  points: 'Punkte',
  empty: 'Es gibt keine offenen Fragen.',
  all: ({ count }) => `Alle ${number(count)} Meldungen`,
  cases: 'Fälle',
  ruleDescription: ({ title }) => `${title}: alle Fälle, mit Datei und Zeile.`,
  morePlaces: ({ count }) => `und ${number(count)} weitere`,
  inbox: {
    title: 'Gespeicherte Dateien',
    explanation:
      'Wofür jede Datei gehalten wurde und was daraus wurde. Beiseitegelegtes wird nicht verwendet, alles andere schon.',
    unknown: 'nicht erkannt',
    refused: 'beiseitegelegt',
    files: ({ count }) => plural(count, { one: '# Datei', other: '# Dateien' }),
    records: ({ count }) => plural(count, { one: '# Eintrag', other: '# Einträge' }),
    papers: ({ count }) => papers(count),
    setAside: ({ count }) => `${number(count)} beiseitegelegt`,
    more: ({ count }) => plural(count, { one: '# weitere Meldung', other: '# weitere Meldungen' }),
    hidden: ({ count }) =>
      `${plural(count, { one: '# weitere Datei', other: '# weitere Dateien' })} mit einer Meldung. npm run ingest nennt alle.`,
  },

  conflict: ({ field }) => `Die Quellen nennen verschiedene Werte für ${field}`,
  conflictExplanation:
    'Verwendet wird der Wert der zuverlässigeren Quelle. Die Seite des Artikels zeigt auch die anderen Werte.',
  conflictFields: {
    authorCount: 'die Zahl der Autoren',
    issued: 'das Datum',
    arxivId: 'die arXiv-Nummer',
    doi: 'die DOI',
  },
  rules: {
    'address-taken': {
      title: 'Zwei Artikel hätten dieselbe Adresse',
      explanation: 'Es wird nichts geschrieben, bis Titel oder Kennungen berichtigt sind.',
    },
    'near-duplicate': {
      title: 'Artikel, die derselbe sein könnten',
      explanation:
        'Jeder hat eine Seite. Die Redaktion entscheidet in content/decisions.yaml. Ist es derselbe Artikel, entsteht daraus eine Seite, zu der auch die andere Adresse führt. Sind es verschiedene, werden sie hier nicht mehr genannt.',
    },
    'date-and-id': {
      title: 'Datum und arXiv-Nummer nennen verschiedene Monate',
      explanation: 'Verwendet wird das Datum. Es kann das einer späteren Version sein.',
    },
    undated: {
      title: 'Der Tag ist unbekannt',
      explanation:
        'Hat der Artikel eine arXiv-Nummer, steht er unter dem Monat, den sie angibt. Er steht in keiner Woche, da kein Tag erfunden wird.',
    },
    'no-topic': {
      title: 'Kein Thema',
      explanation:
        'Titel und Zusammenfassung enthalten zu wenige Wendungen eines Themas. Der Artikel steht in seiner Woche und in der Suche, aber unter keinem Thema.',
    },
    'left-raw': {
      title: 'Formeln, die so stehen, wie sie geschrieben wurden',
      explanation:
        'Ein Teil fehlt, ein Befehl ist unbekannt, oder sie sind mehrdeutig. Eine Formel wird nur gesetzt, wenn ihre Bedeutung sicher ist.',
    },
    'mixed-scripts': {
      title: 'Wörter, die mehrere Schriften mischen',
      explanation: 'Sie werden unverändert gezeigt. Ein solches Wort kann ein anderes nachahmen.',
    },
    'unshowable-characters': {
      title: 'Zeichen, die sich nicht darstellen lassen',
      explanation: 'Sie wurden aus dem Text entfernt. Der Eintrag des Artikels enthält das Original.',
    },
    'cut-record': {
      title: 'Unvollständige Datensätze',
      explanation: 'Gezeigt wird der Teil, der vorliegt.',
    },
    'no-meta': {
      title: 'Datensätze ohne Autoren und Datum',
      explanation: 'Beides stammt, soweit vorhanden, aus anderen Datensätzen desselben Artikels.',
    },
    merged: {
      title: 'Mehrere Datensätze zu einem Artikel',
      explanation:
        'Sie teilen sich eine Seite. Diese nennt den Datensatz hinter jeder Angabe und zeigt, worin sich die Datensätze unterscheiden.',
    },
  },
};

/** Guides for editors, which are in English. */
export const docs: Words['docs'] = {
  title: ({ title }) => `Anleitung: ${title}`,
  description: ({ title }) => `${title}: eine Anleitung für alle, die diese Website pflegen.`,
};

export const about: Words['about'] = {
  title: ({ site }) => `Über ${site}`,
  description: ({ site }) => `Was ${site} ist, woher die Daten stammen und wie Themen zugeordnet werden.`,
  soFar: ({ count }) => `Bisher ${papers(count)}.`,
  soFarNewest: ({ count, date }) => `Bisher ${papers(count)}, der neueste vom ${date}.`,
  editedBy: ({ curator }) => `Redaktion: ${curator}`,
  source: 'Quellen',
  sourceLine:
    'Die Artikel stammen aus gespeicherten Listen und Feeds. Fehlende Autoren, Kennungen und Daten werden aus öffentlichen Verzeichnissen von arXiv-Artikeln ergänzt. Jede Artikelseite nennt die Quelle jeder Angabe und zeigt, wo die Quellen voneinander abweichen.',
  files: ({ source, files, records }) =>
    `${source}: ${plural(files, { one: '# Datei', other: '# Dateien' })} mit ${plural(records, { one: '# Datensatz', other: '# Datensätzen' })}`,
  newestFile: ({ date }) => `Die neueste Quelle ist vom ${date}. Spätere Artikel sind nicht enthalten.`,
  held: ({ date }) =>
    `Die Daten sind vom ${date}. Die letzte Aktualisierung war unvollständig, daher bleiben die früheren Daten stehen:`,
  programs:
    'Programme finden dasselbe in <status>status.json</status>, mit dem letzten Erfolg jeder Quelle. <badge>badge.svg</badge> zeigt den Stand der Daten in einer README.',
  ownWords:
    'Titel und Zusammenfassungen sind die der Autoren. Der Satz unter einem Titel stammt aus der Zusammenfassung. Er kann gekürzt sein, aber es kommt kein Wort hinzu.',
  inferred: 'Erschlossen',
  inferredLine: 'Manches sagt keine Quelle ausdrücklich. Diese Site erschließt es:',
  inferredYear: 'Das Jahr eines Datums ohne Jahr: Es folgt aus der Seite, auf der es steht.',
  inferredMonth: ({ count, undated }) =>
    `Den Monat eines Artikels ohne Datum: Er folgt aus der arXiv-Nummer. Solche Artikel sind gekennzeichnet und stehen in keiner Woche (bisher ${papers(count)}${undated > 0 ? `, dazu ${number(undated)} ganz ohne Datum` : ''}).`,
  inferredSame:
    'Welche Datensätze derselbe Artikel sind: Nummer oder Titel und Zusammenfassung stimmen überein.',
  inferredTopics:
    'Themen und verwandte Artikel: Sie folgen aus gemeinsamen Wörtern. Den Satz unter einem Titel wählen Regeln aus, die aus von Menschen markierten Artikeln gelernt sind.',
  quality:
    'Für die Redaktion: <quality>Datenqualität</quality> nennt jede Frage, die die Quellen offen lassen.',
  topics: 'Themen',
  chosen: 'Wie Artikel ausgewählt werden',
  chosenLine:
    'Die Artikel einer Woche stehen in der Reihenfolge ihrer Bedeutung, und jedes Thema beginnt mit seinen wichtigsten. Was die Redaktion gewählt hat, kommt zuerst. Die Bedeutung der übrigen ist die Summe dieser Teile, jeder von 0 bis 1, mal sein Gewicht:',
  chosenParts: {
    discussion: ({ weight }) =>
      `${weight} × Kommentare und Stimmen: c ÷ (c + m); c zählt die Kommentare und ein Zehntel der Stimmen, m ist das Mittel der Woche`,
    fit: ({ weight }) =>
      `${weight} × Nähe zum Thema: f ÷ (f + 1); f ist die Punktzahl im besten Thema, in Schwellen dieses Themas`,
    figure: ({ weight }) => `${weight}, wenn die Zusammenfassung eine Zahl nennt`,
    code: ({ weight }) => `${weight}, wenn der Code öffentlich ist`,
    citations: ({ weight }) => `${weight} × Zitationen: n ÷ (n + 10)`,
    record: ({ weight }) => `${weight} × frühere Artikel der Autoren auf dieser Site: r ÷ (r + 10)`,
  },
  chosenEnd: ({ size }) =>
    `Eine Woche mit mehr als ${papers(size)} zeigt eine Auswahl: die ersten drei jedes Hauptthemas und den ersten jedes anderen, dann reihum je einen weiteren. Alle anderen folgen mit ihren Titeln, und die vollständige Woche ist eine Datei. Sobald die Daten die folgende Woche umfassen, ändert sich die Reihenfolge nicht mehr.`,
  topicsLine: ({ withoutTopic, papers: count }) =>
    `Zu jedem Thema legt die Redaktion typische Wendungen fest und wie viel jede zählt. Ein Artikel gehört zu einem Thema, wenn Titel und Zusammenfassung genug davon enthalten; im Titel zählen sie mehr. Ein Artikel kann zu mehreren Themen gehören oder zu keinem. Zurzeit haben ${number(withoutTopic)} von ${number(count)} Artikeln kein Thema.`,
  topicsMarks:
    'Die Wendungen, die den Ausschlag gaben, stehen neben der Zusammenfassung und sind darin in der Farbe des Themas unterstrichen. Jede Farbe auf dieser Site steht für ein Thema.',
  dates: 'Daten',
  datesLine:
    'Das Datum eines Artikels ist der Tag seiner ersten Veröffentlichung. Wochen gehen von Montag bis Sonntag; Woche 1 ist die mit dem ersten Donnerstag des Jahres (ISO 8601).',
  reading: 'Lesen',
  readingLine:
    'Sie können <archive>jede Woche als Ausgabe lesen</archive> oder als eine Datei herunterladen und offline lesen. <feeds>Feeds</feeds> bringen neue Artikel in Ihren Feedreader. Auf jeder Seite öffnet <kbd>/</kbd> oder <kbd>Strg K</kbd> die Suche. Die Adresse eines Artikels ist seine arXiv-Nummer, mit oder ohne Version.',
  privacy: 'Datenschutz',
  privacyLine:
    'Diese Site setzt keine Cookies, lädt nichts von anderen Servern und verfolgt niemanden. Ihr Browser merkt sich das gewählte Farbschema, Ihre letzten acht Suchen und was Sie <saved>merken, lesen und verfolgen</saved>; nichts davon verlässt je Ihr Gerät.',
  rights: 'Rechte',
  softwareLine: 'Die Software hinter dieser Site ist frei (MIT-Lizenz).',
};

export const rowMarks: Words['rowMarks'] = {
  savePaper: ({ title }) => `Merken: ${title}`,
  dismissPaper: ({ title }) => `Nichts für mich: ${title}`,
  isNew: 'Neu seit Ihrem letzten Besuch',
};

export const reader: Words['reader'] = {
  acts: {
    save: 'Merken',
    dismiss: 'Nichts für mich',
    read: 'Als gelesen markieren',
    share: 'Teilen',
    author: 'Folgen',
    organization: 'Folgen',
    topic: 'Folgen',
  },
  notice: 'Hinweis',
  close: 'Schließen',
  undo: 'Rückgängig',
  undone: 'Rückgängig gemacht.',
  saved: 'Auf diesem Gerät gemerkt.',
  allSaved: 'Alle gemerkten Artikel',
  removed: 'Nicht mehr gemerkt.',
  dismissed: 'Auf diesem Gerät eingeklappt.',
  undismissed: 'Wird wieder gezeigt.',
  readForgotten: 'Was Sie lasen, ist vergessen.',
  read: 'Als gelesen markiert.',
  unread: 'Nicht mehr als gelesen markiert.',
  copied: 'Kopiert.',
  shareThis: 'Diese Seite teilen:',
  copyLink: 'Link kopieren',
  copyLine: 'Titel und Link kopieren',
  followed: ({ name }) => `Sie folgen ${name} auf diesem Gerät.`,
  unfollowed: ({ name }) => `Sie folgen ${name} nicht mehr.`,
  newForYou: 'Neu für Sie',
  problems: {
    full: 'Nicht behalten: Der Speicher dieser Site in Ihrem Browser ist voll. Entfernen Sie etwas unter „Gemerkt“.',
    forbidden:
      'Nicht behalten: Ihr Browser behält für diese Site nichts, wie in einem privaten Fenster oder wegen seiner Einstellungen.',
  },
  newHere: ({ count }) =>
    plural(count, {
      one: '# Artikel auf dieser Seite ist neu seit Ihrem letzten Besuch.',
      other: '# Artikel auf dieser Seite sind neu seit Ihrem letzten Besuch.',
    }),
  unreadFirst: 'Ungelesene zuerst',
  markAllSeen: 'Alle als gesehen markieren',
  away: 'Sie waren länger nicht hier. Von allem Neuen gibt es eine Auswahl.',
  seeSelection: 'Das Beste ansehen',
  stale: ({ date, due }) =>
    `Die neuesten Daten sind vom ${date}; neuere waren für den ${due} zu erwarten. Diese Site wird vielleicht nicht mehr erneuert.`,
  whatWentWrong: 'Über die Daten',
  keys: 'Tasten',
  keysOff: 'Einzelne Tasten abschalten',
  keyMeanings: {
    j: 'nächster Artikel',
    k: 'voriger Artikel',
    o: 'öffnen',
    s: 'merken oder nicht mehr',
    x: 'nichts für mich oder wieder zeigen',
    '/': 'Suche',
    'g h': 'zu den neuesten Artikeln',
    'g t': 'zu den Themen',
    'g w': 'zu den Wochen',
    'g s': 'zu den gemerkten Artikeln',
    '?': 'diese Tasten',
  },
};

export const savedPage: Words['savedPage'] = {
  description: 'Die Artikel, die Sie auf diesem Gerät gemerkt haben, wem Sie folgen und was neu für Sie ist.',
  side: 'Auf diesem Gerät',
  line: 'Was Sie merken und wem Sie folgen, behält dieser Browser und niemand sonst. Kein Konto, kein Server: Nichts davon verlässt je dieses Gerät, wenn Sie es nicht weitergeben.',
  noScripts:
    'Um Artikel zu merken, braucht es Skripte, die Ihr Browser hier nicht ausführt. Alles andere auf dieser Site geht ohne sie.',
  loading: 'Wird geladen …',
  unread: {
    damaged: 'Etwas, das dieser Browser behielt, war beschädigt und bleibt weg.',
    long: 'Etwas, das dieser Browser behielt, ist zu lang und bleibt weg.',
    newer: 'Etwas, das dieser Browser behielt, ist von einer neueren Fassung dieser Site und bleibt weg.',
  },
  papers: 'Gemerkte Artikel',
  noPapers: 'Noch ist nichts gemerkt. Drücken Sie bei einem Artikel „Merken“ oder die Taste s.',
  noMatches: 'Keiner der gemerkten Artikel passt.',
  shown: ({ shown, total }) => `${number(shown)} von ${papers(total)}`,
  search: 'In gemerkten Artikeln suchen',
  sort: 'Ordnen nach',
  orders: { saved: 'zuletzt gemerkt', date: 'Datum', title: 'Titel' },
  tag: 'Schlagwort',
  allTags: 'alle',
  tags: 'Schlagwörter, mit Kommas',
  note: 'Notiz',
  notesOf: ({ title }) => `Schlagwörter und Notiz: ${title}`,
  edit: 'Schlagwörter und Notiz',
  remove: 'Entfernen',
  removePaper: ({ title }) => `Entfernen: ${title}`,
  savedOn: ({ date }) => `gemerkt am ${date}`,
  news: 'Neu für Sie',
  newsLine: 'Was seit Ihrem letzten Besuch von allem dazukam, dem Sie folgen.',
  noNews: 'Seit Ihrem letzten Besuch kam nichts von dem dazu, dem Sie folgen.',
  noFollows:
    'Sie folgen noch nichts. Die Seiten von Themen, Autoren und Organisationen haben einen Knopf „Folgen“.',
  broughtBy: ({ names }) => `Sie folgen ${names}`,
  best: 'Das Beste, während Sie weg waren',
  bestLine: ({ count }) => `Die ersten von ${number(count)} Artikeln, mit denen die Wochen beginnen.`,
  failed: 'Das konnte nicht geladen werden. Prüfen Sie Ihre Verbindung.',
  following: 'Gefolgt',
  feed: 'Feed',
  unfollow: 'Nicht mehr folgen',
  unfollowName: ({ name }) => `${name} nicht mehr folgen`,
  phrase: 'Einer Wendung folgen',
  follow: 'Folgen',
  phraseLine:
    'Eine Wendung wird in Titeln und Abstracts gesucht. Sie hat keinen Feed: Ihr Link führt zur Suche.',
  handOver: 'Weitergeben',
  handOverLine:
    'Nehmen Sie Ihre Artikel auf ein anderes Gerät mit, oder geben Sie sie jemandem. Die Artikel stehen im Link selbst, hinter dem #, das Browser nie an einen Server senden. Schlagwörter und Notizen stehen nicht darin.',
  makeLink: 'Link machen',
  link: 'Link mit den gemerkten Artikeln',
  linkTooLong:
    'Diese Artikel machen den Link zu lang für manche Programme und für einen QR-Code. Nehmen Sie stattdessen die Datei.',
  code: 'QR-Code des Links',
  export: 'Alles als Datei sichern',
  import: 'Datei einlesen',
  exportLine:
    'Die Datei hat gemerkte Artikel mit Schlagwörtern und Notizen, Lesezeichen, wem Sie folgen und was Sie gewählt haben. Beim Einlesen kommt sie zu dem hinzu, was hier ist.',
  imported: 'Die Datei ist eingelesen.',
  importProblems: {
    damaged:
      'Die Datei oder ein Teil davon wurde nicht hier gesichert oder ist beschädigt. Was lesbar war, ist eingelesen.',
    long: 'Die Datei ist zu lang, um hier gesichert worden zu sein.',
    newer: 'Die Datei ist von einer neueren Fassung dieser Site.',
  },
  handed: ({ count, known }) =>
    known === 0
      ? `Dieser Link gibt Ihnen ${papers(count)}.`
      : `Dieser Link gibt Ihnen ${papers(count)}; davon waren ${number(known)} schon gemerkt.`,
  add: 'Hinzufügen',
  addNot: 'Nein, danke',
  added: ({ count }) => `${papers(count)} hinzugefügt.`,
  device: 'Dieses Gerät',
  deviceLine:
    'Ein privates Fenster vergisst all dies, wenn es geschlossen wird. Wer die Daten dieser Site im Browser löscht, löscht es, und manche Browser löschen es von selbst nach Wochen ohne Besuch. Nur eine gesicherte Datei bleibt.',
  used: ({ kilobytes }) => `Belegt: ${number(kilobytes)} KB.`,
  useKeys: 'Einzelne Tasten tun etwas (? zeigt sie)',
  useReadMarks: 'Geöffnete Artikel als gelesen markieren',
  dismissedCount: ({ count }) => `${papers(count)} nichts für Sie.`,
  showDismissed: 'Wieder zeigen',
  readCount: ({ count }) => `${papers(count)} gelesen.`,
  forgetRead: 'Vergessen, was ich las',
  forget: 'Alles vergessen',
  forgetSure:
    'Wirklich alles vergessen, auch die Seiten zum Lesen ohne Netz und frühere Suchen? Das lässt sich nicht rückgängig machen. Sichern Sie es vorher, wenn Sie zweifeln.',
  forgetYes: 'Ja, vergessen',
  forgotten: 'Alles, was dieser Browser für Sie behielt, ist vergessen.',
};

export const badge: Words['badge'] = {
  undated: 'ohne Datum',
  current: 'Daten vom',
  held: 'unvollständig, Daten vom',
};

export const notFound: Words['notFound'] = {
  title: 'Seite nicht gefunden',
  description: 'Unter dieser Adresse gibt es keine Seite.',
  heading: 'Hier gibt es keine Seite',
  line: 'Die Adresse ist vielleicht falsch geschrieben, oder die Seite ist umgezogen. <search>Durchsuchen Sie die Artikel</search>, stöbern Sie im <archive>Archiv</archive> oder gehen Sie zur <home>neuesten Woche</home>.',
};

export const searchStart: Words['searchStart'] = {
  recent: 'Auf diesem Gerät schon gesucht',
  forget: 'Diese Suchen vergessen',
  queries: 'Aufkommende Wendungen',
  newest: 'Neueste Artikel',
};

export const feedPage: Words['feedPage'] = {
  what: 'Dies ist ein Feed. Kopieren Sie seine Adresse aus der Adresszeile des Browsers in einen Feed-Reader, dann kommen neue Artikel zu Ihnen.',
};

export const offline: Words['offline'] = {
  description: 'Was dieser Browser von der Website aufbewahrt, damit man es ohne Netz lesen kann.',
  side: 'Offline',
  line: 'Dieser Browser bewahrt die Seiten auf, die Sie gelesen haben, und die Wochen, um die Sie bitten. So können Sie sie ohne Netz lesen.',
  away: 'Es gibt kein Netz, und die gewünschte Seite ist nicht aufbewahrt. Diese Seiten sind da.',
  bounds:
    'Alles bleibt auf diesem Gerät. Es ist Platz für 120 besuchte Seiten; zuerst gehen die, die am längsten nicht geöffnet wurden. Wochen bleiben, bis Sie sie entfernen.',
  weeks: 'Aufbewahrte Wochen',
  noWeeks: 'Keine. Die Seite jeder Woche hat einen Knopf, der sie aufbewahrt.',
  visited: 'Besuchte Seiten',
  noneVisited: 'Noch keine.',
  room: 'Platz',
  total: ({ size }) => `Zusammen ${size}.`,
  weekSize: ({ count, size }) => `· ${plural(count, { one: '# Seite', other: '# Seiten' })}, ${size}`,
  remove: 'Entfernen',
  forget: 'Alles entfernen',
  keep: 'Zum Lesen ohne Netz aufbewahren',
  keepWeek: ({ size }) => `Zum Lesen ohne Netz aufbewahren (${size})`,
  keepAgain: ({ size }) => `Aufbewahrt. Neu aufbewahren (${size})`,
  keeping: ({ done, total }) => `${number(done)} von ${number(total)} Seiten`,
  kept: 'Zum Lesen ohne Netz aufbewahrt',
  notKept: 'Das ist nicht gelungen. Noch einmal versuchen',
};

export const forYou: Words['forYou'] = {
  description: 'Die neuesten Artikel, in Ihrem Browser nach ihrer Nähe zu Ihren eigenen geordnet.',
  side: 'Geordnet',
  line: 'Die neuesten Artikel, die Ihren eigenen nächsten zuerst. Ihr Browser vergleicht sie; nichts von Ihnen wird gesendet.',
  none: 'Es lässt sich nichts ordnen, da diese Site noch keine gelernten Wörter hat.',
  noScript: 'Die Artikel werden in Ihrem Browser verglichen. Dazu braucht er JavaScript.',
  own: 'Ihre Artikel',
  drop: 'Nehmen Sie eine Datei von Zotero oder einer anderen Literaturverwaltung: BibTeX, RIS, CSL-JSON, EndNote oder CSV. Wählen Sie sie aus, oder ziehen Sie sie auf diese Seite.',
  stays:
    'Die Datei wird hier gelesen und nirgendwohin gesendet. Der Browser bewahrt Titel und Begriffe daraus auf, bis Sie sie entfernen.',
  bySaved: ({ count }) =>
    count === 0
      ? 'Sie haben noch keine gemerkten Artikel.'
      : plural(count, {
          one: 'Verglichen wird mit dem Titel Ihres einen gemerkten Artikels.',
          other: 'Verglichen wird mit den Titeln Ihrer # gemerkten Artikel.',
        }),
  byFile: ({ count, file }) =>
    plural(count, {
      one: `Verglichen wird mit einem Artikel aus ${file}.`,
      other: `Verglichen wird mit # Artikeln aus ${file}.`,
    }),
  removeFile: 'Datei entfernen',
  reading: ({ file }) => `${file} wird gelesen …`,
  unread: ({ file }) =>
    `Aus ${file} ließen sich keine Artikel lesen. Exportieren Sie sie als BibTeX, RIS oder CSL-JSON.`,
  failed: 'Das ließ sich nicht laden. Versuchen Sie es mit Netz noch einmal.',
  problems: {
    full: 'Der Browser hat keinen Platz, um das aufzubewahren.',
    forbidden:
      'Der Browser bewahrt für diese Site nichts auf, etwa in einem privaten Fenster oder bei gesperrtem Speicher.',
  },
  terms: 'Begriffe',
  termsLine:
    'Was Ihre Artikel gemeinsam haben. Ein Begriff lässt sich bis auf nichts verringern und bis auf das Vierfache verstärken.',
  less: ({ term }) => `Weniger zu ${term}`,
  more: ({ term }) => `Mehr zu ${term}`,
  results: 'Nächste Artikel',
  range: 'Aus',
  weeks: ({ count }) => plural(count, { one: 'der neuesten Woche', other: 'den neuesten # Wochen' }),
  topic: 'Thema',
  allTopics: 'alle Themen',
  ranked: ({ shown, total }) =>
    `${number(shown)} von ${papers(total)} haben mit Ihren zwei Begriffe oder mehr gemeinsam.`,
  quoted: ({ title }) => `„${title}“`,
  because: ({ papers: titles, terms }) => `Nahe bei ${titles}: ${terms}`,
  how: 'Wie es gemacht ist',
  howOwn:
    'Von jedem Artikel zählen die 36 stärksten Begriffe: Wörter, Zusammensetzungen und Wortpaare, gewichtet danach, wie oft der Artikel sie hat und wie selten sie sind. Die Wörter wurden aus vielen Abstracts gelernt und ändern sich nicht von Woche zu Woche.',
  howOrder:
    'Die Begriffe Ihrer Artikel werden addiert, jeder Artikel mit gleicher Stimme. Andere Artikel werden nach dem Winkel zwischen ihren Begriffen und dieser Summe geordnet. Ein Artikel, der weniger als zwei Begriffe mit Ihren teilt, fehlt.',
  howWeights:
    'Jeder Artikel sagt, welche der Ihren die meisten der Begriffe haben, die ihn nach oben brachten. Stimmen, Namen und was Sie lesen spielen keine Rolle.',
};

export const ownEdition: Words['ownEdition'] = {
  take: 'Zum Mitnehmen',
  making: ({ count }) => `${papers(count)} werden gelesen …`,
  made: ({ count }) => `Ihr Browser speichert eine Datei mit: ${papers(count)}.`,
  missing: ({ count }) => `Es fehlen, da sie sich nicht laden ließen: ${papers(count)}.`,
  failed: 'Das ist nicht gelungen, da sich kein Artikel laden ließ. Versuchen Sie es mit Netz noch einmal.',
};
