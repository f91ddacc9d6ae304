import { entry } from '#words';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { FeedItem } from '#lib/publish/feeds/feed.ts';
import type { Credit } from '#lib/schema/credit.ts';

/** `Withdrawn: Looms` */
export function noticeTitle(title: string, { status }: Credit): string {
  if (status === undefined) return title;
  return (status === 'retracted' ? entry.retractedTitle : entry.withdrawnTitle)({ title });
}

/**
 * An item as all formats of feeds get it. What a withdrawn paper has to say of itself stands first in title, summary
 * and text, since feed readers show their beginnings.
 */
export function withNotice(item: FeedItem): FeedItem {
  const { notice } = item.credit;
  if (notice === undefined) return item;
  return {
    ...item,
    title: noticeTitle(item.title, item.credit),
    summary: `${notice} ${item.summary}`,
    ...(item.html !== undefined && { html: `${toHtml(h('p', [h('strong', notice)]))}${item.html}` }),
  };
}
