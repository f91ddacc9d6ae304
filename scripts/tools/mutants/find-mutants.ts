import ts from 'typescript';
import { mutateRegex } from './mutate-regex.ts';

/** One small fault put into a source: `text` replaces what stands from `start` to `end`. */
export interface Mutant {
  start: number;
  end: number;
  text: string;
  /** From 1. */
  line: number;
  /** What was done: `boundary`, `remove-call`. */
  operator: string;
}

type Change = Pick<Mutant, 'text' | 'operator'> & { from: ts.Node; start?: number; end?: number };

const swapped = new Map<ts.SyntaxKind, readonly [operator: string, tokens: readonly string[]]>([
  [ts.SyntaxKind.LessThanToken, ['boundary', ['<=', '>=']]],
  [ts.SyntaxKind.LessThanEqualsToken, ['boundary', ['<', '>']]],
  [ts.SyntaxKind.GreaterThanToken, ['boundary', ['>=', '<=']]],
  [ts.SyntaxKind.GreaterThanEqualsToken, ['boundary', ['>', '<']]],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, ['negate', ['!==']]],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, ['negate', ['===']]],
  [ts.SyntaxKind.AmpersandAmpersandToken, ['logic', ['||']]],
  [ts.SyntaxKind.BarBarToken, ['logic', ['&&']]],
  [ts.SyntaxKind.MinusToken, ['arithmetic', ['+']]],
  [ts.SyntaxKind.PlusToken, ['arithmetic', ['-']]],
  [ts.SyntaxKind.AsteriskToken, ['arithmetic', ['/']]],
  [ts.SyntaxKind.SlashToken, ['arithmetic', ['*']]],
  [ts.SyntaxKind.PlusEqualsToken, ['arithmetic', ['-=']]],
  [ts.SyntaxKind.MinusEqualsToken, ['arithmetic', ['+=']]],
]);

/** Methods that leave the kind of their value as it is, so that a chain holds without them. */
const removableCalls = new Set(
  'filter slice sort toSorted reverse toReversed trim trimEnd trimStart toLowerCase toUpperCase normalize replace replaceAll'.split(
    ' ',
  ),
);

function isText(node: ts.Node): boolean {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

function mutateBinary(node: ts.BinaryExpression): Change[] {
  const { operatorToken, left, right } = node;
  if (operatorToken.kind === ts.SyntaxKind.PlusToken && (isText(left) || isText(right))) return [];
  const [operator, tokens] = swapped.get(operatorToken.kind) ?? ['', []];
  return tokens.map((text) => ({ from: operatorToken, text, operator }));
}

/** A condition that is a comparison or a negation has mutants of its own. */
function negate(condition: ts.Expression): Change[] {
  const hasOwn =
    (ts.isBinaryExpression(condition) && swapped.has(condition.operatorToken.kind)) ||
    ts.isPrefixUnaryExpression(condition);
  return hasOwn ? [] : [{ from: condition, text: `!(${condition.getText()})`, operator: 'negate' }];
}

function mutateCall(node: ts.CallExpression): Change[] {
  const { expression } = node;
  if (!ts.isPropertyAccessExpression(expression) || !removableCalls.has(expression.name.text)) return [];
  return [{ from: node, text: expression.expression.getText(), operator: 'remove-call' }];
}

/** Names of properties, types and modules are no values, and what stands after `??` mostly only satisfies the compiler. */
function isValue(node: ts.Node): boolean {
  const { parent } = node;
  return !(
    ts.isImportDeclaration(parent) ||
    ts.isExportDeclaration(parent) ||
    ts.isLiteralTypeNode(parent) ||
    (ts.isBinaryExpression(parent) &&
      parent.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken &&
      parent.right === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    ts.isExternalModuleReference(parent)
  );
}

/** Of the `-1` and `1` that a comparison gives, only the sign counts. */
function isOrder(node: ts.NumericLiteral): boolean {
  const { parent } = node;
  const signed = ts.isPrefixUnaryExpression(parent) ? parent : node;
  const choice = signed.parent;
  if (!ts.isConditionalExpression(choice) || choice.condition === signed) return false;
  const ways = [choice.whenTrue.getText(), choice.whenFalse.getText()];
  return ways.every((way) => way === '1' || way === '-1');
}

function mutateLiteral(node: ts.Node): Change[] {
  if (!isValue(node)) return [];
  if (ts.isStringLiteralLike(node))
    return node.text === '' ? [] : [{ from: node, text: "''", operator: 'empty-text' }];
  if (ts.isNumericLiteral(node) && isOrder(node)) return [];
  if (ts.isNumericLiteral(node))
    return [{ from: node, text: String(Number(node.text.replaceAll('_', '')) + 1), operator: 'plus-one' }];
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [{ from: node, text: 'false', operator: 'negate' }];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [{ from: node, text: 'true', operator: 'negate' }];
  if (ts.isRegularExpressionLiteral(node))
    return mutateRegex(node.text).map((text) => ({ from: node, text, operator: 'regex' }));
  return [];
}

/** Without `return undefined` nothing else comes back; `return false` is mutated by its literal. */
function isNothing(node: ts.Expression): boolean {
  return node.kind === ts.SyntaxKind.FalseKeyword || (ts.isIdentifier(node) && node.text === 'undefined');
}

function mutateNode(node: ts.Node): Change[] {
  if (ts.isBinaryExpression(node)) return mutateBinary(node);
  if (ts.isCallExpression(node)) return mutateCall(node);
  if (ts.isIfStatement(node) || ts.isWhileStatement(node)) return negate(node.expression);
  if (ts.isConditionalExpression(node)) return negate(node.condition);
  if (
    ts.isTemplateExpression(node) &&
    /\w/.test(node.head.text + node.templateSpans.map(({ literal }) => literal.text).join(''))
  )
    return [{ from: node, text: '``', operator: 'empty-text' }];
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return [{ from: node, text: `(${node.operand.getText()})`, operator: 'negate' }];
  if (ts.isExpressionStatement(node) && !ts.isBinaryExpression(node.expression))
    return [{ from: node, text: ';', operator: 'remove-statement' }];
  if (ts.isReturnStatement(node) && node.expression && !isNothing(node.expression))
    return [{ from: node, text: 'return;', operator: 'remove-return' }];
  return mutateLiteral(node);
}

/** All mutants of a source, in the order of their places. Each keeps the file one that can be parsed. */
export function findMutants(source: string): Mutant[] {
  const tree = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
  const mutants: Mutant[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    for (const { from, text, operator } of mutateNode(node)) {
      const start = from.getStart();
      const line = tree.getLineAndCharacterOfPosition(start).line + 1;
      mutants.push({ start, end: from.getEnd(), text, line, operator });
    }
    ts.forEachChild(node, walk);
  };
  ts.forEachChild(tree, walk);
  return mutants;
}

/** The source with one fault in it. */
export function applyMutant(source: string, { start, end, text }: Mutant): string {
  return source.slice(0, start) + text + source.slice(end);
}
