import type { StateLine } from '../schema/state.ts';
import type { NamedPaper, People } from './resolve-people.ts';

/** Small collections may have this many pages of authors. */
const minPages = 500;
/** Larger ones have a page of an author for so many papers. */
const papersPerPage = 10;
/** A single paper has its own page. */
const minPapers = 2;

/** Papers of everybody whom papers name, by the ends of their addresses. */
function countPapers(papers: readonly NamedPaper[], { personOf }: Pick<People, 'personOf'>) {
  const counts = new Map<string, number>();
  for (const paper of papers)
    for (const slug of new Set(paper.authors.map((name) => personOf(name, paper).slug)))
      counts.set(slug, (counts.get(slug) ?? 0) + 1);
  return counts;
}

/**
 * The number of papers from which an author has a page: the smallest that makes no more pages than a collection of the
 * size should have.
 *
 * @param counts papers of each author
 * @param total papers of the collection
 */
export function minPapersOfPage(counts: readonly number[], total: number): number {
  const maxPages = Math.max(minPages, Math.floor(total / papersPerPage));
  let min = minPapers;
  while (counts.filter((count) => count >= min).length > maxPages) min += 1;
  return min;
}

type Published = StateLine<'published'>;

/** Ends of the addresses of authors whose pages were published. They stay, however many papers come. */
export function publishedAuthors(lines: readonly Published[]): Set<string> {
  return new Set(lines.map(({ id }) => id));
}

/**
 * Lines to add for an ingest: one for each author whose page it is the first to publish.
 *
 * @param now the ingest and the day of its data
 */
export function addPublishedAuthors(
  lines: readonly Published[],
  papers: readonly NamedPaper[],
  people: Pick<People, 'personOf'>,
  now: Pick<Published, 'run' | 'day'>,
): Published[] {
  const counts = countPapers(papers, people);
  const [min, known] = [minPapersOfPage([...counts.values()], papers.length), publishedAuthors(lines)];
  return [...counts]
    .filter(([slug, count]) => count >= min && !known.has(slug))
    .map(([id]) => ({ kind: 'author' as const, id, ...now }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
