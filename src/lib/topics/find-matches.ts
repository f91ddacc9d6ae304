import type { PhraseMatch } from '../schema/paper.ts';
import type { Rule } from '../schema/topic.ts';
import type { CompiledTopic, Purpose } from './compile-topic.ts';
import { matchesWord, type Phrase } from './parse-phrase.ts';
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

/** What a topic finds in one field. */
export interface Findings {
  /** In the order of the text. They share no word. */
  matches: Match[];
  /** Groups of needed phrases that have a phrase in the field. */
  needs: Set<number>;
}

/**
 * Finds a topic's phrases in the words of one field. If two matches share a word, the longer one counts,
 * then the one with the greater weight (plus or minus), then the first. The words of an ignored phrase count
 * only as part of a longer phrase that contains all of it.
 *
 * @param starts places of the words with which a phrase of the topic may begin
 */
export function findMatches(
  words: readonly Word[],
  field: PhraseMatch['field'],
  topic: CompiledTopic,
  starts: Iterable<number> = words.keys(),
): Findings {
  const found = findPhrases(words, topic, starts);
  const isMasked = maskedBy(found.filter(({ purpose }) => purpose.kind === 'ignore'));
  const matches: Match[] = [];
  const needs = new Set<number>();
  for (const { from, to, purpose } of found) {
    if (isMasked({ from, to })) continue;
    if (purpose.kind === 'need') needs.add(purpose.group);
    if (purpose.kind === 'rule' && (purpose.rule.in === 'both' || purpose.rule.in === field))
      matches.push({ from, to, rule: purpose.rule });
  }
  return { matches: withoutOverlaps(matches), needs };
}

function findPhrases(
  words: readonly Word[],
  topic: CompiledTopic,
  starts: Iterable<number>,
): (Span & { purpose: Purpose })[] {
  const found: (Span & { purpose: Purpose })[] = [];
  for (const from of starts)
    for (const { phrase, purpose } of topic.patterns.get(words[from]?.key ?? '') ?? [])
      if (matchesAt(words, from, phrase)) found.push({ from, to: from + phrase.length, purpose });
  return found;
}

function matchesAt(words: readonly Word[], from: number, phrase: Phrase): boolean {
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

/** Makes a test: does a span share a word with an ignored one, without containing all of it and more? */
function maskedBy(ignored: Span[]): (span: Span) => boolean {
  const byWord = new Map<number, Span[]>();
  for (const span of ignored)
    for (let word = span.from; word < span.to; word += 1)
      byWord.set(word, [...(byWord.get(word) ?? []), span]);
  const holds = (outer: Span, inner: Span): boolean =>
    outer.from <= inner.from && outer.to >= inner.to && outer.to - outer.from > inner.to - inner.from;
  return (span) => {
    for (let word = span.from; word < span.to; word += 1)
      if (byWord.get(word)?.some((mask) => !holds(span, mask))) return true;
    return false;
  };
}
