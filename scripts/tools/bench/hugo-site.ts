import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatName } from '#lib/names/parse-name.ts';
import { entrySchema } from '#lib/entries/entry-schema.ts';
import { parseEntry } from '#lib/entries/parse-entry.ts';
import { linkElsewhere } from '#lib/publish/links/elsewhere.ts';
import { usualElsewhere } from '#lib/schema/elsewhere.ts';
import type { Relation } from '#lib/schema/derived.ts';
import { listFiles } from '#src/files/read-files.ts';
import { fileAt, paths } from '#src/site/paths.ts';
import { cutShell, hugoTemplates } from './hugo-templates.ts';

/** Kinds of pages that list papers, as their addresses begin. */
const groups = ['authors', 'orgs', 'topics', 'week', 'month', 'day'];
/** Papers on a page of a long list. */
const pageLength = 100;

interface BenchEntry {
  id: string;
  data: ReturnType<typeof entrySchema.parse>;
  body: string;
  /** The page that Offprint made. */
  html: string;
}

function readBenchEntries(content: string, out: string): BenchEntry[] {
  const folder = join(content, 'papers');
  return listFiles(folder).map((path) => {
    const id = path.replace(/\.mdx$/, '');
    const { data, body } = parseEntry(readFileSync(join(folder, path), 'utf8'));
    const html = readFileSync(join(out, fileAt(paths.paper(id))), 'utf8');
    return { id, data: entrySchema.parse(data), body: body.trim(), html };
  });
}

/** Hugo takes what follows a dot for a format. */
function slugOf(id: string): string {
  return id.replaceAll('.', '-');
}

/** The groups whose pages a built page leads to: the peer makes the same ones. Rows of other papers lead to topics only. */
function groupsOf({ html, data }: BenchEntry): Record<string, string[]> {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  const found = [...main.matchAll(/href="\/(\w+)\/([^/"]+)\/"/g)].map(
    ([, group = '', name = '']) => [group, name] as const,
  );
  const linked = groups.map((group) => [
    group,
    [...new Set(found.flatMap(([of, name]) => (of === group ? [name] : [])))],
  ]);
  return {
    ...(Object.fromEntries(linked) as Record<string, string[]>),
    topics: data.topics.map(({ id }) => id),
  };
}

/** Names that a row shows. */
const shownNames = 3;

function rowOf({ id, data }: BenchEntry, terms: string[] = []) {
  const { authors = [], authorCount = authors.length } = data;
  return {
    href: `/papers/${slugOf(id)}/`,
    title: data.title,
    summary: data.summary ?? '',
    date: data.issued?.value ?? '',
    shownDate: formatDay(data.issued?.value ?? ''),
    authors: authors.slice(0, shownNames).map(formatName).join(', '),
    more: Math.max(0, authorCount - shownNames),
    arxivId: data.arxivId ?? '',
    topics: data.topics.map((topic) => ({ name: topic.id, href: `/topics/${topic.id}/` })),
    terms,
  };
}

