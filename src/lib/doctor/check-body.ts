import type { Nodes, Root } from 'mdast';
import type {
  MdxJsxAttribute,
  MdxJsxExpressionAttribute,
  MdxJsxFlowElement,
  MdxJsxTextElement,
} from 'mdast-util-mdx';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFileMessage } from 'vfile-message';
import { components, findAttributeFault, isComponentName } from '#lib/entries/hand-written/components.ts';
import { findCode } from '#lib/entries/hand-written/find-code.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import { diagnose, type RuleId } from '#lib/schema/rules.ts';
import type { HandWritten } from './check-notes.ts';

/** As the build reads it: braces within a formula run nothing. */
const processor = unified().use(remarkParse).use(remarkMath).use(remarkMdx);

/** Blank lines in place of the front matter, so that places stay those of the file. */
function hideFrontMatter(text: string): string {
  const [head = ''] = /^---\r?\n[^]*?\r?\n---(?=\r?\n|$)/.exec(text) ?? [];
  return head.replace(/[^\r\n]/g, ' ') + text.slice(head.length);
}

interface Fault {
  rule: RuleId;
  message: string;
  hint: string;
}

function place(
  file: string,
  { rule, message, hint }: Fault,
  at?: { line: number; column: number },
): Diagnostic {
  return diagnose(rule, {
    message,
    hint,
    places: [{ file, line: at?.line ?? 1, column: at?.column ?? 1 }],
  });
}

function unreadable(file: string, error: unknown): Diagnostic {
  const found = error instanceof VFileMessage ? error : undefined;
  const fault: Fault = {
    rule: 'bad-mdx',
    message: `The text cannot be read as MDX: ${found?.reason ?? String(error)}.`,
    hint: 'Write \\< and \\{ for the marks themselves, and close every tag.',
  };
  return place(file, fault, { line: found?.line ?? 1, column: found?.column ?? 1 });
}

function unknownComponent(name: string): Fault {
  const known = Object.keys(components).join(', ');
  return {
    rule: 'unknown-component',
    message: `The component ${name} is used but not imported.`,
    hint: `Import it below the front matter: import ${name} from '…'; or write \\<${name}> for the mark itself. Without an import there is: ${known}.`,
  };
}

const besideCode: Fault = {
  rule: 'unknown-component',
  message:
    'A component of the site stands in a text that imports or computes something, which has only what it imports.',
  hint: 'Write a link in its place, or leave out the import, the expression or the picture beside the file.',
};

interface TextCode {
  /** The lines that import something. */
  imports: string;
  /** Whether Astro's bundler renders the text. */
  isBundled: boolean;
}

/** Whether the value of an attribute stands there and is not computed. */
function isText(attribute: MdxJsxAttribute | MdxJsxExpressionAttribute): attribute is MdxJsxAttribute {
  return attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string';
}

/** What is wrong with an element, if it is a component. */
function examine(
  { name, attributes }: MdxJsxFlowElement | MdxJsxTextElement,
  { imports, isBundled }: TextCode,
): Fault | undefined {
  const component = name?.split('.')[0] ?? '';
  if (!/^[A-Z]/.test(component)) return undefined;
  if (new RegExp(`\\b${RegExp.escape(component)}\\b`).test(imports)) return undefined;
  if (!isComponentName(component)) return unknownComponent(component);
  const given = attributes.map((attribute) => (isText(attribute) ? attribute.name : '{…}'));
  const fault = findAttributeFault(component, given);
  if (fault !== undefined)
    return { rule: 'bad-mdx', message: fault, hint: 'Write it as docs/guides/content.md shows.' };
  return isBundled ? besideCode : undefined;
}

function importsOf({ children }: Root): string {
  return children.flatMap((node: Nodes) => (node.type === 'mdxjsEsm' ? node.value : [])).join('\n');
}

/** The text below the front matter is MDX that can be built, and has or imports the components it uses. */
export function checkBody({ file, text }: HandWritten): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  try {
    const tree = processor.parse(hideFrontMatter(text));
    const code = { imports: importsOf(tree), isBundled: findCode(tree) !== undefined };
    visit(tree, (node) => {
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
      const fault = examine(node, code);
      if (fault) diagnostics.push(place(file, fault, node.position?.start));
    });
  } catch (error) {
    return [unreadable(file, error)];
  }
  return diagnostics;
}
