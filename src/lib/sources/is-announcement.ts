import { feedRecords } from './feed-records.ts';
import { child, childrenOf, childText, type XmlElement } from './xml/xml-element.ts';

/** Whether a feed has arXiv's announcements and is not an answer of its API. The feed may be empty. */
export function isAnnouncement(root: XmlElement): boolean {
  const channel = child(root, 'channel') ?? root;
  const addresses = [
    childText(channel, 'id', 'link'),
    ...childrenOf(channel, 'link').map(({ attributes }) => attributes['href'] ?? ''),
  ];
  if (addresses.some((address) => /^https?:\/\/rss\.arxiv\.org\//.test(address))) return true;
  if (/ updates on (?:the )?arxiv\.org/i.test(childText(channel, 'title'))) return true;
  return feedRecords(root).some(
    (record) =>
      child(record, 'arxiv:announce_type') !== undefined ||
      /^oai:arxiv\.org:/i.test(childText(record, 'id', 'guid')),
  );
}