/** `30 May 2024` */
function formatDay(value: string): string {
  if (value.length < 10) return value;
  return new Date(value).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

function formatBibtex({ id, data }: BenchEntry, names: string[]): string {
  const fields = {
    title: data.title,
    author: names.join(' and '),
    year: data.issued?.value.slice(0, 4) ?? '',
    month: data.issued?.value.slice(5, 7) ?? '',
    eprint: data.arxivId ?? id,
    archivePrefix: 'arXiv',
    url: data.url ?? '',
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@misc{${slugOf(id)},\n${lines.join('')}}`;
}

/** One paper as a file of Hugo, with JSON as front matter. */
function toMarkdown(
  entry: BenchEntry,
  related: readonly Relation[],
  byId: ReadonlyMap<string, BenchEntry>,
): string {
  const { id, data, body } = entry;
  const names = (data.authors ?? []).map(formatName);
  const own = groupsOf(entry);
  const fields = {
    title: data.title,
    ...(data.issued !== undefined && { date: data.issued.value.padEnd(10, '-01').slice(0, 10) }),
    year: data.issued?.value.slice(0, 4) ?? '',
    ...own,
    people: names.map((name, index) => ({
      name,
      ...(own['authors']?.[index] !== undefined && { href: `/authors/${own['authors'][index]}/` }),
    })),
    outward: [
      ...(data.url === undefined ? [] : [{ name: `arXiv:${data.arxivId ?? id}`, url: data.url }]),
      ...(data.pdfUrl === undefined ? [] : [{ name: 'PDF', url: data.pdfUrl }]),
    ],
    elsewhere: linkElsewhere(usualElsewhere, data).map(({ title, href }) => ({ name: title, url: href })),
    reasons: data.topics.map((topic) => ({
      name: topic.id,
      href: `/topics/${topic.id}/`,
      phrases: topic.phrases,
    })),
    related: related.flatMap((relation) => {
      const other = byId.get(relation.id);
      return other ? [rowOf(other, relation.terms)] : [];
    }),
    reference: `${names.join(', ')}. ${data.title}. ${data.issued?.value ?? ''}.`,
    bibtex: formatBibtex(entry, names),
    about: JSON.stringify({ id: slugOf(id), source: data.records[0]?.source }),
    records: data.records,
    row: rowOf(entry),
  };
  return `${JSON.stringify(fields)}\n\n${body}\n`;
}

/**
 * Lays out a site of Hugo that makes the pages of a built site of Offprint: the same papers and groups, with the same
 * head and foot, and lists with the same rows.
 */
export function writeHugoSite(content: string, out: string, folder: string): void {
  const entries = readBenchEntries(content, out);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const related = new Map(
    Object.entries(
      JSON.parse(readFileSync(join(content, 'derived/related.json'), 'utf8')) as Record<string, Relation[]>,
    ),
  );
  const files = new Map([
    ...hugoTemplates(cutShell(entries[0]?.html ?? ''), groups, pageLength),
    ...entries.map((entry): [string, string] => [
      `content/papers/${slugOf(entry.id)}.md`,
      toMarkdown(entry, related.get(entry.id) ?? [], byId),
    ]),
  ]);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Words that a reader sees on a page. */
function countWords(html: string): number {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  return main
    .replaceAll(/<[^>]*>/g, ' ')
    .split(/\s+/)
    .filter(Boolean).length;
}

const comparedPages = 300;
/** Percent. */
const maxDifference = 15;

/** Hugo writes addresses in small letters. */
function peerFile(path: string): string {
  return path.startsWith('papers/')
    ? path.replaceAll('.', '-').replace('-html', '.html')
    : path.toLowerCase();
}

/** Pages of papers and groups that both have, by the kind of page: `papers/2510.00568/index.html`. */
function listShared(out: string, pages: string): Map<string, string[]> {
  const shared = listFiles(out).filter((path) => {
    const [kind = '', , file, more] = path.split('/');
    const isCompared = file === 'index.html' && more === undefined && ['papers', ...groups].includes(kind);
    return isCompared && existsSync(join(pages, peerFile(path)));
  });
  return Map.groupBy(shared, (path) => path.split('/')[0] ?? '');
}

/**
 * How many words the peer's pages have for a hundred of Offprint's, by kind of page, in a sample of 300.
 *
 * @throws if the pages of papers, which are most, have so much less or more that the times say nothing
 */
export function comparePages(out: string, folder: string): Map<string, number> {
  const pages = join(folder, 'public');
  const shared = listShared(out, pages);
  const all = [...shared.values()].reduce((sum, { length }) => sum + length, 0);
  const words = new Map(
    [...shared].map(([kind, files]) => {
      const step = Math.max(1, Math.floor(all / comparedPages));
      const sample = files.filter((_, index) => index % step === 0);
      const sum = (read: (path: string) => string) =>
        sample.reduce((total, path) => total + countWords(readFileSync(read(path), 'utf8')), 0);
      const own = sum((path) => join(out, path));
      return [kind, (100 * sum((path) => join(pages, peerFile(path)))) / own];
    }),
  );
  const ofPapers = words.get('papers') ?? 0;
  if (Math.abs(ofPapers - 100) > maxDifference)
    throw new Error(
      `The peer's pages of papers have ${ofPapers.toFixed(0)} words for 100 of Offprint's. Adapt scripts/tools/bench/hugo-templates.ts.`,
    );
  return words;
}
