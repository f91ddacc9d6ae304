import type { Root } from 'mdast';
import { arxivMonth } from '#lib/dates/arxiv-month.ts';
import { formatName } from '#lib/clean/parse-name.ts';
import { findLinks, linkKind } from '#lib/clean/find-links.ts';
import { isEnrichment } from '#lib/sources/sources.ts';
import type { Conflict, Link, Paper, PaperRecord } from '#lib/schema/paper.ts';
import type { Draft, DraftField } from '#lib/schema/draft.ts';
import type { DraftGroup } from './merge-drafts.ts';

/** What papers are before they get an address and what depends on other stages. */
export type SettledPaper = Omit<Paper, 'id' | 'aliases' | 'topics' | 'summary'>;

interface Candidate<T> {
  value: T;
  shown: string;
  records: number[];
}

/** Sources that are trusted first for a field; otherwise the order of records decides. */
const preferred: Partial<Record<DraftField, string>> = { authors: 'arxiv-list', authorCount: 'hf-listing', issued: 'hf-listing' };

function show(field: DraftField, draft: Draft): string {
  if (field === 'authors') return (draft.authors ?? []).map(formatName).join(', ');
  if (field === 'organization') return draft.organization ? `${draft.organization.name} (${draft.organization.slug})` : '';
  if (field === 'categories') return (draft.categories ?? []).join(', ');
  const value = draft[field];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** An enrichment list repeats the title in its own spelling; the listing's is the one that counts. */
function isMereTitle(field: DraftField, draft: Draft, group: DraftGroup): boolean {
  return field === 'title' && isEnrichment(draft.source) && group.some(({ source }) => !isEnrichment(source));
}

function candidatesFor<K extends DraftField>(field: K, group: DraftGroup): Candidate<NonNullable<Draft[K]>>[] {
  const found = new Map<string, Candidate<NonNullable<Draft[K]>>>();
  for (const [index, draft] of group.entries()) {
    const value = draft[field];
    if (value === undefined || value === '' || isMereTitle(field, draft, group)) continue;
    const shown = show(field, draft);
    const known = found.get(shown);
    if (known) known.records.push(index);
    else found.set(shown, { value, shown, records: [index] });
  }
  return [...found.values()];
}

/** The most frequent value wins, the first recorded among equals; a trusted source goes before frequency. */
function rank<T>(field: DraftField, group: DraftGroup, candidates: Candidate<T>[]): Candidate<T>[] {
  const trusted = (candidate: Candidate<T>) => candidate.records.some((index) => group[index]?.source === preferred[field]);
  return [...candidates].sort(
    (a, b) =>
      Number(trusted(b)) - Number(trusted(a)) ||
      b.records.length - a.records.length ||
      (a.records[0] ?? 0) - (b.records[0] ?? 0),
  );
}

/** The names say how many authors there are; a listing that counts otherwise contradicts them. */
function countConflict(paper: SettledPaper, group: DraftGroup): Conflict[] {
  const { authors, authorCount } = paper;
  if (!authors || authorCount === undefined || authors.length === authorCount) return [];
  const indexes = (test: (draft: Draft) => boolean) => group.flatMap((draft, index) => (test(draft) ? [index] : []));
  return [
    {
      field: 'authorCount',
      values: [
        { value: String(authorCount), records: indexes((draft) => draft.authorCount === authorCount) },
        { value: `${String(authors.length)} names`, records: indexes((draft) => draft.authors?.length === authors.length) },
      ],
    },
  ];
}

function toRecord(draft: Draft): PaperRecord {
  return { source: draft.source, file: draft.file, lines: draft.lines, ...(draft.evidence === undefined ? {} : { evidence: draft.evidence }) };
}

/** One form of an address, to see that two are the same. Only hosts of code are known to ignore the case of paths. */
function linkKey(url: string): string {
  const { host } = new URL(url);
  const path = url.slice(url.indexOf('//') + 2).replace(/^[^/?#]*/, '').replace(/\/$/, '').replace(/\.git$/, '');
  return `${host.replace(/^www\./, '')}${linkKind(url) === 'code' ? path.toLowerCase() : path}`;
}

function mergeLinks(tree: Root, group: DraftGroup): Link[] {
  const links = new Map<string, Link>();
  for (const link of [...findLinks(tree), ...group.flatMap((draft) => draft.links ?? [])])
    if (!links.has(linkKey(link.url))) links.set(linkKey(link.url), link);
  return [...links.values()];
}

/** A month is all that an identifier tells of the day. */
function inferDate(paper: SettledPaper): void {
  if (paper.issued !== undefined || paper.arxivId === undefined) return;
  const month = arxivMonth(paper.arxivId);
  const record = paper.provenance['arxivId'];
  if (month === undefined || record === undefined) return;
  paper.issued = month;
  paper.provenance['issued'] = record;
}

/** Date lines that could not be turned into a day, each once. */
function unreadDates(group: DraftGroup): Conflict['values'] {
  const texts = new Map<string, number[]>();
  for (const [index, { unreadableDate }] of group.entries())
    if (unreadableDate !== undefined) texts.set(unreadableDate, [...(texts.get(unreadableDate) ?? []), index]);
  return [...texts].map(([value, records]) => ({ value, records }));
}

/** Title and abstract before cleaning, each as the record spells it that gave the value in use. */
function originalOf(group: DraftGroup, provenance: Record<string, number>): Paper['original'] {
  const title = group[provenance['title'] ?? -1]?.original?.title;
  const abstract = group[provenance['abstract'] ?? -1]?.original?.abstract;
  return title === undefined && abstract === undefined ? undefined : { title, abstract };
}

/** Chooses each field's value from the records of one paper and keeps every value that was not chosen. */
export function settlePaper(group: DraftGroup): SettledPaper {
  const provenance: Record<string, number> = {};
  const conflicts: Conflict[] = [];
  const unread = unreadDates(group);
  const settle = <K extends DraftField>(field: K): NonNullable<Draft[K]> | undefined => {
    const ranked = rank(field, group, candidatesFor(field, group));
    const [best] = ranked;
    if (best) provenance[field] = best.records[0] ?? 0;
    const values = [...ranked.map(({ shown, records }) => ({ value: shown, records })), ...(field === 'issued' ? unread : [])];
    if (values.length > 1) conflicts.push({ field, values });
    return best?.value;
  };
  const abstract = settle('abstract') ?? '';
  const tree = group[provenance['abstract'] ?? -1]?.tree ?? { type: 'root', children: [] };
  const arxivId = settle('arxivId');
  const paper: SettledPaper = {
    title: settle('title') ?? '',
    abstract,
    tree,
    authors: settle('authors'),
    authorCount: settle('authorCount'),
    organization: settle('organization'),
    issued: settle('issued'),
    comments: settle('comments'),
    arxivId,
    doi: settle('doi'),
    categories: settle('categories'),
    url: arxivId && `https://arxiv.org/abs/${arxivId}`,
    pdfUrl: arxivId && `https://arxiv.org/pdf/${arxivId}`,
    links: mergeLinks(tree, group),
    records: group.map(toRecord),
    provenance,
    conflicts,
  };
  paper.original = originalOf(group, provenance);
  if (paper.issued === undefined) paper.issuedText = unread[0]?.value;
  inferDate(paper);
  paper.conflicts.push(...countConflict(paper, group));
  return paper;
}
