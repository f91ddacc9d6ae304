import type { Root } from 'mdast';
import { arxivMonth } from '../../dates/arxiv-month.ts';
import { dayOf, parsePaperDate } from '../../dates/paper-date.ts';
import { findLinks, linkKind } from '../../sources/find-links.ts';
import type { Conflict, Paper, PaperRecord } from '../../schema/paper.ts';
import type { Link } from '../../schema/values.ts';
import type { Draft } from '../../schema/draft.ts';
import { identify } from '../../identifiers/identify.ts';
import type { DraftGroup } from './merge-drafts.ts';
import { Settlement } from './settlement.ts';

/** A paper before it gets an address and the results of later stages. */
export type SettledPaper = Omit<Paper, 'id' | 'aliases' | 'topics' | 'summary'>;

/** The number of names is the number of authors. A listing with another number contradicts them. */
function countConflict(paper: SettledPaper, group: DraftGroup): Conflict[] {
  const { authors, authorCount } = paper;
  if (!authors || authorCount === undefined || authors.length === authorCount) return [];
  const indexes = (test: (draft: Draft) => boolean) =>
    group.flatMap((draft, index) => (test(draft) ? [index] : []));
  return [
    {
      field: 'authorCount',
      values: [
        { value: String(authorCount), records: indexes((draft) => draft.authorCount === authorCount) },
        {
          value: `${String(authors.length)} names`,
          records: indexes((draft) => draft.authors?.length === authors.length),
        },
      ],
    },
  ];
}

function toRecord(draft: Draft): PaperRecord {
  return {
    source: draft.source,
    file: draft.file,
    lines: draft.lines,
    ...(draft.evidence === undefined ? {} : { evidence: draft.evidence }),
  };
}

/** A normal form of addresses, to compare them. Only code hosts are known to ignore the case of paths. */
function linkKey(url: string): string {
  const { host } = new URL(url);
  const path = url
    .slice(url.indexOf('//') + 2)
    .replace(/^[^/?#]*/, '')
    .replace(/\/$/, '')
    .replace(/\.git$/, '');
  return `${host.replace(/^www\./, '')}${linkKind(url) === 'code' ? path.toLowerCase() : path}`;
}

/** Further pages of the paper, without addresses that only repeat its id or DOI. */
function otherPages(group: DraftGroup, used: string | undefined): Link[] {
  return group.flatMap(({ url, file, lines }) => {
    if (
      url === undefined ||
      Object.keys(identify(url)).length > 0 ||
      (used !== undefined && linkKey(url) === linkKey(used))
    )
      return [];
    return [{ rel: linkKind(url), url, evidence: `${file}:${String(lines[0])}` }];
  });
}

function mergeLinks(tree: Root, group: DraftGroup, used: string | undefined): Link[] {
  const links = new Map<string, Link>();
  for (const link of [
    ...findLinks(tree),
    ...group.flatMap((draft) => draft.links ?? []),
    ...otherPages(group, used),
  ])
    if (!links.has(linkKey(link.url))) links.set(linkKey(link.url), link);
  return [...links.values()];
}

/** The first day on which a feed posted the paper. Only arXiv posts papers on their day; of one with an arXiv id another feed says nothing. */
function firstPosted(
  group: DraftGroup,
  arxivId: string | undefined,
): { day: string; record: number } | undefined {
  const posts = group.flatMap(({ posted, source }, record) =>
    posted !== undefined && (arxivId === undefined || source === 'arxiv-announcements')
      ? [{ day: posted, record }]
      : [],
  );
  return posts.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.record - b.record))[0];
}

/** Without a source for the date: the day on which the paper was announced, or the month, which is all that an identifier tells. */
function inferDate(paper: SettledPaper, group: DraftGroup): void {
  const { issued, arxivId } = paper;
  const posted = firstPosted(group, arxivId);
  if (
    posted &&
    (issued === undefined || (dayOf(issued) === undefined && posted.day.startsWith(`${issued.value}-`)))
  ) {
    paper.issued = { value: posted.day, precision: 'day', origin: 'posted' };
    paper.provenance['issued'] = posted.record;
  }
  if (paper.issued !== undefined || arxivId === undefined) return;
  const month = parsePaperDate(arxivMonth(arxivId), 'identifier');
  const record = paper.provenance['arxivId'];
  if (month === undefined || record === undefined) return;
  paper.issued = month;
  paper.provenance['issued'] = record;
}

/** Title and abstract before cleaning, from the record whose value is used. */
function originalOf(group: DraftGroup, provenance: Record<string, number>): Paper['original'] {
  const title = group[provenance['title'] ?? -1]?.original?.title;
  const abstract = group[provenance['abstract'] ?? -1]?.original?.abstract;
  return title === undefined && abstract === undefined ? undefined : { title, abstract };
}

/** The newest count; the first recorded among those of one day. */
function newestCitations(group: DraftGroup): Paper['citations'] {
  return group
    .flatMap(({ citations }) => citations ?? [])
    .reduce<Paper['citations']>(
      (newest, citations) => (newest === undefined || citations.asOf > newest.asOf ? citations : newest),
      undefined,
    );
}

/** Chooses each field's value by the order of trust. */
export function settlePaper(group: DraftGroup): SettledPaper {
  const settlement = new Settlement(group);
  const { provenance, conflicts, unread } = settlement;
  const { title = '', abstract = '', ...values } = settlement.settleAll();
  const { arxivId, doi } = values;
  const tree = group[provenance['abstract'] ?? -1]?.tree ?? { type: 'root', children: [] };
  const url =
    arxivId === undefined
      ? (values.url ?? (doi && `https://doi.org/${doi}`))
      : `https://arxiv.org/abs/${arxivId}`;
  const paper: SettledPaper = {
    ...values,
    title,
    abstract,
    tree,
    url,
    pdfUrl: arxivId === undefined ? values.pdfUrl : `https://arxiv.org/pdf/${arxivId}`,
    citations: newestCitations(group),
    links: mergeLinks(tree, group, url),
    records: group.map(toRecord),
    provenance,
    conflicts,
  };
  paper.original = originalOf(group, provenance);
  if (paper.issued === undefined) paper.issuedText = unread[0]?.value;
  inferDate(paper, group);
  paper.conflicts.push(...countConflict(paper, group));
  return paper;
}
