import type { PhraseMatch, TopicMatch } from '../schema/paper.ts';
import type { Rule } from '../schema/topic.ts';
import { onceOf } from '../text/once-each.ts';
import type { CompiledTopic } from './compile-topic.ts';
import { findMatches, type Match } from './find-matches.ts';
import { splitWords, type Word } from './split-words.ts';

/** The text of one field with its words. */
interface Field {
  name: PhraseMatch['field'];
  text: string;
  words: Word[];
  /** For each topic the places of the words with which a phrase of it may begin. */
  starts: ReadonlyMap<CompiledTopic, readonly number[]>;
}

// A dash between words, as in `1–2`, does not make a compound.
const hyphen = /^[-\u2010\u2011]$/;

/** The weight of a paper for one topic, whether or not the paper belongs to it. */
export interface Weighed {
  topic: CompiledTopic;
  /** Score and phrases. The score may be below the threshold. */
  match: TopicMatch;
  /** Whether the paper has a phrase of each group that the topic needs. */
  complete: boolean;
}

/** The topics with a phrase that begins so, by the key of its first word. */
const topicsByKey = onceOf((topics: readonly CompiledTopic[]) => {
  const byKey = new Map<string, CompiledTopic[]>();
  for (const topic of topics)
    for (const key of topic.patterns.keys()) byKey.set(key, [...(byKey.get(key) ?? []), topic]);
  return byKey;
});

function readField(name: Field['name'], text: string, topics: readonly CompiledTopic[]): Field {
  const words = splitWords(text);
  const byKey = topicsByKey(topics);
  const starts = new Map<CompiledTopic, number[]>(topics.map((topic) => [topic, []]));
  for (const [place, { key }] of words.entries())
    for (const topic of byKey.get(key) ?? []) starts.get(topic)?.push(place);
  return { name, text, words, starts };
}

/** Weighs a paper for every topic, in the given order. */
export function weighTopics(
  paper: { title: string; abstract: string },
  topics: readonly CompiledTopic[],
): Weighed[] {
  const fields = [readField('title', paper.title, topics), readField('abstract', paper.abstract, topics)];
  return topics.map((topic) => weighTopic(fields, topic));
}

function weighTopic(fields: Field[], topic: CompiledTopic): Weighed {
  const needs = new Set<number>();
  const phrases = fields.flatMap((field) => {
    const findings = findMatches(field.words, field.name, topic, field.starts.get(topic));
    for (const group of findings.needs) needs.add(group);
    return quotePhrases(field, findings.matches, topic.titleFactor);
  });
  phrases.sort((a, b) => b.points - a.points);
  const score = round(phrases.reduce((sum, { points }) => sum + points, 0));
  return { topic, match: { id: topic.id, score, phrases }, complete: needs.size === topic.needs };
}

/** One entry for each rule that gave points, in the order of the text. */
function quotePhrases({ name, text, words }: Field, matches: Match[], titleFactor: number): PhraseMatch[] {
  const byRule = new Map<Rule, { first: Match; count: number }>();
  for (const match of matches) {
    const seen = byRule.get(match.rule);
    if (seen) seen.count += 1;
    else byRule.set(match.rule, { first: match, count: 1 });
  }
  const factor = name === 'title' ? titleFactor : 1;
  return Array.from(byRule, ([rule, { first, count }]) => ({
    text: quote(text, words, first),
    field: name,
    count,
    points: round(rule.weight * factor * repetition(count)),
  })).filter(({ points }) => points !== 0);
}

/** The matched words as the text spells them, with whole compounds: `fine-grained reward`, not `grained reward`. */
function quote(text: string, words: Word[], { from, to }: Match): string {
  const isHyphenated = (index: number): boolean => {
    const [before, after] = [words[index - 1], words[index]];
    return before !== undefined && after !== undefined && hyphen.test(text.slice(before.end, after.start));
  };
  let [first, last] = [from, to];
  while (isHyphenated(first)) first -= 1;
  while (isHyphenated(last)) last += 1;
  const quoted = text.slice(words[first]?.start, words[last - 1]?.end);
  // The phrase begins with an acronym in brackets: `(LLM) agents`.
  return quoted.includes(')') ? `(${quoted}` : quoted;
}

/** Each further occurrence counts half as much as the one before: 1, 1.5, 1.75, and never more than 2. */
export function repetition(count: number): number {
  return 2 - 2 ** (1 - count);
}

function round(points: number): number {
  return Math.round(points * 1000) / 1000;
}
