import { readPaperId } from './paper-id.ts';
import { readList, type SharedPart } from './stored.ts';

/** More papers than a reader opens in a life; the oldest are left out. */
const maxIds = 20_000;

/** A part that is a list of papers by their ids, the newest last. */
function idPart(name: string): SharedPart<readonly string[]> {
  return {
    name,
    empty: [],
    read: (value, drop) => readList(value, readPaperId, maxIds, drop),
    merge: (own, other) => [...new Set([...other, ...own])].slice(-maxIds),
  };
}

/** Papers that were read. */
export const readPart = idPart('read');
/** Papers that are not for this reader. */
export const dismissedPart = idPart('dismissed');

/** A list with a paper at its end, or without it. */
export function withPaper(ids: readonly string[], id: string, isIn: boolean): readonly string[] {
  const others = ids.filter((other) => other !== id);
  return isIn ? [...others, id].slice(-maxIds) : others;
}
