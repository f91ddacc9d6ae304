import type { Element, ElementContent } from 'hast';
import { ownValue } from '../../schema/own-value.ts';
import type { PdfMath, ShowText } from './pdf-node.ts';

/** Signs of MathML that tell what belongs together and are not seen: application, times, separator. */
const unseen = /[\u2061-\u2064\u200b]/gu;
/** Signs above a letter, as Typst knows them. */
const accents = new Map([
  ['ˆ', '\u0302'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['˜', '\u0303'],
  ['¯', '\u0304'],
  ['‾', '\u0304'],
  ['˙', '\u0307'],
  ['¨', '\u0308'],
  ['→', '\u20d7'],
  ['⃗', '\u20d7'],
  ['ˇ', '\u030c'],
]);

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

function elementsOf({ children }: Element): Element[] {
  return children.filter((child) => child.type === 'element');
}

function leaf(node: Element, show: ShowText): PdfMath[] {
  const text = show(textOf(node).replaceAll(unseen, ''));
  if (text.trim() === '') return text === '' ? [] : [{ k: 'space' }];
  const isSign = node.tagName !== 'mtext' && [...text].length === 1;
  return [{ k: isSign ? 'sign' : 'word', text }];
}

function row(nodes: readonly Element[], show: ShowText): PdfMath[] {
  return nodes.flatMap((node) => pdfMath(node, show));
}

/** The parts of a construction, each by its place. */
function partsOf(node: Element, show: ShowText): PdfMath[][] {
  return elementsOf(node).map((part) => pdfMath(part, show));
}

function over(node: Element, show: ShowText): PdfMath[] {
  const [base = [], top = []] = partsOf(node, show);
  const [sign] = top;
  const accent = top.length === 1 && sign?.k === 'sign' ? accents.get(sign.text) : undefined;
  if (accent !== undefined) return [{ k: 'accent', accent, c: base }];
  return [{ k: 'attach', base, top, limits: true }];
}

type Construct = (node: Element, show: ShowText) => PdfMath[];

const constructs: Record<string, Construct> = {
  mfrac: (node, show) => {
    const [above = [], below = []] = partsOf(node, show);
    return [{ k: 'frac', over: above, under: below }];
  },
  msqrt: (node, show) => [{ k: 'sqrt', c: row(elementsOf(node), show) }],
  mroot: (node, show) => {
    const [base = [], degree = []] = partsOf(node, show);
    return [{ k: 'root', degree, c: base }];
  },
  msup: (node, show) => {
    const [base = [], top = []] = partsOf(node, show);
    return [{ k: 'attach', base, top, limits: false }];
  },
  msub: (node, show) => {
    const [base = [], bottom = []] = partsOf(node, show);
    return [{ k: 'attach', base, bottom, limits: false }];
  },
  msubsup: (node, show) => {
    const [base = [], bottom = [], top = []] = partsOf(node, show);
    return [{ k: 'attach', base, bottom, top, limits: false }];
  },
  munder: (node, show) => {
    const [base = [], bottom = []] = partsOf(node, show);
    return [{ k: 'attach', base, bottom, limits: true }];
  },
  munderover: (node, show) => {
    const [base = [], bottom = [], top = []] = partsOf(node, show);
    return [{ k: 'attach', base, bottom, top, limits: true }];
  },
  mover: over,
  mtable: (node, show) => [{ k: 'table', rows: elementsOf(node).map((line) => partsOf(line, show)) }],
  mspace: () => [{ k: 'space' }],
  mi: leaf,
  mo: leaf,
  mn: leaf,
  ms: leaf,
  mtext: leaf,
  annotation: () => [],
  'annotation-xml': () => [],
};

/** A formula of MathML as the template sets it. An element that only holds others is a row of them. */
export function pdfMath(node: Element, show: ShowText): PdfMath[] {
  const construct = ownValue(constructs, node.tagName);
  if (construct) return construct(node, show);
  const inside = row(elementsOf(node), show);
  return inside.length > 1 ? [{ k: 'row', c: inside }] : inside;
}
