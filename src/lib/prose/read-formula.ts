import { isDigit, isLetter, isWordCharacter } from './characters.ts';
import type { Inline, RawReason } from './inline.ts';
import { formatTex } from './math/format-tex.ts';
import { formatUnicode } from './math/format-unicode.ts';
import { someNode, type Formula, type MathNode } from './math/formula.ts';
import type { MathCursor } from './math/lexer.ts';
import { readExpression } from './math/read-expression.ts';
import { findSymbol } from './math/symbols.ts';
import type { Reading, Source } from './source.ts';

/** Formulas of abstracts are shorter. The bound keeps the work linear in the length of the text. */
const maxFormulaLength = 300;

/** Puts a cursor at an offset. `stripped`: macros may have lost their backslash. */
export function startMath(source: Source, at: number, limit: number, stripped: boolean): MathCursor {
  return { source, at, limit: Math.min(limit, at + maxFormulaLength), stripped, depth: 0, sure: false };
}

/** A span that stays unchanged, with the reason. */
export function leaveRaw(source: Source, start: number, end: number, reason: RawReason): Reading {
  const raw = source.text.slice(start, end);
  return {
    end,
    inlines: [{ type: 'text', value: raw, start, end }],
    leftRaw: [{ range: { start, end }, raw, reason }],
  };
}

/** Turns a formula into a math inline, or into text if plain text can show it. */
export function formulaToInline(
  source: Source,
  formula: Formula,
  start: number,
  end: number,
  isText: boolean,
): Inline {
  if (isText) return { type: 'text', value: formatUnicode(formula, 'text'), start, end };
  return {
    type: 'math',
    tex: formatTex(formula),
    value: formatUnicode(formula),
    raw: source.text.slice(start, end),
    start,
    end,
  };
}

/** `360^\circ`: an angle, not a power. */
function isAngle(node: MathNode): boolean {
  const [only, ...rest] =
    node.type === 'script' && node.base.type === 'number' && !node.below ? (node.above ?? []) : [];
  return rest.length === 0 && only?.type === 'symbol' && only.name === 'circ';
}

/** Whether a formula is more than numbers and signs, which plain text can show. */
export function needsSetting(formula: Formula): boolean {
  return formula.some((node) => {
    if (isAngle(node) || ['number', 'sign', 'space', 'words'].includes(node.type)) return false;
    if (node.type === 'symbol') return findSymbol(node.name)?.kind === 'letter';
    return node.type === 'group' || node.type === 'fence' ? needsSetting(node.body) : true;
  });
}

/** A formula does not begin inside a word, an address or a file name. */
function mayStart(source: Source, at: number): boolean {
  const { text } = source;
  const before = text[at - 1];
  if (before === undefined) return true;
  if (before === '.' && isWordCharacter(text[at - 2]))
    return isDigit(text[at - 2]) ? false : text[at] === '\\';
  if (
    before === '\\' ||
    before === '^' ||
    before === '_' ||
    before === '@' ||
    before === '#' ||
    before === '&'
  )
    return false;
  return !isWordCharacter(before) || text[at] === '\\' || text[at] === '{';
}

/** `M^3Fin`, `Med-R^3`, `R^3-SQL`: a raised number in the middle of a name. */
function isPartOfName(source: Source, formula: Formula, start: number, end: number): boolean {
  const [only, ...rest] = formula;
  if (
    rest.length > 0 ||
    only?.type !== 'script' ||
    only.base.type !== 'letters' ||
    only.base.value.length > 1
  )
    return false;
  const { text } = source;
  if ((text[start - 1] === '-' && isLetter(text[start - 2])) || isLetter(text[end])) return true;
  return (
    text[end] === '-' &&
    isLetter(text[end + 1]) &&
    text[end + 1] === text[end + 1]?.toUpperCase() &&
    /^[A-Za-z]$/.test(only.base.value)
  );
}

/** A single bracket belongs to the sentence. Only a list of formulas is read with its bracket. */
function isLooseBracket(formula: Formula): boolean {
  const [only, ...rest] = formula;
  if (rest.length > 0 || !only || (only.type !== 'fence' && only.type !== 'group')) return false;
  if (only.type === 'group')
    return !someNode(only.body, (node) => node.type === 'symbol' || node.type === 'script');
  const hasWord = only.body.some((node) => node.type === 'letters' && node.value.length > 1);
  return hasWord || !only.body.some((node) => node.type === 'sign' && node.value === ',');
}

