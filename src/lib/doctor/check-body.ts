import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFileMessage } from 'vfile-message';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import { problem, type HandWritten } from './check-notes.ts';

/** As the build reads it: braces within a formula run nothing. */
const processor = unified().use(remarkParse).use(remarkMath).use(remarkMdx);

/** Blank lines in place of the front matter, so that places stay those of the file. */
function hideFrontMatter(text: string): string {
  const [head = ''] = /^---\r?\n[^]*?\r?\n---(?=\r?\n|$)/.exec(text) ?? [];
  return head.replace(/[^\r\n]/g, ' ') + text.slice(head.length);
}

function unreadable(file: string, error: unknown): Diagnostic {
  const { reason, line } = error instanceof VFileMessage ? error : { reason: String(error), line: undefined };
  return problem(
    'bad-mdx',
    file,
    `The text cannot be read as MDX: ${reason}.`,
    'Write \\< and \\{ for the marks themselves, and close every tag.',
    line ?? undefined,
  );
}

/** The text below the front matter is MDX that can be built, and imports the components it uses. */
export function checkBody({ file, text }: HandWritten): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  try {
    const tree = processor.parse(hideFrontMatter(text));
    const imports = tree.children.flatMap((node) => (node.type === 'mdxjsEsm' ? node.value : [])).join('\n');
    visit(tree, (node) => {
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
      const name = node.name?.split('.')[0] ?? '';
      if (!/^[A-Z]/.test(name) || new RegExp(`\\b${RegExp.escape(name)}\\b`).test(imports)) return;
      const hint = `Import it below the front matter: import ${name} from '…'; or write \\<${name}> for the mark itself.`;
      const message = `The component ${name} is used but not imported.`;
      diagnostics.push(problem('unknown-component', file, message, hint, node.position?.start.line));
    });
  } catch (error) {
    return [unreadable(file, error)];
  }
  return diagnostics;
}
