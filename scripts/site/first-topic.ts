import { stringify } from 'yaml';
import { nameSlug } from '#lib/identifiers/name-slug.ts';
import type { Topic } from '#lib/schema/topic.ts';
import type { Language } from '#src/words/languages.ts';
import { firstTexts } from './first-texts.ts';

const weight = 4;

/** The name of a field as a phrase: what no phrase may hold is a gap, and a longer last word may end in any way. */
function toPhrase(field: string): string {
  const words = field.replace(/[^\p{L}\p{M}\p{N}'’-]+/gu, ' ').trim();
  return /[a-z]{4}$/i.test(words) ? `${words}*` : words;
}

/**
 * The first topic of a site: it takes the papers that name the field itself.
 *
 * @returns the id, and the text of its file
 * @throws if the field has no letter
 */
export function firstTopic(field: string, language: Language): { id: string; text: string } {
  const phrase = toPhrase(field);
  if (!/\p{L}/u.test(phrase)) throw new Error(`“${field}” names no field. Give --field in words.`);
  const topic: Omit<Topic, 'id' | 'needs' | 'ignore' | 'titleFactor' | 'formerly'> = {
    title: field.charAt(0).toUpperCase() + field.slice(1),
    color: 'prussian',
    order: 1,
    lead: true,
    line: firstTexts[language].line(field),
    threshold: weight,
    rules: [{ phrase, weight, in: 'both' }],
  };
  const comment =
    '# A first topic, made of the name of the field. docs/guides/topics.md explains the rules.\n';
  return { id: nameSlug(field, 'field'), text: `---\n${comment}${stringify(topic, { lineWidth: 0 })}---\n` };
}
