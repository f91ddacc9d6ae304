import { cleanLine } from '../../clean/clean-text.ts';
import { identify } from '../../identifiers/identify.ts';
import { readProse } from '../../prose/read-prose.ts';
import type { Topic } from '../../schema/topic.ts';
import type { Figure } from './figure.ts';
import type { LabelFile, RelatedFile } from './labels.ts';

/** A paper of the evaluation, with what the earlier stages found. */
export interface EvalPaper {
  id: string;
  title: string;
  /** Plain text. */
  abstract: string;
  arxivId?: string;
  /** Its topics. */
  topics: readonly { id: string }[];
  /** Its collection: `own`, or the name of a file. Papers are related within one collection. */
  origin: string;
}

/** Names a paper in files of people: by its id on the site, or else by what other collections know, too. */
export function nameOf({ id, title, arxivId, origin }: EvalPaper): string {
  return origin === 'own' ? id : (arxivId ?? title);
}

export type LabelledPaper = EvalPaper & { labels: LabelFile['papers'][number] };

/** The labels of one file with their papers. */
export interface LabelSet {
  /** File name without ending: `labels-dev`. */
  name: string;
  papers: LabelledPaper[];
}

export interface RelatedItem {
  id: string;
  /** Number of annotators that named a paper, by its id. */
  gains: ReadonlyMap<string, number>;
}

export interface RelatedSet {
  name: string;
  items: RelatedItem[];
  /** Papers to choose from. */
  pool: EvalPaper[];
}

/** The input of every task of the evaluation. */
export interface EvalInput {
  labels: LabelSet[];
  related: RelatedSet[];
  topics: readonly Topic[];
}

/** A task measures one stage on all labels for it. */
export type EvalTask = (input: EvalInput) => Figure[];

/** Letters and digits of a title, since cleaning changes dashes, quotation marks and formulas. */
function foldTitle(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** A title after cleaning, since labels may hold the LaTeX of the source. */
function cleanTitle(title: string): string {
  return readProse(cleanLine(title).text, { markup: 'tex' }).plain;
}

/** Finds a paper by arXiv id without its version, or else by title. The first paper of a title counts. */
export type FindPaper = (name: { arxivId?: string | undefined; title: string }) => EvalPaper | undefined;

export function indexPapers(papers: readonly EvalPaper[]): FindPaper {
  const byId = new Map<string, EvalPaper>();
  const byTitle = new Map<string, EvalPaper>();
  for (const paper of papers) {
    if (paper.arxivId !== undefined && !byId.has(paper.arxivId)) byId.set(paper.arxivId, paper);
    if (!byTitle.has(foldTitle(paper.title))) byTitle.set(foldTitle(paper.title), paper);
  }
  return ({ arxivId, title }) => {
    const id = identify(arxivId, title).arxivId;
    const found = id === undefined ? undefined : byId.get(id);
    return found ?? byTitle.get(foldTitle(title)) ?? byTitle.get(foldTitle(cleanTitle(title)));
  };
}

/** The labels of known papers, and the titles of the unknown ones. */
export function resolveLabels(
  name: string,
  file: LabelFile,
  find: FindPaper,
): { set: LabelSet; missing: string[] } {
  const papers = file.papers.flatMap((labels) => {
    const paper = find(labels);
    return paper ? [{ ...paper, labels }] : [];
  });
  return {
    set: { name, papers },
    missing: file.papers.filter((labels) => !find(labels)).map(({ title }) => title),
  };
}

/** Counts for each paper the annotators that named it. The candidates are the papers of the named collections. */
export function resolveRelated(
  name: string,
  file: RelatedFile,
  find: FindPaper,
  papers: readonly EvalPaper[],
): { set: RelatedSet; missing: string[] } {
  const origins = new Set<string>();
  const missing = new Set<string>();
  const known = (reference: { arxivId?: string | undefined; title: string }): EvalPaper[] => {
    const paper = find(reference);
    if (paper) origins.add(paper.origin);
    else missing.add(reference.title);
    return paper ? [paper] : [];
  };
  const items = file.items.flatMap((item) => {
    const gains = new Map<string, number>();
    for (const { id } of item.related.flat().flatMap((title) => known({ title })))
      gains.set(id, (gains.get(id) ?? 0) + 1);
    return known(item).flatMap(({ id }) => (gains.size > 0 ? [{ id, gains }] : []));
  });
  return {
    set: { name, items, pool: papers.filter(({ origin }) => origins.has(origin)) },
    missing: [...missing],
  };
}
