import ts from 'typescript';

const open = ts.TypeFlags.String | ts.TypeFlags.Any | ts.TypeFlags.Unknown;

/** Whether a key can be any text; a union of names of the code cannot. */
function isForeign(type) {
  return (type.isUnion() ? type.types : [type]).some(({ flags }) => (flags & open) !== 0);
}

/**
 * Forbids to ask a plain object, or to write to it, by a key that can be any text: it inherits `constructor` and the
 * like from `Object.prototype`, and takes no `__proto__`.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const noForeignKeys = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      foreign:
        'The key can be any text, and an object inherits “constructor” and the like. Keep the values in a Map, or ask with ownValue().',
    },
  },
  create(context) {
    const services = context.sourceCode.parserServices;
    const checker = services.program.getTypeChecker();
    const hasTextKeys = (type) =>
      checker.getIndexInfosOfType(type).some(({ keyType }) => (keyType.flags & ts.TypeFlags.String) !== 0);
    return {
      MemberExpression(node) {
        if (!node.computed || !isForeign(services.getTypeAtLocation(node.property))) return;
        const held = checker.getNonNullableType(services.getTypeAtLocation(node.object));
        if ((held.isUnion() ? held.types : [held]).some(hasTextKeys))
          context.report({ node, messageId: 'foreign' });
      },
    };
  },
};
