import type { PhraseMatch, TopicMatch } from '#lib/schema/paper.ts';
import type { Rule } from '#lib/schema/topic.ts';
import type { CompiledTopic } from './compile-topic.ts';
import { findMatches, type Match } from './find-matches.ts';
import { splitWords, type Word } from './split-words.ts';

/** The text of one field with its words. */
interface Field {
  name: PhraseMatch['field'];
  text: string;
  words: Word[];
}

/**
 * Names the topics that a paper belongs to, with the phrases that place it there.
 * Best first: by score over threshold, then in the order of the topics.
 */
export function classify(paper: { title: string; abstract: string }, topics: readonly CompiledTopic[]): TopicMatch[] {
  const fields: Field[] = [
    { name: 'title', text: paper.title, words: splitWords(paper.title) },
    { name: 'abstract', text: paper.abstract, words: splitWords(paper.abstract) },
  ];
  return topics
    .map((topic) => ({ topic, match: scoreTopic(fields, topic) }))
    .filter(({ topic, match }) => match.score >= topic.threshold)
    .sort(
      (a, b) => b.match.score / b.topic.threshold - a.match.score / a.topic.threshold || a.topic.order - b.topic.order,
    )
    .map(({ match }) => match);
}

function scoreTopic(fields: Field[], topic: CompiledTopic): TopicMatch {
  const phrases = fields
    .flatMap((field) => phrasesOf(field, topic))
    .filter(({ points }) => points !== 0)
    .sort((a, b) => b.points - a.points);
  return { id: topic.id, score: round(phrases.reduce((sum, { points }) => sum + points, 0)), phrases };
}

/** One entry for each rule that matches, in the order of the text. */
function phrasesOf({ name, text, words }: Field, topic: CompiledTopic): PhraseMatch[] {
  const byRule = new Map<Rule, { first: Match; count: number }>();
  for (const match of findMatches(words, name, topic)) {
    const seen = byRule.get(match.rule);
    if (seen) seen.count += 1;
    else byRule.set(match.rule, { first: match, count: 1 });
  }
  const factor = name === 'title' ? topic.titleFactor : 1;
  return Array.from(byRule, ([rule, { first, count }]) => ({
    text: surface(text, words, first),
    field: name,
    count,
    points: round(rule.weight * factor * repetition(count)),
  }));
}

/** The words of a match as they stand in the text. */
function surface(text: string, words: Word[], { from, to }: Match): string {
  return text.slice(words[from]?.start, words[to - 1]?.end);
}

/** Each further occurrence is worth half of the one before: 1, 1.5, 1.75, up to 2. */
function repetition(count: number): number {
  return 2 - 2 ** (1 - count);
}

function round(points: number): number {
  return Math.round(points * 1000) / 1000;
}
