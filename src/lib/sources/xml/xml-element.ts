import type { Place } from '#lib/schema/diagnostic.ts';

export interface XmlElement {
  /** Local name, with a usual prefix unless the element belongs to the root's own vocabulary: `title`, `dc:creator`. */
  name: string;
  /** Without those of other namespaces. */
  attributes: Record<string, string>;
  children: XmlElement[];
  /** All text, including that of children; `<sub>` and `<sup>` stay as tags. */
  text: string;
  place: Place;
  lastLine: number;
  /** Whether the end of the element was found. */
  closed: boolean;
}

/** The first child with a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}

/** All children with a name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** The first text that is not empty, of children with these names. */
export function childText(element: XmlElement | undefined, ...names: string[]): string {
  return names.map((name) => child(element, name)?.text.trim() ?? '').find((text) => text !== '') ?? '';
}
