import type { Formula, MathNode } from './formula.ts';
import { lower, raise } from './script-characters.ts';
import { accentMarks, findSymbol } from './symbols.ts';

/** `line`: as in a sentence; `script`: without spaces; `text`: the result is words and numbers, not a formula. */
export type UnicodeStyle = 'line' | 'script' | 'text';

/** Double-struck letters that every font has. */
const doubleStruck = new Map(
  [...'CℂHℍNℕPℙQℚRℝZℤ'].flatMap((character, index, all) =>
    index % 2 === 0 ? [[character, all[index + 1] ?? ''] as const] : [],
  ),
);
/** Exponents that are marks of a name, not numbers. Plain text sets them on the line. */
const exponentMarks = new Map([
  ['*', '*'],
  ['∘', '°'],
  ['°', '°'],
  ['′', '′'],
  ['†', '†'],
  ['⊤', 'ᵀ'],
]);

function isSpaced(node: MathNode): boolean {
  const kind = node.type === 'symbol' && !node.tight ? findSymbol(node.name)?.kind : undefined;
  return kind === 'binary' || kind === 'relation' || kind === 'arrow';
}

function formatScript(text: string, mark: '^' | '_', isPlain: boolean): string {
  const exponent = mark === '^' ? exponentMarks.get(text) : undefined;
  const shifted = exponent ?? (mark === '^' ? raise(text) : lower(text));
  if (shifted !== undefined) return shifted;
  return isPlain ? mark + text : `${mark}(${text})`;
}

/** Whether a script needs no brackets on the line. */
function isSingle(formula: Formula): boolean {
  const [only, ...rest] = formula;
  if (rest.length > 0 || only === undefined) return false;
  return only.type === 'font'
    ? isSingle(only.body)
    : ['number', 'letters', 'symbol', 'sign', 'words'].includes(only.type);
}

function isFunction(node: MathNode | undefined): boolean {
  const symbol = node?.type === 'script' ? node.base : node;
  return symbol?.type === 'symbol' && findSymbol(symbol.name)?.kind === 'function';
}

function isFactor(node: MathNode | undefined): boolean {
  return (
    node !== undefined &&
    (['number', 'letters', 'font', 'accent', 'root'].includes(node.type) ||
      isFunction(node) ||
      isLetterSymbol(node) ||
      (node.type === 'script' && isFactor(node.base)))
  );
}

function isLetterSymbol(node: MathNode): boolean {
  return node.type === 'symbol' && findSymbol(node.name)?.kind === 'letter';
}

/** The space between a function's name and its neighbours: `n log n`, but `log(n)`. */
function gapBetween(left: MathNode | undefined, right: MathNode): string {
  const isBefore = isFunction(right) && left !== undefined && (isFactor(left) || left.type === 'fence');
  const isAfter = isFunction(left) && isFactor(right);
  return isBefore || isAfter ? ' ' : '';
}

function formatFraction(formula: Formula): string {
  const text = formatUnicode(formula, 'script');
  return isSingle(formula) ? text : `(${text})`;
}

function formatDelimiter(bracket: string): string {
  if (bracket === '.') return '';
  return bracket.startsWith('\\') ? (findSymbol(bracket.slice(1))?.character ?? '') : bracket;
}

function formatFont(name: string, body: Formula): string {
  const text = formatUnicode(body, 'line');
  return name === 'mathbb'
    ? [...text].map((character) => doubleStruck.get(character) ?? character).join('')
    : text;
}

function formatNode(node: MathNode, style: UnicodeStyle): string {
  switch (node.type) {
    case 'number':
    case 'letters':
    case 'words':
      return node.value;
    case 'symbol':
      return findSymbol(node.name)?.character ?? '';
    case 'sign':
      return node.value === '-' && style !== 'text' ? '−' : node.value === "'" ? '′' : node.value;
    case 'space':
      return ' ';
    case 'group':
      return formatUnicode(node.body, style);
    case 'fence':
      return formatDelimiter(node.open) + formatUnicode(node.body, style) + formatDelimiter(node.close);
    case 'script': {
      const below = node.below
        ? formatScript(formatUnicode(node.below, 'script'), '_', isSingle(node.below))
        : '';
      const above = node.above
        ? formatScript(formatUnicode(node.above, 'script'), '^', isSingle(node.above))
        : '';
      return formatNode(node.base, style) + below + above;
    }
    case 'font':
      return formatFont(node.name, node.body);
    case 'accent':
      return (formatUnicode(node.body, style) + (accentMarks.get(node.name) ?? '')).normalize('NFC');
    case 'root': {
      const text = formatUnicode(node.body, style);
      return isSingle(node.body) ? `√${text}` : `√(${text})`;
    }
    case 'fraction':
      return `${formatFraction(node.over)}/${formatFraction(node.under)}`;
  }
}

/** A formula in plain Unicode, on one line: `O(ε⁻ˢdˢ)`, `K^(2/3)`. */
export function formatUnicode(formula: Formula, style: UnicodeStyle = 'line'): string {
  const parts = formula.map((node, index) => {
    const text = gapBetween(formula[index - 1], node) + formatNode(node, style);
    if (style === 'script' && (node.type === 'space' || isSpaced(node))) return text.trim();
    const next = formula[index + 1];
    if (node.type === 'fraction' && next && next.type !== 'space' && next.type !== 'sign' && !isSpaced(next))
      return `(${text})`;
    if (!isSpaced(node)) return text;
    // If the source has no space between sign and number, neither has the result. LaTeX ignores the space after a name.
    if (style === 'text' && formula[index - 1]?.type !== 'space') return `${text}\u0000`;
    return index === 0 || next === undefined ? text : ` ${text} `;
  });
  return parts.join('').replaceAll('\u0000 ', '').replaceAll('\u0000', '').replace(/ {2,}/g, ' ').trim();
}
