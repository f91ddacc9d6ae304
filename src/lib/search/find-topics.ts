import type { Facets } from './facets.ts';
import { foldText } from './fold-text.ts';

function plain(name: string): string {
  return foldText(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Places of the topics that are called so, by their id, their title or its beginning. */
export function findTopics({ topics }: Pick<Facets, 'topics'>, text: string): number[] {
  const asked = plain(text);
  const placesWhere = (test: (name: string) => boolean) =>
    topics.flatMap(({ id, title }, place) => (test(plain(id)) || test(plain(title)) ? [place] : []));
  const exact = placesWhere((name) => name === asked);
  if (exact.length > 0 || asked.length < 2) return exact;
  return placesWhere((name) => name.startsWith(asked));
}
