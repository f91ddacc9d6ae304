import { cleanLine } from '../../clean/clean-text.ts';
import { identify } from '../../identifiers/identify.ts';
import { readProse } from '../../prose/read-prose.ts';
import type { Topic } from '../../schema/topic.ts';
import type { Figure } from './figure.ts';
import type { LabelFile, RelatedFile } from './labels.ts';

/** A paper to measure on, as the stages before see it. */
export interface EvalPaper {
  id: string;
  title: string;
  /** Plain text. */
  abstract: string;
  arxivId?: string;
  /** Topics that it was placed in. */
  topics: readonly { id: string }[];
  /** Which collection it is from: `own`, or the name of a file. Related papers are looked for within one. */
  origin: string;
}

export type LabelledPaper = EvalPaper & { labels: LabelFile['papers'][number] };

/** The labels of one file with the papers they are about. */
export interface LabelSet {
  /** File name without ending: `labels-dev`. */
  name: string;
  papers: LabelledPaper[];
}

export interface RelatedItem {
  id: string;
  /** By paper id, how many annotators named it. */
  gains: ReadonlyMap<string, number>;
}

export interface RelatedSet {
  name: string;
  items: RelatedItem[];
  /** Papers to choose from. */
  pool: EvalPaper[];
}

/** What every task of the evaluation is given. */
export interface EvalInput {
  labels: LabelSet[];
  related: RelatedSet[];
  topics: readonly Topic[];
}

/** A task measures one stage on all labels that speak of it. */
export type EvalTask = (input: EvalInput) => Figure[];

/** Letters and digits of a title: cleaning changes dashes, quotation marks and formulas. */
function foldTitle(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The title as a paper has it after cleaning: labels may hold the LaTeX of the source. */
function cleanTitle(title: string): string {
  return readProse(cleanLine(title).text, { mathDelimiters: true }).plain;
}

/** Finds papers by arXiv id, whatever its version, or by title; of papers with one title the first. */
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

/** The labels of a file whose papers are known, and the titles of the others. */
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

/** A paper that an annotator named counts once for each; papers to choose from are those of the collections named. */
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
