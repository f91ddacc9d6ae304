import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseDocument } from 'yaml';
import { parseName } from '#lib/names/parse-name.ts';
import { isDayId } from '#lib/dates/calendar.ts';
import { isoDay, utcDay } from '#lib/dates/week.ts';
import { formatListing, type ListingEntry } from './format-listing.ts';
import { splitSentences } from '#lib/summarise/split-sentences.ts';
import { parseEntry } from '#lib/entries/parse-entry.ts';
import { listFiles } from '#src/files/read-files.ts';

/** The fields of a paper that the benchmark needs. */
export interface BenchPaper {
  title: string;
  abstract: string;
  arxivId: string;
  authors: string[];
  /** `2025-10-01` */
  issued: string;
  comments?: number;
}

/** Input and content folders of a benchmark. */
export interface BenchFolders {
  seeds: string;
  content: string;
}

/** Papers in one listing, as on a long page. */
const listingLength = 500;

/** Reads the papers of a JSON Lines file with the fields of {@link BenchPaper}. It may be gzipped. */
export function readCorpus(path: string): BenchPaper[] {
  if (!existsSync(path))
    throw new Error(
      `The corpus ${path} does not exist. Name a JSON Lines file with --corpus, or leave it out.`,
    );
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as BenchPaper)
    .filter(({ abstract, issued }) => abstract.trim() !== '' && isDayId(issued));
}

/** The project's own papers. */
export function readOwnPapers(content: string): BenchPaper[] {
  const folder = join(content, 'papers');
  return listFiles(folder).flatMap((path) => {
    const { data, body } = parseEntry(readFileSync(join(folder, path), 'utf8'));
    const issued = String(data['issued']);
    if (!isDayId(issued)) return [];
    const names = Array.isArray(data['authors'])
      ? (data['authors'] as { given?: string; family?: string }[])
      : [];
    const authors = names.map(({ given, family }) => `${given ?? ''} ${family ?? ''}`.trim());
    return [
      {
        title: String(data['title']),
        abstract: body.trim(),
        arxivId: path.replace(/\.mdx$/, ''),
        authors,
        issued,
      },
    ];
  });
}

/** Days by which each round of mixed papers is earlier than the one before. */
const shiftDays = 7;
/** No month of arXiv has so many papers, so a mixed paper never gets the number of a real one. */
const firstMadeUpNumber = 80_000;
/** A number has five digits. So many papers later, the month is another one. */
const madeUpNumbers = 20_000;

/** Steps by which the sentences of a mixed abstract are taken from other papers. None has a common factor with a usual number of papers. */
const strides = [7919, 6101, 4493, 3571, 2749, 1987, 1303, 881];

/** A paper whose sentences are of as many other papers, so that no two texts are alike. */
function mixPaper(papers: readonly BenchPaper[], index: number, round: number, number: number): BenchPaper {
  const paper = papers[index % papers.length] ?? papers[0];
  if (!paper) throw new Error('The corpus holds no paper with an abstract and a date.');
  const sentences = splitSentences(paper.abstract).map(({ text }, place) => {
    const stride = (strides[place % strides.length] ?? 1) * round;
    const other = papers[(index + stride) % papers.length];
    return splitSentences(other?.abstract ?? '')[place]?.text ?? text;
  });
  const issued = isoDay(utcDay(paper.issued) - round * shiftDays * 86_400_000);
  const other = papers[(index + (strides[0] ?? 1) * round) % papers.length];
  return {
    ...paper,
    issued,
    title: `${paper.title.split(':')[0] ?? ''}: ${other?.title.split(':').at(-1) ?? ''} (${String(round + 1)})`,
    abstract: sentences.join(' '),
    arxivId: `${issued.slice(2, 4)}${issued.slice(5, 7)}.${String(firstMadeUpNumber + (number % madeUpNumbers))}`,
  };
}

/** Takes `count` papers, oldest first. If there are too few, it mixes more from their sentences. */
export function takePapers(papers: BenchPaper[], count: number): BenchPaper[] {
  const mixed = Array.from({ length: Math.max(0, count - papers.length) }, (_, number) =>
    mixPaper(papers, number, 1 + Math.floor(number / papers.length), number),
  );
  return [...papers, ...mixed]
    .slice(0, count)
    .sort((a, b) => (a.issued === b.issued ? 0 : a.issued < b.issued ? -1 : 1));
}

function toListingEntry(paper: BenchPaper): ListingEntry {
  const [year, month, day] = paper.issued.split('-').map(Number);
  return {
    title: paper.title.replace(/\s+/g, ' '),
    abstract: paper.abstract.replace(/\s+/g, ' '),
    authorCount: Math.max(1, paper.authors.length),
    date: { month: month ?? 1, day: day ?? 1, year: year ?? 2000 },
    ...(paper.comments ? { comments: paper.comments } : {}),
  };
}

function toEnrichment(paper: BenchPaper): string {
  const evidence = {
    lists: [],
    independentSources: 1,
    confidence: 'benchmark',
    authorCountMatchesListing: null,
  };
  const { title, arxivId, issued } = paper;
  const authors = paper.authors.filter((author) => parseName(author).family !== undefined || author !== '');
  return JSON.stringify({ title, arxivId, issued, ...(authors.length > 0 ? { authors } : {}), evidence });
}

/** Sets the language of the pages in a file of settings. */
function setLanguage(path: string, language: string): void {
  const settings = parseDocument(existsSync(path) ? readFileSync(path, 'utf8') : '');
  settings.set('language', language);
  writeFileSync(path, settings.toString());
}

/**
 * Makes empty folders with the topics, the learned vocabulary and the settings of `content`.
 *
 * @param language of the pages; that of the settings, if none is named
 */
export function layOutFolders(content: string, folder: string, language?: string): BenchFolders {
  const target = { seeds: join(folder, 'seeds'), content: join(folder, 'content') };
  mkdirSync(target.seeds, { recursive: true });
  mkdirSync(join(target.content, 'enrichment'), { recursive: true });
  for (const name of ['topics', 'learned', 'settings.yaml'])
    if (existsSync(join(content, name)))
      cpSync(join(content, name), join(target.content, name), { recursive: true });
  if (language !== undefined) setLanguage(join(target.content, 'settings.yaml'), language);
  return target;
}

/** Adds papers as listings and an enrichment file under a new name. */
export function addPapers(papers: BenchPaper[], name: string, target: BenchFolders): void {
  for (let start = 0; start < papers.length; start += listingLength) {
    const listing = formatListing(
      { month: 12, day: 31 },
      papers.slice(start, start + listingLength).map(toListingEntry),
    );
    writeFileSync(join(target.seeds, `${name}-${String(start).padStart(6, '0')}.txt`), listing);
  }
  const enrichment = join(target.content, 'enrichment', `${name}.jsonl`);
  writeFileSync(enrichment, `${papers.map(toEnrichment).join('\n')}\n`);
}
