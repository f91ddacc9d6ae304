import type { Element } from 'hast';
import { ownValue } from '#lib/schema/own-value.ts';
/** Each is a text. */
type Attributes = Readonly<Record<string, 'required' | 'optional'>>;

/**
 * The components that every hand-written text may use without an import. In the tree of a text, a component is an element
 * whose name begins with a capital letter; `expandComponents` puts elements of HTML in its place.
 */
export const components = {
  /** A link to a paper of the site; without children, its title is the text of the link. */
  Paper: { id: 'required' },
} as const satisfies Record<string, Attributes>;

export type ComponentName = keyof typeof components;

export function isComponentName(name: string): name is ComponentName {
  return Object.hasOwn(components, name);
}

/** Whether an element of a tree stands for a component. */
export function isComponent(element: Element): element is Element & { tagName: ComponentName } {
  return isComponentName(element.tagName);
}

/** What is wrong with the attributes of a component, in a full sentence; nothing if they fit. */
export function findAttributeFault(name: ComponentName, given: readonly string[]): string | undefined {
  const known: Attributes = components[name];
  const missing = Object.entries(known).find(([key, need]) => need === 'required' && !given.includes(key));
  if (missing !== undefined) return `The component ${name} needs “${missing[0]}”.`;
  const strange = given.find((key) => ownValue(known, key) === undefined);
  return strange === undefined ? undefined : `The component ${name} has no “${strange}”.`;
}
