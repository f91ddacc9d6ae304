import { foldText } from './fold-text.ts';
import type { LexiconEntry } from './lexicon.ts';

/** What a reader may have in mind: a query to run, or a page to go to. */
export type Suggestion =
  | { kind: 'recent' | 'system' | 'author' | 'phrase'; text: string; query: string }
  | { kind: 'topic'; text: string; href: string };

const maxOfKind = 3;
const maxAll = 8;
const minLength = 2;

/** What the keys of the lexicon have to begin with; empty if there is too little to begin with. */
export function toBeginning(typed: string): string {
  const words =
    foldText(typed.normalize('NFKC'))
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? '';
  return words.length < minLength || /[":]|(^|\s)-/.test(typed) ? '' : words;
}

function weigh(entry: LexiconEntry): number {
  if (entry.kind === 'phrase') return entry.papers;
  return 'papers' in entry && typeof entry.papers === 'object' ? entry.papers.length : 0;
}

function toSuggestion(entry: LexiconEntry): Suggestion[] {
  switch (entry.kind) {
    case 'system':
    case 'phrase':
      return [{ kind: entry.kind, text: entry.text, query: entry.text }];
    case 'name':
      return entry.text === ''
        ? []
        : [{ kind: 'author', text: entry.text, query: `author:"${entry.text.replaceAll('"', '')}"` }];
    case 'topic':
      return [{ kind: 'topic', text: entry.text, href: entry.href }];
    case 'word':
    case 'same':
    case 'acronym':
    case 'id':
      return [];
  }
}

/**
 * Suggestions for the beginning of a query: searches of this reader, topics, systems, authors, phrases; of one kind
 * those of the most papers.
 *
 * @param recent Earlier queries, the newest first.
 */
export function suggest(
  typed: string,
  entries: readonly LexiconEntry[],
  recent: readonly string[],
): Suggestion[] {
  const beginning = toBeginning(typed);
  if (beginning === '') return [];
  const own = recent
    .filter((query) => toBeginning(query).startsWith(beginning) && query !== typed.trim())
    .map((query): Suggestion => ({ kind: 'recent', text: query, query }));
  const known = entries.toSorted((a, b) => weigh(b) - weigh(a)).flatMap(toSuggestion);
  const kinds = ['topic', 'system', 'author', 'phrase'] as const;
  const chosen = kinds.flatMap((kind) => known.filter((other) => other.kind === kind).slice(0, maxOfKind));
  const seen = new Set<string>();
  return [...own.slice(0, maxOfKind), ...chosen]
    .filter(({ text }) => {
      const key = foldText(text);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .slice(0, maxAll);
}
