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
export function classify(
  paper: { title: string; abstract: string },
  topics: readonly CompiledTopic[],
): TopicMatch[] {
  const fields: Field[] = [
    { name: 'title', text: paper.title, words: splitWords(paper.title) },
    { name: 'abstract', text: paper.abstract, words: splitWords(paper.abstract) },
  ];
  const ratio = ({ topic, match }: Scored): number => match.score / topic.threshold;
  return topics
    .map((topic) => scoreTopic(fields, topic))
    .filter((scored) => scored.complete && scored.match.score >= scored.topic.threshold)
    .sort((a, b) => ratio(b) - ratio(a) || a.topic.order - b.topic.order)
    .map(({ match }) => match);
}

interface Scored {
  topic: CompiledTopic;
  match: TopicMatch;
  /** True if the paper has a phrase of each group that the topic needs. */
  complete: boolean;
}

function scoreTopic(fields: Field[], topic: CompiledTopic): Scored {
  const needs = new Set<number>();
  const phrases = fields.flatMap((field) => {
    const findings = findMatches(field.words, field.name, topic);
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
    text: text.slice(words[first.from]?.start, words[first.to - 1]?.end),
    field: name,
    count,
    points: round(rule.weight * factor * repetition(count)),
  })).filter(({ points }) => points !== 0);
}

/** Each further occurrence is worth half of the one before: 1, 1.5, 1.75, and never more than 2. */
function repetition(count: number): number {
  return 2 - 2 ** (1 - count);
}

function round(points: number): number {
  return Math.round(points * 1000) / 1000;
}
