import { expect, test } from 'vitest';
import { parseFrontMatter } from '#lib/entries/parse-front-matter.ts';
import { topicSchema } from '#lib/schema/topic.ts';
import { compileTopic } from '#lib/topics/compile-topic.ts';

const topic = {
  title: 'Looms',
  color: 'madder',
  order: 1,
  line: 'L',
  includes: 'I',
  excludes: 'E',
  threshold: 1,
};
const phrases = (count: number) => Array.from({ length: count }, (_, index) => `loom thread ${index}`);
const rules = (count: number) => phrases(count).map((phrase) => ({ phrase, weight: 1 }));

test.each([
  ['rules', { rules: rules(2001) }, 'has more than 2000 phrases'],
  ['ignored phrases', { rules: rules(1), ignore: phrases(2001) }, 'has more than 2000 phrases'],
  ['needed phrases', { rules: rules(1), needs: [phrases(2001)] }, 'has more than 2000 phrases'],
  ['groups', { rules: rules(1), needs: phrases(21).map((phrase) => [phrase]) }, 'has more than 20 groups'],
  ['letters in a phrase', { rules: [{ phrase: 'x'.repeat(201), weight: 1 }] }, '200'],
])('a topic of too many %s is refused with a sentence', (_name, fields, sentence) => {
  const { error } = topicSchema.safeParse({ ...topic, ...fields });
  expect(error?.issues.map(({ message }) => message).join()).toContain(sentence);
});

test('a topic of as many phrases as are allowed is compiled', () => {
  const parsed = topicSchema.parse({ ...topic, rules: rules(2000) });
  const { patterns } = compileTopic({ id: 'looms', ...parsed });
  expect([...patterns.values()].flat()).toHaveLength(2000);
});

test('a file of a hundred thousand phrases is refused by its length', () => {
  const yaml = rules(100_000).map(({ phrase, weight }) => `  - { phrase: ${phrase}, weight: ${weight} }`);
  const parsed = parseFrontMatter(
    'content/topics/a.mdx',
    `---\nrules:\n${yaml.join('\n')}\n---\n`,
    topicSchema,
  );
  expect(parsed).toMatchObject({
    diagnostics: [{ message: expect.stringContaining('characters') as string }],
  });
});