/** `(epsilon, delta)`: a list of Greek letters only. */
function isGreekList(formula: Formula): boolean {
  const [only, ...rest] = formula;
  if (rest.length > 0 || only?.type !== 'fence' || only.open !== '(') return false;
  const items = only.body.filter(
    (node) => node.type !== 'space' && !(node.type === 'sign' && node.value === ','),
  );
  return (
    items.length > 1 &&
    items.every((node) => node.type === 'symbol' && findSymbol(node.name)?.kind === 'letter')
  );
}

/** Whether the formula is a Greek letter, alone or between signs, that another formula of the text uses. */
function hasKnownLetter(source: Source, formula: Formula, start: number, end: number): boolean {
  if (!someNode(formula, (node) => node.type === 'symbol' && source.knownLetters.has(node.name)))
    return false;
  const { text } = source;
  return (
    !'-./'.includes(text[start - 1] ?? ' ') && !'-/'.includes(text[end] ?? ' ') && !isWordCharacter(text[end])
  );
}

/** Whether the text after the formula shows that it is part of something else. */
function isCutShort(source: Source, formula: Formula, end: number): boolean {
  const { text } = source;
  const next = text[end];
  if (next === '^' || next === '_' || (next === '{' && text[end - 1] !== '}')) return true;
  // `x.py` continues; in `varphi.We` the space between two sentences is lost.
  if (next === '.' && isLetter(text[end + 1]) && isLetter(text[end - 1]))
    return !/^[A-Z][a-z]/.test(text.slice(end + 1, end + 3)) || formula.at(-1)?.type !== 'symbol';
  if (!isWordCharacter(next)) return false;
  const last = formula.at(-1);
  return !(
    last?.type === 'symbol' ||
    (last?.type === 'number' && !needsSetting(formula)) ||
    text[end - 1] === '}' ||
    text[end - 1] === ')'
  );
}

/** `nabla^2DFT`: a symbol at the start of a name. */
function isNameSymbol(source: Source, formula: Formula, end: number): boolean {
  const [only, ...rest] = formula;
  return (
    rest.length === 0 && only?.type === 'script' && only.base.type === 'symbol' && isLetter(source.text[end])
  );
}

/** `O(mathsf{Var M})` stays unchanged as a whole, with its closing bracket. */
function endOfLost(source: Source, start: number, end: number): number {
  const lost = source.text.slice(start, end);
  const open = lost.split('(').length - lost.split(')').length;
  return open > 0 && source.text.startsWith(')'.repeat(open), end) ? end + open : end;
}

/** A formula without delimiters that begins at `at`. */
export function readFormula(source: Source, at: number, limit: number): Reading | undefined {
  if (at < source.searched || !mayStart(source, at)) return undefined;
  // TeX has kept its backslashes: `0ge0` is a name there.
  const cursor = startMath(source, at, limit, source.markup !== 'tex');
  const formula = readExpression(cursor);
  if (!formula)
    return cursor.lostUntil === undefined
      ? undefined
      : leaveRaw(source, at, endOfLost(source, at, cursor.lostUntil), 'lost-argument');
  const end = cursor.at;
  const isSure = cursor.sure || isGreekList(formula) || hasKnownLetter(source, formula, at, end);
  // If the whole has no sign of mathematics, no part of it has, except inside a bracket.
  if (!isSure && !formula.some((node) => node.type === 'fence' || node.type === 'group'))
    source.searched = end;
  const isName = isNameSymbol(source, formula, end);
  if (!isSure || isLooseBracket(formula) || isPartOfName(source, formula, at, end)) return undefined;
  if (!isName && isCutShort(source, formula, end)) return undefined;
  if (source.markup === 'plain' && (source.text[at - 1] === '$' || source.text[end] === '$'))
    return leaveRaw(source, at, end, 'beside-dollar');
  const isText = isName || !needsSetting(formula);
  return { end, inlines: [formulaToInline(source, formula, at, end, isText)] };
}
