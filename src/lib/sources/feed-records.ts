import { child, childrenOf, type XmlElement } from './xml/xml-element.ts';

/** Elements with one record each, of Atom and RSS. */
export const recordNames = ['entry', 'item'];

/** The complete records of an Atom, RSS 2.0 or RSS 1.0 feed, in order. */
export function feedRecords(root: XmlElement | undefined): XmlElement[] {
  const holders = [child(root, 'channel'), root];
  return holders.flatMap(
    (holder) => holder?.children.filter(({ name, closed }) => closed && recordNames.includes(name)) ?? [],
  );
}

/** Whether an element is the root of a feed. */
export function isFeed(root: XmlElement | undefined): root is XmlElement {
  if (root === undefined) return false;
  // RDF is the form of many other things.
  const isRss = (name: string) => name === 'channel' || name === 'item';
  return root.name === 'RDF'
    ? root.children.length === 0 || root.children.some(({ name }) => isRss(name))
    : ['feed', 'rss'].includes(root.name);
}

/** The subjects of a record, without repetitions: Atom's `term`, RSS's text. */
export function categoriesOf(record: XmlElement): string[] {
  const categories = childrenOf(record, 'category').map(({ attributes, text }) => attributes['term'] ?? text);
  return [...new Set(categories.map((category) => category.trim()).filter((category) => category !== ''))];
}

/** The address of a record's page: Atom's alternate link, RSS's text. */
export function linkOf(record: XmlElement): string {
  const links = childrenOf(record, 'link');
  const alternate = links.find(
    ({ attributes }) =>
      attributes['href'] !== undefined && (attributes['rel'] ?? 'alternate') === 'alternate',
  );
  return (alternate?.attributes['href'] ?? links.find(({ text }) => text.trim() !== '')?.text ?? '').trim();
}
