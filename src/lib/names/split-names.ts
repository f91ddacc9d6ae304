import { isGroupName } from './is-group.ts';
import { isParticle, isSuffix, isDegree } from './particles.ts';

/** `R.`, `A. B.`, `J.-P.`, `AB`: what stands for given names after a family name and a comma. */
const initials = /^(?:\p{Lu}\p{Ll}?\.?[-\s]?){1,4}$/u;

function tidy(part: string): string {
  return part.replace(/\s+/g, ' ').trim();
}

/** Whether a part is a family name alone: one word, with particles before it. */
function isFamilyAlone(part: string): boolean {
  const words = part.split(' ');
  return words.every((_word, index) => index === words.length - 1 || isParticle(['', ...words], index + 1));
}

/** Names at every second comma: `Baker, D., Lee, G. R.`, `Lee, Ann`. */
function pairParts(parts: readonly string[]): string[] | undefined {
  const pairs = parts.flatMap((part, index) => (index % 2 === 0 ? [[part, parts[index + 1] ?? '']] : []));
  const isInverted =
    parts.length % 2 === 0 &&
    (parts.length === 2
      ? pairs.every(([family = '']) => isFamilyAlone(family)) && !parts.every((part) => isGroupName(part))
      : pairs.every(([, given = '']) => initials.test(given)) ||
        pairs.every(([family = '', given = '']) => isFamilyAlone(family) && !given.includes(' ')));
  return isInverted ? pairs.map((pair) => pair.join(', ')) : undefined;
}

/** Puts a suffix to the name before it, and drops degrees. */
function joinSuffixes(parts: readonly string[]): string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (isDegree(part)) continue;
    if (isSuffix(part) && last !== undefined) joined[joined.length - 1] = `${last} ${part}`;
    else joined.push(part);
  }
  return joined;
}

/**
 * The names of a list in one text, however it divides them: `Ada Lovelace, Guido van Rossum (CWI)`, `Lee, Ann; Poe, Al`,
 * `Baker, D., Lee, G. R.`, `Smith, J., Jones, K., and Brown, L.` One inverted name is one name: `Lee, Ann`.
 */
export function splitNames(list: string): string[] {
  const text = list.replace(/\([^()]*\)/g, ' ');
  const bySemicolon = text.split(/[;|]/).map(tidy).filter(Boolean);
  if (bySemicolon.length > 1) return bySemicolon;
  const byAnd = text.split(/,?\s+(?:and|&)\s+/i).map((part) => tidy(part).replace(/,$/, ''));
  const lists = byAnd.map((part) => joinSuffixes(part.split(',').map(tidy).filter(Boolean)));
  const inverted = lists.map(pairParts);
  const isInverted = inverted.every((pairs) => pairs !== undefined);
  return isInverted ? inverted.flat() : lists.flat();
}
