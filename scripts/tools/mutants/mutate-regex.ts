import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';

interface Place {
  start: number;
  end: number;
}

interface Part extends Place {
  text: string;
}

/** `[a-z]` loses one of its members, or its negation; a class of one member stays. */
function mutateClass(node: {
  start: number;
  raw: string;
  negate: boolean;
  elements: readonly Place[];
}): Part[] {
  const members =
    node.elements.length < 2 ? [] : node.elements.map(({ start, end }) => ({ start, end, text: '' }));
  const start = node.start + 1;
  return [...members, node.negate ? { start, end: start + 1, text: '' } : { start, end: start, text: '^' }];
}

/**
 * The forms of a literal (`/^\d+$/u`) with one part taken out or turned: an anchor, an assertion, a quantifier, a member
 * of a class, an alternative, a flag. Forms that are no regular expression are left out.
 */
export function mutateRegex(literal: string): string[] {
  const tree = new RegExpParser().parseLiteral(literal);
  const parts: Part[] = [];
  const remove = ({ start, end }: Place): void => {
    parts.push({ start, end, text: '' });
  };
  const removeAlternative = ({ alternatives }: { alternatives: readonly Place[] }): void => {
    if (alternatives.length < 2) return;
    for (const [index, { start, end }] of alternatives.entries())
      remove(index === 0 ? { start, end: end + 1 } : { start: start - 1, end });
  };
  visitRegExpAST(tree, {
    onAssertionEnter: remove,
    onQuantifierEnter: ({ element, end }) => {
      remove({ start: element.end, end });
    },
    onCharacterClassEnter: (node) => {
      if (!node.unicodeSets) parts.push(...mutateClass(node));
    },
    onCharacterSetEnter: ({ kind, start, end, parent }) => {
      const letter = literal.charAt(start + 1);
      const turned = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
      if (kind !== 'any' && parent.type !== 'CharacterClass')
        parts.push({ start: start + 1, end: start + 2, text: turned });
      else if (kind === 'any') remove({ start, end });
    },
    onGroupEnter: removeAlternative,
    onCapturingGroupEnter: removeAlternative,
    onPatternEnter: removeAlternative,
    onFlagsEnter: ({ start, raw }) => {
      for (const [index, flag] of [...raw].entries())
        if (flag !== 'g') remove({ start: start + index, end: start + index + 1 });
    },
  });
  const forms = parts.map(({ start, end, text }) => literal.slice(0, start) + text + literal.slice(end));
  return [...new Set(forms)].filter((form) => form !== literal && isRegex(form));
}

function isRegex(literal: string): boolean {
  const end = literal.lastIndexOf('/');
  try {
    return end > 1 && new RegExp(literal.slice(1, end), literal.slice(end + 1)).source !== '(?:)';
  } catch {
    return false;
  }
}
