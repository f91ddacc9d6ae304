import type { Definition, Nodes, Root } from 'mdast';
import type {
  MdxFlowExpression,
  MdxJsxAttribute,
  MdxJsxFlowElement,
  MdxJsxTextElement,
} from 'mdast-util-mdx';
import { EXIT, visit } from 'unist-util-visit';
import { isComponentName } from './components.ts';

type Program = NonNullable<MdxFlowExpression['data']>['estree'];

/** The text that an expression stands for: none of a comment, its own of a quoted text. Nothing if it has to be run. */
export function textOfExpression(program: Program): string | undefined {
  const [statement, ...more] = program?.body ?? [];
  if (statement === undefined) return '';
  if (more.length > 0 || statement.type !== 'ExpressionStatement') return undefined;
  const { expression } = statement;
  return expression.type === 'Literal' && typeof expression.value === 'string' ? expression.value : undefined;
}

function isComputed({ value }: MdxJsxAttribute): boolean {
  return typeof value === 'object' && value !== null;
}

/** Elements of HTML, of which scripts and styles are the bundler's to handle. */
function isPlainElement({ name, attributes }: MdxJsxFlowElement | MdxJsxTextElement): boolean {
  const isKnown =
    name === null ||
    isComponentName(name) ||
    (/^[a-z][a-z\d]*$/.test(name) && name !== 'script' && name !== 'style');
  return (
    isKnown &&
    attributes.every(
      (attribute) =>
        attribute.type === 'mdxJsxAttribute' &&
        !isComputed(attribute) &&
        /^[a-z][a-z\d-]*$/i.test(attribute.name),
    )
  );
}

/** An address that the bundler would look for among the files, beside the text. */
function isFile(url: string): boolean {
  return !url.startsWith('/') && !URL.canParse(url);
}

function hasImage(tree: Root, { identifier }: Definition): boolean {
  let isFound = false;
  visit(tree, 'imageReference', (node) => {
    if (node.identifier === identifier) isFound = true;
  });
  return isFound;
}

function isCode(node: Nodes, tree: Root): boolean {
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
    return textOfExpression(node.data?.estree) === undefined;
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') return !isPlainElement(node);
  if (node.type === 'image') return isFile(node.url);
  if (node.type === 'definition') return isFile(node.url) && hasImage(tree, node);
  return node.type === 'mdxjsEsm';
}

/** The first part of a text that only a bundler can render: an import, something to compute, a picture beside the text. */
export function findCode(tree: Root): Nodes | undefined {
  let found: Nodes | undefined;
  visit(tree, (node) => {
    if (!isCode(node, tree)) return undefined;
    found = node;
    return EXIT;
  });
  return found;
}
