import type { Element, ElementContent, Root, RootContent } from 'hast';
import { isComponent, type ComponentName } from './components.ts';

/** What a form of a text writes for each component. */
export type ComponentWriters = Record<ComponentName, (element: Element) => ElementContent[]>;

function expandAll(nodes: readonly RootContent[], writers: ComponentWriters): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [node];
    if (node.type !== 'element') return [];
    const element: Element = {
      ...node,
      properties: { ...node.properties },
      children: expandAll(node.children, writers),
    };
    return isComponent(element) ? writers[element.tagName](element) : [element];
  });
}

/** A tree of its own of a hand-written text, with elements of HTML in the place of its components. */
export function expandComponents(tree: Root, writers: ComponentWriters): Root {
  return { type: 'root', children: expandAll(tree.children, writers) };
}
