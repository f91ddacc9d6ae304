import type { Rule, Topic } from '../schema/topic.ts';
import { formatPhrase, parsePhrase, type Phrase } from './parse-phrase.ts';
import { indexKey } from './split-words.ts';

/** What a phrase is for: `rule` has weight, `need` names its group, `ignore` masks its words. */
export type Purpose = { kind: 'rule'; rule: Rule } | { kind: 'need'; group: number } | { kind: 'ignore' };

/** A phrase ready for matching. */
export interface Pattern {
  phrase: Phrase;
  purpose: Purpose;
}

/** A topic as `classify` takes it. */
export interface CompiledTopic extends Pick<Topic, 'id' | 'order' | 'threshold' | 'titleFactor'> {
  /** Number of groups of which a paper needs a phrase each. */
  needs: number;
  /** Patterns by the first characters of their first word. */
  patterns: ReadonlyMap<string, readonly Pattern[]>;
}

/** Prepares a topic's phrases for matching. Throws an error that names the topic, the phrase and what to do. */
export function compileTopic(topic: Topic): CompiledTopic {
  const patterns = new Map<string, Pattern[]>();
  for (const list of phraseLists(topic)) {
    const places = new Map<string, string>();
    for (const [index, { source, purpose }] of list.entries.entries()) {
      const place = `${list.name} ${index + 1}`;
      const phrase = parseAt(`Topic "${topic.id}", ${place} "${source}"`, source);
      for (const spelling of spellings(phrase, purpose)) {
        const same = places.get(spelling);
        if (same !== undefined)
          throw new Error(
            `Topic "${topic.id}", ${place} "${source}": ${same} says the same. Remove one of them.`,
          );
        places.set(spelling, place);
      }
      for (const key of firstKeys(phrase)) {
        const known = patterns.get(key);
        if (known) known.push({ phrase, purpose });
        else patterns.set(key, [{ phrase, purpose }]);
      }
    }
  }
  const { id, order, threshold, titleFactor } = topic;
  return { id, order, threshold, titleFactor, needs: topic.needs.length, patterns };
}

interface PhraseList {
  name: string;
  entries: { source: string; purpose: Purpose }[];
}

function phraseLists({ rules, needs, ignore }: Topic): PhraseList[] {
  return [
    {
      name: 'rule',
      entries: rules.map((rule) => ({ source: rule.phrase, purpose: { kind: 'rule', rule } })),
    },
    ...needs.map((phrases, group): PhraseList => ({
      name: `need ${group + 1}, phrase`,
      entries: phrases.map((source) => ({ source, purpose: { kind: 'need', group } })),
    })),
    { name: 'ignored phrase', entries: ignore.map((source) => ({ source, purpose: { kind: 'ignore' } })) },
  ];
}

/** Keys that must be unique in a list. The title and the abstract may each have a rule with the same phrase. */
function spellings(phrase: Phrase, purpose: Purpose): string[] {
  const spelling = formatPhrase(phrase);
  if (purpose.kind !== 'rule') return [spelling];
  return (['title', 'abstract'] as const)
    .filter((field) => purpose.rule.in === 'both' || purpose.rule.in === field)
    .map((field) => `${field}: ${spelling}`);
}

function parseAt(place: string, source: string): Phrase {
  try {
    return parsePhrase(source);
  } catch (error) {
    throw new Error(`${place}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function firstKeys(phrase: Phrase): Set<string> {
  return new Set((phrase[0] ?? []).map(({ stem }) => indexKey(stem)));
}
