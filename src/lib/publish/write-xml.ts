import { toXml } from 'xast-util-to-xml';

/** A tree as XML, which forbids the end mark of a section in text, where the serialiser leaves it. No tree has sections. */
export function writeXml(tree: Parameters<typeof toXml>[0]): string {
  return `${toXml(tree).replaceAll(']]>', ']]&gt;')}\n`;
}
