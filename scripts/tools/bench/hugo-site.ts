import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatName } from '#lib/names/parse-name.ts';
import { entrySchema } from '#lib/entries/entry-schema.ts';
import { parseEntry } from '#lib/entries/parse-entry.ts';
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

function rowOf({ id, data }: BenchEntry, terms: string[] = []) {
  return {
    href: `/papers/${slugOf(id)}/`,
    title: data.title,
    summary: data.summary ?? '',
    date: data.issued?.value ?? '',
    authors: (data.authors ?? []).slice(0, 3).map(formatName).join(', '),
    arxivId: data.arxivId ?? '',
    topics: data.topics.map((topic) => ({ name: topic.id, href: `/topics/${topic.id}/` })),
    terms,
  };
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
    shownDate: data.issued?.value ?? '',
    ...own,
    people: names.map((name, index) => ({
      name,
      ...(own['authors']?.[index] !== undefined && { href: `/authors/${own['authors'][index]}/` }),
    })),
    outward: [
      ...(data.url === undefined ? [] : [{ name: `arXiv:${data.arxivId ?? id}`, url: data.url }]),
      ...(data.pdfUrl === undefined ? [] : [{ name: 'PDF', url: data.pdfUrl }]),
    ],
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
    bibtex: `@misc{${slugOf(id)},\n  title = {${data.title}},\n  author = {${names.join(' and ')}},\n  year = {${data.issued?.value.slice(0, 4) ?? ''}}\n}`,
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

/** How many words the peer's pages of papers have for a hundred of Offprint's, in a sample. */
export function comparePages(content: string, out: string, folder: string): number {
  const ids = listFiles(join(content, 'papers')).map((path) => path.replace(/\.mdx$/, ''));
  const step = Math.max(1, Math.floor(ids.length / comparedPages));
  const sample = ids.filter((_, index) => index % step === 0).slice(0, comparedPages);
  const sum = (read: (id: string) => string) =>
    sample.reduce((total, id) => total + countWords(readFileSync(read(id), 'utf8')), 0);
  const own = sum((id) => join(out, fileAt(paths.paper(id))));
  const peer = sum((id) => join(folder, 'public/papers', slugOf(id), 'index.html'));
  return (100 * peer) / own;
}
