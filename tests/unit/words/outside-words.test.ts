import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { listFiles } from '#src/files/read-files.ts';

/** Rooms whose text readers see. Reports of the command line, and what programs read, are no part of them. */
const rooms = ['charts', 'client', 'components', 'data', 'layouts', 'pages'];

/** Text that is no language's own, and what has to stay in English. */
const allowed = new Set([
  // Names.
  'arXiv',
  'BibTeX',
  'DOI',
  'ORCID',
  'PDF',
  'OpenAlex',
  'Semantic Scholar',
  'Alegreya',
  'Source Sans 3',
  // arXiv asks for these words as they are.
  'Thank you to arXiv for use of its open access interoperability.',
  'was not reviewed or approved by, nor does it necessarily express or reflect the policies or opinions of, arXiv.',
  // Reports to editors are in English, like those of ingest that stand beside it.
  '” has no topic.',
  '. Run npm run ingest.',
  // Classes, selectors and types of schema.org, which programs read.
  '.entry, .lead-paper, .more-titles li',
  '.rows, .more-titles ul',
  'ItemPage',
  'WebPage',
  'trusted-types default',
  'User-agent: * Allow: / Sitemap:',
  'fieldset details',
  'paper-mark color-',
  'part color-',
  'ph color-',
  'topic color-',
  // Words of a query in English that say nothing about a paper.
  'a an and are as at be by do for from how in into is it its of on or that the their this to via we what when which why with',
]);

/** Attributes that are read out or shown. */
const spoken = new Set(['alt', 'aria-label', 'label', 'placeholder', 'title', 'side', 'description', 'text']);

/** Two words, or one that begins with a capital: `by day`, `Undated`. */
const isText = (text: string) => /\p{L}{2,}[\s\u00a0]+\p{L}{2,}|^\p{Lu}\p{Ll}{2,}/u.test(text);

/** Words for programs: classes of a style, types of schema.org, events, keys, media types. */
function isForPrograms(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isImportDeclaration(parent) || ts.isLiteralTypeNode(parent)) return true;
  if (ts.isNewExpression(parent) && ts.isIdentifier(parent.expression))
    return parent.expression.text === 'Error';
  if (ts.isJsxAttribute(parent)) return !spoken.has(parent.name.getText());
  if (ts.isPropertyAssignment(parent)) return parent.name === node;
  // A key that an object may have: `'Content' in text`.
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InKeyword) return true;
  return ts.isBinaryExpression(parent) || ts.isTemplateSpan(parent) || ts.isTemplateExpression(parent)
    ? isForPrograms(parent)
    : ts.isElementAccessExpression(parent);
}

function textOf(node: ts.Node): string | undefined {
  const isPart = ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
  return isPart || ts.isJsxText(node) || ts.isStringLiteralLike(node) ? node.text : undefined;
}

/** Every piece of text that a file would show beside what the table of words gives it. */
function findText(path: string, code: string): string[] {
  const source = ts.createSourceFile(`${path}.tsx`, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    const text = textOf(node)
      ?.replace(/\s+|&\w+;/g, ' ')
      .trim();
    const isShown = text !== undefined && (ts.isJsxText(node) ? /\p{L}{2}/u.test(text) : isText(text));
    if (isShown && !allowed.has(text) && !isForPrograms(node)) found.push(text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** A component as TypeScript reads it: its script, then its template. */
function toTsx(code: string): string {
  const [, script = '', template = code] = /^---\n([^]*?)\n---\n([^]*)$/.exec(code) ?? [];
  const scripts = /<script>([^]*?)<\/script>/g;
  const markup = template.replace('<!doctype html>', '').replace(scripts, '');
  return `${script}\nexport const template = <>${markup}</>;`;
}

function findIn(path: string): string[] {
  const code = readFileSync(path, 'utf8');
  return findText(path, path.endsWith('.astro') ? toTsx(code) : code).map((text) => `${path}: ${text}`);
}

test('text beside the table of words is found', () => {
  const component = `---\nconst title = 'All papers';\n---\n\n<p class="meta dots" title="By day">{count} papers of it {on ? 'Filter' : 'off'}</p>`;
  expect(findText('a.astro', toTsx(component))).toEqual(['All papers', 'By day', 'papers of it', 'Filter']);
  expect(findText('a.ts', 'const a = `Week ${n} of the year`;')).toEqual(['Week', 'of the year']);
});

test('no room that readers see has text of its own', () => {
  const files = rooms.flatMap((room) => listFiles(`src/${room}`).map((path) => `src/${room}/${path}`));
  const shown = files.filter((path) => /\.(astro|ts)$/.test(path));
  expect(shown.length).toBeGreaterThan(150);
  expect(shown.flatMap(findIn)).toEqual([]);
});
