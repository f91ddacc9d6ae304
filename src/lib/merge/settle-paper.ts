import { arxivMonth } from '#lib/dates/arxiv-month.ts';
import { formatName } from '#lib/clean/parse-name.ts';
import { findLinks } from '#lib/clean/find-links.ts';
import type { Conflict, Link, Paper, PaperRecord } from '#lib/schema/paper.ts';
import type { Draft, DraftField } from '#lib/schema/draft.ts';
import type { DraftGroup } from './merge-drafts.ts';

/** What papers are before they get an address and what depends on other stages. */
export type SettledPaper = Omit<Paper, 'id' | 'aliases' | 'topics' | 'summary'>;

interface Candidate {
  value: NonNullable<Draft[DraftField]>;
  shown: string;
  records: number[];
}

/** Sources that are trusted first for a field; otherwise the order of records decides. */
const preferred: Partial<Record<DraftField, string>> = { authors: 'arxiv-list', authorCount: 'hf-listing', issued: 'hf-listing' };

const settledFields: DraftField[] = ['title', 'abstract', 'authors', 'authorCount', 'organization', 'issued', 'comments', 'arxivId', 'doi', 'categories'];

function show(field: DraftField, draft: Draft): string {
  if (field === 'authors') return (draft.authors ?? []).map(formatName).join(', ');
  if (field === 'organization') return draft.organization?.name ?? '';
  if (field === 'categories') return (draft.categories ?? []).join(', ');
  const value = draft[field];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function candidatesFor(field: DraftField, group: DraftGroup): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const [index, draft] of group.entries()) {
    const value = draft[field];
    if (value === undefined || value === '' || (field === 'title' && draft.abstract === '' && group.some((d) => d.abstract !== ''))) continue;
    const shown = show(field, draft);
    const known = found.get(shown);
    if (known) known.records.push(index);
    else found.set(shown, { value, shown, records: [index] });
  }
  return [...found.values()];
}

/** The most frequent value wins, the first recorded among equals; a trusted source goes before frequency. */
function rank(field: DraftField, group: DraftGroup, candidates: Candidate[]): Candidate[] {
  const trusted = (candidate: Candidate) => candidate.records.some((index) => group[index]?.source === preferred[field]);
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

/** One form of an address, to see that two are the same. */
function linkKey(url: string): string {
  return url.toLowerCase().replace(/^https?:\/\/(?:www\.)?/, '').replace(/\.git$/, '').replace(/\/+$/, '');
}

function mergeLinks(abstract: string, group: DraftGroup): Link[] {
  const links = new Map<string, Link>();
  for (const link of [...findLinks(abstract), ...group.flatMap((draft) => draft.links ?? [])])
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

/** Chooses each field's value from the records of one paper and keeps every value that was not chosen. */
export function settlePaper(group: DraftGroup): SettledPaper {
  const chosen: Partial<Record<DraftField, Candidate['value']>> = {};
  const provenance: Record<string, number> = {};
  const conflicts: Conflict[] = [];
  for (const field of settledFields) {
    const ranked = rank(field, group, candidatesFor(field, group));
    const [best, ...others] = ranked;
    if (!best) continue;
    chosen[field] = best.value;
    provenance[field] = best.records[0] ?? 0;
    if (others.length > 0) conflicts.push({ field, values: ranked.map(({ shown, records }) => ({ value: shown, records })) });
  }
  const abstract = (chosen.abstract as string | undefined) ?? '';
  const { abstract: _, links: __, ...fields } = chosen;
  const unread = group.find((draft) => draft.unreadableDate !== undefined)?.unreadableDate;
  const original = group[provenance['abstract'] ?? provenance['title'] ?? 0]?.original;
  const paper = {
    ...fields,
    abstract,
    links: mergeLinks(abstract, group),
    records: group.map(toRecord),
    provenance,
    conflicts,
    ...(original ? { original } : {}),
  } as SettledPaper;
  inferDate(paper);
  if (paper.issued === undefined && unread !== undefined) paper.issuedText = unread;
  if (paper.arxivId !== undefined) {
    paper.url = `https://arxiv.org/abs/${paper.arxivId}`;
    paper.pdfUrl = `https://arxiv.org/pdf/${paper.arxivId}`;
  }
  paper.conflicts.push(...countConflict(paper, group));
  return paper;
}
