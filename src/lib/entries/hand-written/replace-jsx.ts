import type { Element, ElementContent, ElementContentMap, Properties, Root, RootContent } from 'hast';
import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from 'mdast-util-mdx';
import { h } from 'hastscript';
import type { Plugin } from 'unified';
import { isComponentName } from './components.ts';
import { textOfExpression } from './find-code.ts';

function toProperties(attributes: readonly (MdxJsxAttribute | MdxJsxExpressionAttribute)[]): Properties {
  return Object.fromEntries(
    attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute'
        ? [[attribute.name, (attribute.value as string | null) ?? true]]
        : [],
    ),
  );
}

const cells = new Set(['th', 'td']);
/** Elements between whose children no text can stand; MDX leaves the line breaks out. */
const tableParts = new Set(['table', 'thead', 'tbody', 'tr']);

function isElement({ type }: ElementContent): boolean {
  return type !== 'text';
}

/** A column's place is a style, as MDX writes it. */
function withAlignment(properties: Properties): Properties {
  const { align, ...others } = properties;
  return align === undefined ? properties : { ...others, style: `text-align:${align}` };
}

function replaceElement(element: Element): Element {
  const { tagName, properties, children } = element;
  return {
    type: 'element',
    tagName,
    properties: cells.has(tagName) ? withAlignment(properties) : properties,
    children: replaceAll(tableParts.has(tagName) ? children.filter(isElement) : children),
  };
}

function replaceMarkup({
  type,
  name,
  attributes,
  children,
}: ElementContentMap['mdxJsxFlowElement' | 'mdxJsxTextElement']): ElementContent[] {
  const inside = replaceAll(children);
  if (name === null) return inside;
  const element: Element = {
    type: 'element',
    tagName: name,
    properties: toProperties(attributes),
    children: inside,
  };
  // A component is a part of a line, also where it stands alone.
  return [type === 'mdxJsxFlowElement' && isComponentName(name) ? h('p', [element]) : element];
}

function replaceNode(node: RootContent): ElementContent[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value }];
  if (node.type === 'element') return [replaceElement(node)];
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') return replaceMarkup(node);
  if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return [];
  const value = textOfExpression(node.data?.estree) ?? '';
  return value === '' ? [] : [{ type: 'text', value }];
}

function replaceAll(nodes: readonly RootContent[]): ElementContent[] {
  return nodes.flatMap(replaceNode);
}

/** Puts elements into the place of those that are written as in HTML, and leaves out comments and places in the file. */
export const replaceJsx: Plugin<[], Root> = () => (tree) => ({
  type: 'root',
  children: replaceAll(tree.children),
});
