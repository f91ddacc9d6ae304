import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseName } from '#lib/names/parse-name.ts';
import { formatListing, type ListingEntry } from '#lib/sources/listing/format-listing.ts';
import { parseEntry } from '#lib/write/parse-entry.ts';
import { listFiles } from '../files/read-files.ts';

/** What the benchmark needs of a paper. */
export interface BenchPaper {
  title: string;
  abstract: string;
  arxivId: string;
  authors: string[];
  /** `2025-10-01` */
  issued: string;
  comments?: number;
}

/** Papers in one listing, as many as a long page holds. */
const listingLength = 500;

/** The papers of a JSON Lines file (also gzipped), which has the fields of {@link BenchPaper}. */
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
    .filter(({ abstract, issued }) => abstract.trim() !== '' && issued.length === 10);
}

/** The project's own papers. */
export function readOwnPapers(content: string): BenchPaper[] {
  const folder = join(content, 'papers');
  return listFiles(folder).flatMap((path) => {
    const { data, body } = parseEntry(readFileSync(join(folder, path), 'utf8'));
    const issued = String(data['issued']);
    if (issued.length !== 10) return [];
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

/** The first `count` papers; more than there are repeats them under other titles and ids. */
export function takePapers(papers: BenchPaper[], count: number): BenchPaper[] {
  return Array.from({ length: count }, (_, index) => {
    const paper = papers[index % papers.length];
    const round = Math.floor(index / papers.length);
    if (!paper) throw new Error('The corpus holds no paper with an abstract and a date.');
    if (round === 0) return paper;
    return {
      ...paper,
      title: `${paper.title} (${String(round + 1)})`,
      arxivId: `${paper.arxivId.slice(0, 4)}.${String(90000 + index).slice(-5)}`,
    };
  });
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

/** Writes papers as listings and an enrichment file, with the topics of `content`, into a fresh folder. */
export function writeCorpus(
  papers: BenchPaper[],
  content: string,
  folder: string,
): { seeds: string; content: string } {
  const target = { seeds: join(folder, 'seeds'), content: join(folder, 'content') };
  mkdirSync(target.seeds, { recursive: true });
  mkdirSync(join(target.content, 'enrichment'), { recursive: true });
  for (const name of ['topics', 'settings.yaml'])
    if (existsSync(join(content, name)))
      cpSync(join(content, name), join(target.content, name), { recursive: true });
  for (let start = 0; start < papers.length; start += listingLength) {
    const listing = formatListing(
      { month: 12, day: 31 },
      papers.slice(start, start + listingLength).map(toListingEntry),
    );
    writeFileSync(join(target.seeds, `${String(start).padStart(6, '0')}.txt`), listing);
  }
  writeFileSync(
    join(target.content, 'enrichment', 'papers.jsonl'),
    `${papers.map(toEnrichment).join('\n')}\n`,
  );
  return target;
}
