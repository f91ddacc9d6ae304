import { foldText } from './fold-text.ts';

/** Scripts without spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/u;

/** Names that are signs: `C++`, `C#` and `A*`. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\p{N}])([cC])\+\+/gu, '$1pp'],
  [/(?<![\p{L}\p{N}])([cCfF])#/gu, '$1sharp'],
  [/(?<![\p{L}\p{N}])(\p{L})\*(?!\p{L})/gu, '$1star'],
  [/(?<=[\p{L}\p{N}])[’'](?:s|S)(?![\p{L}\p{N}])/gu, ''],
  [/(?<=\p{L})[’'](?=\p{L})/gu, ''],
  // `R^3` and `x_1` are one word, as `R³` is.
  [/(?<=[\p{L}\p{N}])[\^_]\{?(?=[\p{L}\p{N}])/gu, ''],
];

/** Texts repeat their words: an index asks for the same piece a hundred times. */
const known = new Map<string, readonly string[]>();

/** Each two characters in a row, so that any run of characters can be found. */
function pairsOf(run: string): string[] {
  const characters = [...run];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}

function splitScripts(part: string): string[] {
  return part.split(new RegExp(`(${unspaced.source})`, 'u')).flatMap((run) => {
    if (run === '') return [];
    return unspaced.test(run) ? pairsOf(run) : [run];
  });
}

/**
 * The folded words in a piece of text without spaces, in order: `Self-Play,` has `self` and `play`, `O(n)` has `o` and
 * `n`, `C++` is `cpp`.
 */
export function wordParts(piece: string): string[] {
  const words = known.get(piece);
  if (words) return [...words];
  const divided = divideWords(piece);
  known.set(piece, divided);
  return [...divided];
}

/** The same of a piece that nobody asks for again. */
export function divideWords(piece: string): string[] {
  if (/^[A-Za-z\d]+$/.test(piece)) return [piece.toLowerCase()];
  const plain = signs.reduce((text, [sign, name]) => text.replace(sign, name), piece.normalize('NFKC'));
  return (foldText(plain).match(/[\p{L}\p{N}]+/gu) ?? []).flatMap(splitScripts);
}

const humpStart = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;

/** The parts of a name written as one, as they are written: `RewardHacking` is `Reward` and `Hacking`. */
export function splitHumps(piece: string): string[] {
  return piece.split(humpStart);
}

/** The words of a name written as one: `RewardHacking` and `ToolRL` are `reward hacking` and `tool rl`. */
export function humps(piece: string): string[] {
  const split = splitHumps(piece);
  return split.length > 1 ? split.flatMap(wordParts) : [];
}
