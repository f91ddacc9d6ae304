import { titleKey } from '../../identifiers/title-key.ts';
import type { Paper, WrittenPaper } from '../../schema/paper.ts';

/** The fields of an entry by which its paper can be found again under another id; none if it cannot be read. */
export type Traces = Partial<Pick<Paper, 'title' | 'arxivId' | 'doi' | 'conflicts' | 'records'>>;

/** Every title that a record of the paper has, as a key. */
function titlesOf({ title, conflicts = [] }: Traces): Set<string> {
  const others = conflicts.filter(({ field }) => field === 'title').flatMap(({ values }) => values);
  return new Set(
    [...(title === undefined ? [] : [title]), ...others.map(({ value }) => value)].map((text) =>
      titleKey(text),
    ),
  );
}

/** Identifiers of a paper, and its records: a place with a title, since another record may come to stand at a place. */
function tracesOf(paper: Traces): string[] {
  const titles = titlesOf(paper);
  return [
    ...(paper.arxivId === undefined ? [] : [`arxiv ${paper.arxivId}`]),
    ...(paper.doi === undefined ? [] : [`doi ${paper.doi.toLowerCase()}`]),
    ...(paper.records ?? []).flatMap(({ file, lines: [line] }) =>
      [...titles].map((title) => `record ${file}:${line} ${title}`),
    ),
  ];
}

/**
 * Ids of the earlier papers that no paper has any more, as its id or as an alias, in their order. A paper that
 * another rule of joining, or a person's decision, puts under another id is found by its identifiers and records.
 */
export function findRemoved(before: ReadonlyMap<string, Traces>, papers: readonly WrittenPaper[]): string[] {
  const names = new Set(papers.flatMap(({ id, aliases }) => [id, ...aliases]));
  const missing = [...before].filter(([id]) => !names.has(id));
  if (missing.length === 0) return [];
  const traces = new Set(papers.flatMap(tracesOf));
  return missing.filter(([, paper]) => !tracesOf(paper).some((trace) => traces.has(trace))).map(([id]) => id);
}
