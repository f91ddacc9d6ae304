import { elsewhereUrl } from '#lib/publish/links/elsewhere.ts';
import type { Paper } from '#lib/schema/paper.ts';
import { site } from '../../site/site.ts';

/** The comments and votes of listings are those of this service. */
const counted = site.readElsewhere.find(({ url }) => new URL(url).hostname === 'huggingface.co');

/** Where the comments on a paper stand that its listings count, unless the settings leave the service out. */
export function discussionOf(paper: Pick<Paper, 'title' | 'arxivId' | 'doi'>): string | undefined {
  return counted && elsewhereUrl(counted, paper);
}
