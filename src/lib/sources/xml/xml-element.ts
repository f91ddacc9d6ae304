import type { Place } from '#lib/schema/diagnostic.ts';

export interface XmlElement {
  /** Local name, with a usual prefix unless the element belongs to the root's own vocabulary: `title`, `dc:creator`. */
  name: string;
  /** Without those of other namespaces. */
  attributes: Record<string, string>;
  children: XmlElement[];
  /** All text inside, that of children included. */
  text: string;
  place: Place;
  lastLine: number;
  /** False if the file ends inside the element. */
  closed: boolean;
}

/** The first child of a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}

/** Every child of a name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** The text of the first child of these names that has one. */
export function childText(element: XmlElement | undefined, ...names: string[]): string {
  return names.map((name) => child(element, name)?.text.trim() ?? '').find((text) => text !== '') ?? '';
}
