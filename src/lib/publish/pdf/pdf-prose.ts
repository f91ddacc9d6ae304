import type { Element, ElementContent } from 'hast';
import { proseText } from '../book/book-prose.ts';
import { textDirection } from '../book/text-direction.ts';
import { pdfMath } from './pdf-math.ts';
import type { PdfNode, ShowText } from './pdf-node.ts';

const marks = {
  em: 'em',
  i: 'em',
  cite: 'em',
  strong: 'strong',
  b: 'strong',
  dt: 'strong',
  sub: 'sub',
  sup: 'sup',
  s: 'strike',
  del: 'strike',
  mark: 'mark',
  q: 'quote',
} as const;

function isMark(name: string): name is keyof typeof marks {
  return Object.hasOwn(marks, name);
}

function elementsNamed({ children }: Element, names: readonly string[]): Element[] {
  return children.filter(
    (child): child is Element => child.type === 'element' && names.includes(child.tagName),
  );
}

function rowsOf(table: Element): Element[] {
  return table.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === 'tr' ? [child] : elementsNamed(child, ['tr']);
  });
}

/** A table with a line of heads, and cells as they stand; one that spans others is a cell and empty ones. */
function table(node: Element, show: ShowText): PdfNode[] {
  const rows = rowsOf(node).map((line) =>
    elementsNamed(line, ['th', 'td']).map((cell) => pdfNodes(cell.children, show)),
  );
  const columns = Math.max(0, ...rows.map((cells) => cells.length));
  if (columns === 0) return [];
  const filled = rows.map((cells) => [
    ...cells,
    ...Array.from({ length: columns - cells.length }, () => ['']),
  ]);
  const hasHead = elementsNamed(rowsOf(node)[0] ?? node, ['th']).length > 0;
  return [
    {
      k: 'table',
      columns,
      header: hasHead ? (filled[0] ?? []) : [],
      c: filled.slice(hasHead ? 1 : 0).flat(),
    },
  ];
}

function list(node: Element, show: ShowText): PdfNode {
  const { start } = node.properties;
  return {
    k: 'list',
    ordered: node.tagName === 'ol',
    start: Number(start ?? 1),
    c: elementsNamed(node, ['li']).map(({ children }) => pdfNodes(children, show)),
  };
}

function block(k: 'p' | 'title' | 'quote', node: Element, show: ShowText): PdfNode {
  const c = pdfNodes(node.children, show);
  return textDirection(proseText(node)) === 'rtl' ? { k, dir: 'rtl', c } : { k, c };
}

function element(node: Element, show: ShowText): PdfNode[] {
  const { tagName, children, properties } = node;
  switch (tagName) {
    case 'math': {
      const alt = show(proseText(node));
      return [{ k: 'math', alt, block: properties['display'] === 'block', c: pdfMath(node, show) }];
    }
    case 'a':
      return [{ k: 'link', to: String(properties['href']), c: pdfNodes(children, show) }];
    case 'code':
    case 'kbd':
      return [{ k: 'code', text: show(proseText(node)) }];
    case 'pre':
      return [{ k: 'code-block', text: show(proseText(node)) }];
    case 'br':
      return [{ k: 'break' }];
    case 'hr':
      return [{ k: 'rule' }];
    case 'ul':
    case 'ol':
      return [list(node, show)];
    case 'table':
      return table(node, show);
    case 'p':
    case 'dd':
      return [block('p', node, show)];
    case 'h3':
      return [block('title', node, show)];
    case 'blockquote':
      return [block('quote', node, show)];
    default:
      return isMark(tagName)
        ? [{ k: marks[tagName], c: pdfNodes(children, show) }]
        : pdfNodes(children, show);
  }
}

/** Elements of a book's text as the template of a PDF reads them. */
export function pdfNodes(nodes: readonly ElementContent[], show: ShowText): PdfNode[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [show(node.value.replaceAll(/\s+/gu, ' '))];
    return node.type === 'element' ? element(node, show) : [];
  });
}
