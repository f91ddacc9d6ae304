import type { Root } from 'hast';
import type { Root as TextRoot } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import remarkSmartypants from 'remark-smartypants';
import { unified } from 'unified';
import { keepMoney } from '../keep-money.ts';
import { setFormulas } from '../set-formulas.ts';
import { findCode } from './find-code.ts';
import { nameHeadings } from './name-headings.ts';
import { replaceJsx } from './replace-jsx.ts';
import { unravel } from './unravel.ts';

const passThrough = [
  'mdxFlowExpression',
  'mdxTextExpression',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
] as const;

/** In the order of `@astrojs/mdx`, whose HTML a test compares. */
const processor = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(unravel)
  .use(remarkGfm)
  .use(remarkSmartypants)
  .use(remarkMath)
  .use(keepMoney)
  .use(remarkRehype, { passThrough: [...passThrough] })
  .use(setFormulas)
  .use(nameHeadings)
  .use(replaceJsx)
  .freeze();

/**
 * Parses a note, a foreword or an introduction: Markdown with formulas, elements of HTML and the components of
 * `components.ts`. The tree has elements and texts alone; a component is an element with its name.
 *
 * @param body the text below the front matter
 * @returns nothing if only Astro's bundler can render it: it imports, computes, or shows a picture beside the file
 * @throws a VFileMessage with line and column if the text is no MDX
 */
export function parseHandWritten(body: string): Root | undefined {
  const text: TextRoot = processor.parse(body);
  return findCode(text) ? undefined : processor.runSync(text, body);
}
