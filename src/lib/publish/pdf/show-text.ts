import { onceEach } from '../../text/once-each.ts';
import type { ShowText } from './pdf-node.ts';

/** Signs that steer and are not seen; a face need not have them. */
const unseen = /^[\p{Default_Ignorable_Code_Point}\p{Cc}\u2028\u2029]$/u;

/** `U+1F9FF`, the name of a character in every table of Unicode. */
function nameCharacter(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * Shows texts as some faces can. A character that none of them has becomes its name in brackets, so that nobody takes
 * the text for whole.
 *
 * @param hasPoint whether a face has a code point
 * @returns what changes a text, and the characters that it named so far
 */
export function showTexts(hasPoint: (point: number) => boolean): {
  show: ShowText;
  missing: ReadonlySet<string>;
} {
  const missing = new Set<string>();
  // Texts repeat their letters.
  const showCharacter = onceEach((character) => {
    if (/\s/u.test(character)) return character === '\n' ? character : ' ';
    if (hasPoint(character.codePointAt(0) ?? 0)) return character;
    if (unseen.test(character)) return '';
    missing.add(character);
    return `[${nameCharacter(character)}]`;
  });
  const show = (text: string): string => {
    let shown = '';
    for (const character of text) shown += showCharacter(character);
    return shown;
  };
  return { show, missing };
}

/** What an editor should know of letters that a file names in their place. */
export function describeMissing(file: string, missing: ReadonlySet<string>): string {
  return `${file}: no face has ${[...missing].join(' ')}. The PDF has the code of each in brackets.`;
}
