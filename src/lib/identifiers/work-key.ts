import { identify } from './identify.ts';

const openAlexId = /^(?:https?:\/\/openalex\.org\/)?(W\d+)$/i;

/**
 * One name for a work, by which references find it: its arXiv id without version (`2510.00568`), its DOI in lower case,
 * or its id at OpenAlex (`W4415000001`). arXiv's own DOI of a preprint is its id. `undefined` for any other text.
 */
export function workKey(text: string): string | undefined {
  const { arxivId, doi } = identify(text);
  return arxivId ?? doi ?? openAlexId.exec(text.trim())?.[1]?.toUpperCase();
}

/** The keys of the works that texts name, sorted, each once. */
export function workKeys(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => workKey(text) ?? []))].sort();
}
