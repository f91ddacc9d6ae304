import type { PhraseMatch } from '#lib/schema/paper.ts';
import type { Rule } from '#lib/schema/topic.ts';
import { indexKey, type CompiledTopic, type Pattern } from './compile-topic.ts';
import { matchesWord } from './parse-phrase.ts';
import type { Word } from './split-words.ts';

/** Words `from` up to but not including `to`. */
interface Span {
  from: number;
  to: number;
}

/** A place where a rule counts. */
export interface Match extends Span {
  rule: Rule;
}

/**
 * Finds where a topic's rules count in the words of one field, in the order of the text.
 * No word is in two matches: the longer match wins, then the one worth more either way, then the first.
 */
export function findMatches(words: readonly Word[], field: PhraseMatch['field'], topic: CompiledTopic): Match[] {
  const ignored: Span[] = [];
  const found: Match[] = [];
  for (const [from, word] of words.entries())
    for (const { phrase, rule } of topic.patterns.get(indexKey(word.form)) ?? []) {
      if (rule && rule.in !== 'both' && rule.in !== field) continue;
      if (!matchesAt(words, from, phrase)) continue;
      const span = { from, to: from + phrase.length };
      if (rule) found.push({ ...span, rule });
      else ignored.push(span);
    }
  const open = found.filter((match) => ignored.every((span) => !overlaps(match, span) || surpasses(match, span)));
  return withoutOverlaps(open);
}

function matchesAt(words: readonly Word[], from: number, phrase: Pattern['phrase']): boolean {
  return phrase.every((alternatives, offset) => {
    const word = words[from + offset];
    return word !== undefined && (offset === 0 || word.joined) && matchesWord(word.form, alternatives);
  });
}

function withoutOverlaps(matches: Match[]): Match[] {
  const length = (span: Span): number => span.to - span.from;
  const worth = (match: Match): number => Math.abs(match.rule.weight);
  matches.sort((a, b) => length(b) - length(a) || worth(b) - worth(a) || a.from - b.from);
  const taken = new Set<number>();
  const kept = matches.filter(({ from, to }) => {
    for (let word = from; word < to; word += 1) if (taken.has(word)) return false;
    for (let word = from; word < to; word += 1) taken.add(word);
    return true;
  });
  return kept.sort((a, b) => a.from - b.from);
}

function overlaps(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}

/** True if `outer` holds all words of `inner` and more. */
function surpasses(outer: Span, inner: Span): boolean {
  return outer.from <= inner.from && outer.to >= inner.to && outer.to - outer.from > inner.to - inner.from;
}
