import type { Rule, Topic } from '#lib/schema/topic.ts';
import { formatPhrase, keyLength, parsePhrase, type Phrase } from './parse-phrase.ts';

/** A phrase ready for matching. Without `rule` it is an ignored phrase. */
export interface Pattern {
  phrase: Phrase;
  rule?: Rule;
}

/** A topic as `classify` takes it. */
export interface CompiledTopic {
  id: string;
  order: number;
  threshold: number;
  titleFactor: number;
  /** Patterns by the first characters of their first word. */
  patterns: ReadonlyMap<string, readonly Pattern[]>;
}

/** Prepares a topic's rules. Throws an error that names the topic, the rule and what to do. */
export function compileTopic(topic: Topic): CompiledTopic {
  const patterns = new Map<string, Pattern[]>();
  const places = new Map<string, string>();
  const add = (source: string, place: string, rule?: Rule): void => {
    const phrase = parseIn(topic.id, place, source);
    const earlier = places.get(formatPhrase(phrase));
    if (earlier !== undefined)
      throw new Error(`Topic "${topic.id}", ${place} "${source}": ${earlier} says the same. Remove one of them.`);
    places.set(formatPhrase(phrase), place);
    for (const key of firstKeys(phrase)) {
      const known = patterns.get(key);
      if (known) known.push({ phrase, rule });
      else patterns.set(key, [{ phrase, rule }]);
    }
  };
  for (const [index, rule] of topic.rules.entries()) add(rule.phrase, `rule ${String(index + 1)}`, rule);
  for (const [index, phrase] of topic.ignore.entries()) add(phrase, `ignored phrase ${String(index + 1)}`);
  const { id, order, threshold, titleFactor } = topic;
  return { id, order, threshold, titleFactor, patterns };
}

/** Where to look a word up in `CompiledTopic.patterns`. */
export function indexKey(form: string): string {
  return form.slice(0, keyLength);
}

function parseIn(topic: string, place: string, source: string): Phrase {
  try {
    return parsePhrase(source);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Topic "${topic}", ${place} "${source}": ${reason}`, { cause: error });
  }
}

function firstKeys(phrase: Phrase): Set<string> {
  return new Set((phrase[0] ?? []).map(({ stem }) => indexKey(stem)));
}
