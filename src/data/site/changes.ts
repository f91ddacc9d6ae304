import { changes as words, formats, titles } from '#words';
import { changeKinds, type ChangeKind } from '#lib/papers/changes/compare-papers.ts';
import { formatName } from '#lib/names/parse-name.ts';
import type { Feed, FeedItem } from '#lib/publish/feeds/feed.ts';
import { feedOf } from '../feeds/paper-feeds.ts';
import type { ChangedPaper } from '#lib/schema/changes.ts';
import { plainHtml } from '#lib/text/plain-html.ts';
import { getPapers, getTopicLabelMap, type PaperEntry } from '../corpus.ts';
import { changeLog } from '../derived.ts';
import { withNotice } from '../feeds/with-notice.ts';
import { creditOf } from '../papers/credit.ts';
import { once } from '../../site/once.ts';
import { toRows } from '../papers/rows.ts';
import { paths } from '../../site/paths.ts';
import { absolute, site } from '../../site/site.ts';
import type { PaperRow } from '../types.ts';

/** Rows of one kind and day on the page. The others are counted. */
const shownRows = 50;

/** Of withdrawals, those that were retractions have a name of their own. */
type ShownKind = keyof typeof words.kinds;

export interface ChangePart {
  kind: ShownKind;
  /** `Revised` */
  title: string;
  count: number;
  rows: PaperRow[];
  /** Papers that are not shown. */
  more: number;
}

/** Changes of one day of data. */
export interface ChangeDay {
  /** `2025-10-05` */
  date: string;
  /** `5 October 2025` */
  label: string;
  parts: ChangePart[];
}

const getById = once(async () => {
  const papers = await getPapers();
  return new Map(
    papers.flatMap((paper): [string, PaperEntry][] =>
      [paper.id, ...paper.data.aliases].map((id) => [id, paper]),
    ),
  );
});

function shownKind(kind: ChangeKind, changed: ChangedPaper): ShownKind {
  return changed.kind ?? kind;
}

/** The papers of a kind, in one part or, of withdrawals, in two. */
async function toParts(kind: ChangeKind, changed: ChangedPaper[]): Promise<ChangePart[]> {
  const byKind = Map.groupBy(changed, (paper) => shownKind(kind, paper));
  return (await Promise.all([...byKind].map(([shown, papers]) => toPart(shown, papers)))).flat();
}

async function toPart(kind: ShownKind, changed: ChangedPaper[]): Promise<ChangePart[]> {
  const byId = await getById();
  const papers = changed.flatMap(({ id }) => byId.get(id) ?? []);
  if (papers.length === 0) return [];
  const rows = (await toRows(papers.slice(0, shownRows))).map((row) => ({ ...row, sameDay: false }));
  return [{ kind, title: words.kinds[kind], count: papers.length, rows, more: papers.length - rows.length }];
}

/** All changes, newest day first. */
export const getChangeDays = once(async (): Promise<ChangeDay[]> => {
  const days = await Promise.all(
    changeLog.map(async (set) => ({
      date: set.date,
      label: formats.day(set.date),
      parts: (await Promise.all(changeKinds.map((kind) => toParts(kind, set[kind])))).flat(),
    })),
  );
  return days.filter(({ parts }) => parts.length > 0);
});

async function toItem(date: string, kind: ChangeKind, changed: ChangedPaper): Promise<FeedItem[]> {
  const { id, version } = changed;
  const paper = (await getById()).get(id);
  if (!paper) return [];
  const labels = await getTopicLabelMap();
  const name = words.kinds[shownKind(kind, changed)];
  const what = version === undefined ? name : words.ofVersion({ kind: name, version });
  const { data, rendered } = paper;
  const item = withNotice({
    id: `offprint:${kind}:${id}:${date}`,
    title: data.title,
    url: absolute(paths.paper(paper.id)),
    issued: data.issued?.value,
    arrived: date,
    authors: (data.authors ?? []).map(formatName),
    categories: data.topics.flatMap((topic) => labels.get(topic.id)?.title ?? []),
    summary: data.summary ?? data.title,
    html: plainHtml(rendered?.html ?? ''),
    credit: creditOf(data),
  });
  // The withdrawal itself says so already.
  const title = kind === 'withdrawn' ? data.title : item.title;
  return [{ ...item, title: words.item({ what, title }) }];
}

/** The feed of changes. Within a day, rare kinds come first, so that new papers do not displace them. */
export async function changesFeed(): Promise<Feed> {
  const order: ChangeKind[] = ['withdrawn', 'revised', 'code', 'new'];
  const listed = changeLog.flatMap((set) =>
    order.flatMap((kind) => set[kind].map((paper) => ({ date: set.date, kind, paper }))),
  );
  const items = await Promise.all(
    listed.slice(0, site.feedLength).map(({ date, kind, paper }) => toItem(date, kind, paper)),
  );
  const head = {
    title: `${titles.changes} · ${site.title}`,
    description: words.description,
    home: absolute(paths.changes()),
  };
  return feedOf(head, items.flat());
}
