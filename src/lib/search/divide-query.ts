import { isFiller } from './filler-words.ts';
import { foldText } from './fold-text.ts';
import { findSame, isWord, type Lexicon } from './lexicon.ts';
import { humps, wordParts } from './word-parts.ts';

/** A word of a query, folded. */
export interface QueryPart {
  part: string;
  /** True if it stands for signs, as `astar` does for `A*`: nobody misspells it. */
  isSign: boolean;
}

/** A name in one word, if the papers do not have it so: `RewardHacking` is `reward hacking`. */
async function divideHumps(piece: string, lexicon: Lexicon): Promise<string[]> {
  const parts = wordParts(piece);
  const divided = humps(piece);
  const [only = ''] = parts;
  if (parts.length !== 1 || divided.length < 2) return parts;
  return (await lexicon.find(only)).some((entry) => isWord(entry) || entry.kind === 'same') ? parts : divided;
}

/** For each part, whether it stands in the middle of a compound, as `of` does in `best of n`. */
function findInCompounds(parts: readonly string[], lexicon: Lexicon): Promise<boolean[]> {
  const isInCompound = async (part: string, place: number) => {
    const three = parts.slice(place - 1, place + 2);
    if (place === 0 || three.length < 3 || !isFiller(part) || three.every(isFiller)) return false;
    return String(await findSame(three.join(''), lexicon)) === String(three);
  };
  return Promise.all(parts.map(isInCompound));
}

/** Divides pieces of a query into words. Those that say nothing are left out, unless there is no other. */
export async function divideQuery(pieces: readonly string[], lexicon: Lexicon): Promise<QueryPart[]> {
  const divided = (await Promise.all(pieces.map((piece) => divideHumps(piece, lexicon)))).flatMap(
    (parts, index) => {
      const text = foldText(pieces[index] ?? '').replace(/['’^_{}]/g, '');
      return parts.map((part) => ({ part, isCompound: parts.length > 1, isSign: !text.includes(part) }));
    },
  );
  const inCompounds = await findInCompounds(
    divided.map(({ part }) => part),
    lexicon,
  );
  const telling = divided.filter(
    ({ part, isCompound }, place) => isCompound || inCompounds[place] || !isFiller(part),
  );
  return telling.length > 0 ? telling : divided;
}
