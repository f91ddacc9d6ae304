import type { Inline } from './inline.ts';
import { findSymbol } from './math/symbols.ts';

const commandName = /\\([A-Za-z]+)/g;

/** Macro names of the Greek letters in the formulas of a text. */
export function findMathLetters(inlines: Inline[]): Set<string> {
  return new Set(
    inlines.flatMap((inline) => {
      if (inline.type === 'text') return [];
      if (inline.type !== 'math') return [...findMathLetters(inline.children)];
      return [...inline.tex.matchAll(commandName)].flatMap(([, name = '']) =>
        findSymbol(name)?.kind === 'letter' ? [name] : [],
      );
    }),
  );
}
