import { entry, punctuation } from '#words';
import type { AuthorLine } from '../data/types.ts';
import { parseSentence } from '../words/parse-sentence.ts';

/** A piece of a line: a name with where it leads, or what stands between names. */
export interface AuthorPiece {
  text: string;
  href?: string;
}

/** `Shiyu Li, Yang Tang, Yifan Wang and 2 more` in pieces. */
export function authorPieces({ first, total, unnamed = '' }: AuthorLine): AuthorPiece[] {
  if (first.length === 0) return [{ text: unnamed }];
  const names = first.flatMap(({ name, href }, index): AuthorPiece[] => [
    ...(index > 0 ? [{ text: punctuation.comma }] : []),
    { text: name, href },
  ]);
  const count = total - first.length;
  if (count === 0) return names;
  const more = parseSentence(entry.authorsAndMore({ names: '<names></names>', count, total }));
  return more.flatMap(({ name, text }) => (name === 'names' ? names : [{ text }]));
}
