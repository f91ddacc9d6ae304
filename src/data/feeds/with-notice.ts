import { entry } from '#words';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { FeedItem } from '#lib/publish/feeds/feed.ts';

/**
 * An item as all formats of feeds get it. What a withdrawn paper has to say of itself stands first in title, summary
 * and text, since feed readers show their beginnings.
 */
export function withNotice(item: FeedItem): FeedItem {
  const { notice, status } = item.credit;
  if (notice === undefined) return item;
  return {
    ...item,
    title: (status === 'retracted' ? entry.retractedTitle : entry.withdrawnTitle)({ title: item.title }),
    summary: `${notice} ${item.summary}`,
    html: `${toHtml(h('p', [h('strong', notice)]))}${item.html}`,
  };
}
