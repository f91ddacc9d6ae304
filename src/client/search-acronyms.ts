import type { Plan } from './search-plan.ts';
import type { SearchParts } from './search-parts.ts';

/** The long form of a short one, and papers that have only that. */
export interface SpelledOut {
  text: string;
  /** The newest first. */
  papers: number[];
}

/**
 * Papers with the long form of a word that is the whole query. Beside other words, partial matches are of more use than
 * these papers.
 */
export async function findSpelledOut(
  { words }: Plan,
  { lexicon }: SearchParts,
): Promise<SpelledOut | undefined> {
  const [only, ...others] = words;
  if (!only || others.length > 0) return undefined;
  const entries = await lexicon.find(only.word);
  const [found] = entries.flatMap((entry) => (entry.kind === 'acronym' ? [entry] : []));
  return found && { text: found.text, papers: found.papers.toReversed() };
}
