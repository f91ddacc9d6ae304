import { nameWords, wordsAgree } from './name-words.ts';

/**
 * How well a name is what was asked for, from the best on: `same` words in order, whatever their hyphens; the same in
 * another `order`; a name with further words, as in `fuller`; words that `agree`, one being the initial of the other,
 * or a middle name that the name lacks.
 */
const nameMatches = ['same', 'order', 'fuller', 'agree'] as const;
type NameMatch = (typeof nameMatches)[number];

/** Whether each word of one list has a word of its own in the other; exact words are taken first. */
function haveOwn(
  words: readonly string[],
  among: readonly string[],
  agree: (a: string, b: string) => boolean,
): boolean {
  const left = [...among];
  const take = (index: number): boolean => index !== -1 && left.splice(index, 1).length === 1;
  return words
    .toSorted((a, b) => b.length - a.length)
    .every((word) => take(left.indexOf(word)) || take(left.findIndex((other) => agree(word, other))));
}

function areEqual(a: string, b: string): boolean {
  return a === b;
}

/** `Zhang Yifan` is asked for, and the name is `Yi-Fan Zhang`. */
function isTurned(asked: readonly string[], name: readonly string[]): boolean {
  const text = asked.join('');
  return name.some((_, at) => [...name.slice(at), ...name.slice(0, at)].join('') === text);
}

/** Full words, those of more than one letter. */
function fullWords(words: readonly string[]): string[] {
  return words.filter((word) => word.length > 1);
}

/**
 * Compares a name with what a reader asks for: in any order, without accents, with initials, without middle names.
 *
 * @param asked words as {@link nameWords} gives them
 * @param name words as {@link nameWords} gives them
 * @returns nothing if the name is another
 */
export function matchName(asked: readonly string[], name: readonly string[]): NameMatch | undefined {
  if (asked.length === 0) return undefined;
  if (asked.join('') === name.join('')) return 'same';
  if (isTurned(asked, name) || (asked.length === name.length && haveOwn(asked, name, areEqual)))
    return 'order';
  if (haveOwn(asked, name, areEqual)) return 'fuller';
  // An initial alone says nothing, so that both need a word in common.
  if (!fullWords(asked).some((word) => name.includes(word))) return undefined;
  return haveOwn(asked, name, wordsAgree) || lacksInitials(asked, name) ? 'agree' : undefined;
}

/** `Anca D. Dragan` is asked for, and the name is `Anca Dragan`. */
function lacksInitials(asked: readonly string[], name: readonly string[]): boolean {
  const full = fullWords(asked);
  return full.length > 1 && haveOwn(full, name, areEqual) && name.length === full.length;
}

/** A name with all its spellings, and what is found by it. */
interface NamedThings<Thing> {
  names: readonly string[];
  things: readonly Thing[];
}

/**
 * Finds by a name, the best matches first: everything of the people whose name it is before everything of those whose
 * name is like it. A person is matched by the best of the spellings.
 */
export function nameFinder<Thing>(people: readonly NamedThings<Thing>[]): (asked: string) => Thing[] {
  const known = people.map(({ names, things }) => ({ spellings: names.map(nameWords), things }));
  return (asked) => {
    const words = nameWords(asked);
    const ranked = known.flatMap(({ spellings, things }) => {
      const found = new Set(spellings.map((spelling) => matchName(words, spelling)));
      const best = nameMatches.findIndex((match) => found.has(match));
      return best === -1 ? [] : [{ best, things }];
    });
    return [...new Set(ranked.toSorted((a, b) => a.best - b.best).flatMap(({ things }) => things))];
  };
}
