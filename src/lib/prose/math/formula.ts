/** A part of a formula. LaTeX and Unicode are both printed from this tree. */
export type MathNode =
  | { type: 'number'; value: string }
  /** One variable, or a product of several: `KT`. */
  | { type: 'letters'; value: string }
  /** A named symbol; `tight` if braces or a number leave no space around it: `N{=}4`, `36\times 64`. */
  | { type: 'symbol'; name: string; tight: boolean }
  /** A sign written as itself: `+`, `=`, `,`. */
  | { type: 'sign'; value: string }
  | { type: 'space' }
  | { type: 'group'; body: Formula }
  /** `sized` for `\left( … \right)`. */
  | { type: 'fence'; open: string; close: string; sized: boolean; body: Formula }
  | { type: 'script'; base: MathNode; above?: Formula; below?: Formula }
  | { type: 'font'; name: string; body: Formula }
  | { type: 'words'; name: string; value: string }
  | { type: 'accent'; name: string; body: Formula }
  | { type: 'root'; body: Formula }
  | { type: 'fraction'; name: string; over: Formula; under: Formula };

export type Formula = MathNode[];

/** The formulas directly inside a node. */
function nodeParts(node: MathNode): Formula[] {
  switch (node.type) {
    case 'group':
    case 'fence':
    case 'font':
    case 'accent':
    case 'root':
      return [node.body];
    case 'script':
      return [[node.base], node.above ?? [], node.below ?? []];
    case 'fraction':
      return [node.over, node.under];
    case 'number':
    case 'letters':
    case 'symbol':
    case 'sign':
    case 'space':
    case 'words':
      return [];
  }
}

/** Whether any node of a formula passes the test. */
export function someNode(formula: Formula, test: (node: MathNode) => boolean): boolean {
  return formula.some((node) => test(node) || nodeParts(node).some((part) => someNode(part, test)));
}
