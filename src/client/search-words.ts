import type { Hit, Pagefind } from './search-index.ts';
import { correctWord, hasWord } from './search-spelling.ts';

/** Longer queries are searched for as they are; only their first words are looked at one by one. */
const maxQueryWords = 8;
const between = /([\s\p{Pd}/]+)/u;

/** Words that say nothing about a paper. */
const emptyWords = new Set(
  'a an and are as at be by do for from how in into is it its of on or that the their this to via we what when which why with'.split(
    ' ',
  ),
);

function bare(token: string): string {
  return token.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** `Tree-search for the web?` has the words `tree`, `search` and `web`. */
export function splitQuery(query: string): string[] {
  const words = query.split(between).map(bare);
  return [...new Set(words)].filter((word) => word !== '' && !emptyWords.has(word)).slice(0, maxQueryWords);
}

/** A query in quotation marks asks for those very words. */
export function isQuoted(query: string): boolean {
  return query.startsWith('"');
}

/** Positions of the words of a text that a reader would call hits: `how` also finds `However`. */
export function keepTelling(content: string, positions: readonly number[], query: string): number[] {
  if (isQuoted(query)) return [...positions];
  const asked = splitQuery(query);
  const words = content.split(' ');
  return positions.filter((position) => asked.some((word) => hasWord(words[position] ?? '', word)));
}

async function textOf(hit: Hit | undefined): Promise<string> {
  if (!hit) return '';
  const { content, meta } = await hit.data();
  return [content, ...Object.values(meta)].join(' ');
}

/** A word with a hyphen is known as one word or by its parts. What has signs of mathematics in it is let pass. */
function unknownParts(text: string, token: string): string[] {
  if (/[\\^{}|$~_]/.test(token) || hasWord(text, token)) return [];
  return splitQuery(token).filter((word) => !hasWord(text, word));
}

/**
 * Words of a query that no paper has. For such a word, Pagefind answers with papers that have a word of the
 * same beginning, if only `r`; a paper among the answers that lacks the word gives that away.
 *
 * @param found Papers that Pagefind found for the whole query.
 */
export async function findUnknownWords(
  pagefind: Pagefind,
  query: string,
  found: readonly Hit[],
): Promise<string[]> {
  if (isQuoted(query)) return [];
  const tokens = query.split(/\s+/).slice(0, maxQueryWords);
  const [top] = found;
  if (top) {
    const text = await textOf(top);
    return tokens.flatMap((token) => unknownParts(text, token));
  }
  const answers = await Promise.all(tokens.map((token) => pagefind.search(token, { filters: {} })));
  const texts = await Promise.all(answers.map(({ results }) => textOf(results[0])));
  return tokens.flatMap((token, index) => unknownParts(texts[index] ?? '', token));
}

/** The query with each unknown word replaced by the most likely known one, if there is one for each. */
export function correctQuery(
  query: string,
  unknown: readonly string[],
  words: readonly string[],
): string | undefined {
  const corrections = new Map(unknown.map((word) => [word, correctWord(word, words)]));
  if ([...corrections.values()].includes(undefined)) return undefined;
  return query
    .split(between)
    .map((token) => corrections.get(bare(token)) ?? token)
    .join('');
}
