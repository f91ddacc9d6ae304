import { stemmer } from 'stemmer';
import { wordsIn } from '#lib/text/words.ts';

/** What joins the parts of a topic's name: `Tree search and test-time scaling`. */
const joints = /\s*(?:,|&|\band\b|\bund\b)\s*/u;

/** Words without their endings, between spaces: ` reward model `. */
function line(text: string): string {
  return ` ${wordsIn(text.toLowerCase()).map(stemmer).join(' ')} `;
}

/** Whether one of two names is within the other. A single word is in a phrase only if it is the whole of it. */
function isOf(phrase: string, name: string): boolean {
  return name.includes(phrase) || (name.trim().includes(' ') && phrase.includes(name));
}

function isInName(phrase: string, name: string): boolean {
  return name.split(joints).some((part) => isOf(phrase, line(part)));
}

/**
 * The phrases that say why a paper is in a topic: the strongest, none that belongs to the name of another topic and not
 * to its own, none that another one says.
 *
 * @param phrases the strongest first
 */
export function tellingPhrases(
  phrases: readonly string[],
  { own, others, max }: { own: string; others: readonly string[]; max: number },
): string[] {
  const chosen = new Map<string, string>();
  for (const phrase of phrases) {
    const words = line(phrase);
    const isOthers = !isInName(words, own) && others.some((name) => isInName(words, name));
    const isSaid = [...chosen.keys()].some((known) => known.includes(words) || words.includes(known));
    if (!isOthers && !isSaid && chosen.size < max) chosen.set(words, phrase);
  }
  return [...chosen.values()];
}
