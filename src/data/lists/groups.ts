import { yearOf } from '#lib/dates/paper-date.ts';
import type { PaperEntry } from '../corpus.ts';
import type { FeedLink } from '../../site/feed-links.ts';
import { countTopics } from '../topics/count-topics.ts';
import { toListPages } from './list-pages.ts';
import type { GroupPage } from './list-types.ts';

interface Group {
  slug: string;
  path: string;
  name: string;
  otherNames: string[];
  feeds: FeedLink[];
  /** Newest first. */
  papers: PaperEntry[];
}

/** `2019–2025` */
function spanOf(papers: PaperEntry[]): string | undefined {
  const years = papers.flatMap(({ data }) => yearOf(data.issued) ?? []);
  const [last, first] = [years[0], years.at(-1)];
  return first === last ? last : `${first ?? ''}–${last ?? ''}`;
}

/** The pages of an organisation or an author. */
export async function toGroupPages({ papers, ...group }: Group): Promise<GroupPage[]> {
  const first = { ...group, total: papers.length, span: spanOf(papers), topics: await countTopics(papers) };
  const lists = await toListPages(group.path, papers);
  return lists.map((list) =>
    list.year === undefined
      ? { ...first, list }
      : { ...group, otherNames: [], total: list.total, topics: [], list },
  );
}
