import { arrangeSections, type Section } from '#lib/editions/arrange-sections.ts';
import { selectPapers, selectionSize, type Selectable } from '#lib/editions/select-papers.ts';
import { getLeadTopicIds, getTopicLabelMap } from '../corpus.ts';
import type { TopicLabel } from '../types.ts';

interface Options {
  /** Papers that are shown in full. */
  size?: number;
  /** Papers that the editor put first, by id. */
  pinned?: ReadonlySet<string>;
}

/** Papers of a period under their topics, those of the selection apart from the others. */
export async function toSections<Paper extends Selectable>(
  papers: readonly Paper[],
  { size = selectionSize, pinned }: Options = {},
): Promise<Section<Paper, TopicLabel>[]> {
  const leads = await getLeadTopicIds();
  const chosen = selectPapers(papers, { size, leads, ...(pinned && { pinned }) });
  return arrangeSections(papers, [...(await getTopicLabelMap()).values()], leads, chosen);
}
