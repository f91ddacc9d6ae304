import { nameSlug } from '#lib/identifiers/name-slug.ts';
import type { Topic } from '#lib/schema/topic.ts';
import { chooseTopics } from './choose-topics.ts';

/** What `new` or `teach` is about: the title of a topic that is not there yet, or the id of one that is. @throws if it is neither */
export function requireName(
  command: 'new' | 'teach',
  [name = '', ...rest]: readonly string[],
  topics: readonly Pick<Topic, 'id'>[],
): string {
  const form = `npm run topics -- ${command} ${command === 'new' ? '"Name of a topic"' : 'topic'}`;
  if (name.trim() === '') throw new Error(`Say which topic: ${form}.`);
  if (rest.length > 0)
    throw new Error(`“${rest.join(' ')}” is too much. Put a name of several words in quotes: ${form}.`);
  if (command === 'teach') chooseTopics(topics, name);
  const known = topics.find(({ id }) => id === name || id === nameSlug(name, 'topic'));
  if (command === 'new' && known !== undefined)
    throw new Error(
      `There is a topic "${name}" already. Write npm run topics -- teach ${known.id} in place of new, with the same options; what was written by hand stays.`,
    );
  return name.trim();
}
