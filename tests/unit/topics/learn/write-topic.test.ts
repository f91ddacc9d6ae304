import { expect, test } from 'vitest';
import { parseYaml } from '#lib/entries/parse-yaml.ts';
import { topicSchema, type Rule, type Topic } from '#lib/schema/topic.ts';
import { writeFrontMatter, writeLearned } from '#lib/topics/learn/write-topic.ts';

const learnedRule = (phrase: string, weight: number): Rule => ({ phrase, weight, in: 'both', learned: true });
const examples = { liked: ['2510.00568', 'a'], disliked: ['b'], words: ['protein design'] };
const learned = {
  rules: [learnedRule('protein*', 3), learnedRule('fold*', 3), learnedRule('crypto*', -1)],
  examples,
  figure: 'F1 0.80.',
};

function read(yaml: string): Omit<Topic, 'id'> {
  const parsed = parseYaml('content/topics/x.mdx', yaml, topicSchema);
  if ('diagnostics' in parsed) throw new Error(JSON.stringify(parsed.diagnostics));
  return parsed.data;
}

test('a new topic has one group for each weight, a comment on its figure and its examples', () => {
  const yaml = writeFrontMatter(
    {
      title: 'Protein design',
      color: 'moss',
      order: 2,
      line: 'x: y',
      threshold: 4,
    },
    learned,
  );
  expect(yaml).toContain('    phrases: protein*, fold*\n');
  expect(yaml).toContain('# F1 0.80.\n');
  const topic = read(yaml);
  expect(topic.rules).toEqual(learned.rules);
  expect(topic.examples).toEqual(examples);
});

const byHand = `title: "A  title"   # odd on purpose
color: moss
order: 2
line: x
includes: x
excludes: y
threshold: 4
rules:
  # Mine.
  - { phrase: binder*,   weight: 3 }
  - weight: 2
    phrases:
      enzyme*,
      amino acid*
ignore: [ whey protein ]
`;

test('teaching keeps every line that a person wrote, and replaces what was learned before', () => {
  const once = writeLearned(byHand, learned);
  const again = writeLearned(once, { ...learned, rules: [learnedRule('enzym*', 2)], figure: 'F1 0.90.' });
  for (const line of byHand.split('\n'))
    for (const text of [once, again]) expect(text.split('\n')).toContain(line);
  expect(read(once).rules.map(({ phrase }) => phrase)).toEqual([
    'binder*',
    'enzyme*',
    'amino acid*',
    'protein*',
    'fold*',
    'crypto*',
  ]);
  expect(read(again).rules.map(({ phrase }) => phrase)).toEqual([
    'binder*',
    'enzyme*',
    'amino acid*',
    'enzym*',
  ]);
  expect(again).not.toContain('F1 0.80.');
  // Without a field between them, the examples follow the rules.
  const last = writeLearned(byHand.replace(/ignore.*\n/, ''), learned);
  expect(read(writeLearned(last, learned))).toEqual(read(last));
  expect(writeLearned(again, { ...learned, rules: [learnedRule('enzym*', 2)], figure: 'F1 0.90.' })).toBe(
    again,
  );
});

test('comments on examples stay with them, and the comment on the figure is written anew', () => {
  const first = writeLearned(byHand, learned)
    .replace('liked:', 'liked: # by the lab')
    .replace(/( +)- a\n/, '$1# the model of all\n$1- a # by its first author\n')
    .replace(/( +)- b\n/, '$1- b # a survey\n');
  const moved = { liked: ['a'], disliked: ['c', 'b'], words: ['protein design'] };
  const again = writeLearned(first, { ...learned, examples: moved, figure: 'F1 0.91.' });
  expect(read(again).examples).toEqual(moved);
  for (const comment of [
    '# by the lab',
    '# the model of all',
    '- a # by its first author',
    '- b # a survey',
    '# F1 0.91.',
  ])
    expect(again).toContain(comment);
  expect(again).not.toContain('F1 0.80.');
  expect(writeLearned(again, { ...learned, examples: moved, figure: 'F1 0.91.' })).toBe(again);
});

test('rules in brackets are refused, since no line could be kept', () => {
  expect(() => writeLearned('rules: [{ phrase: a, weight: 1 }]\n', learned)).toThrow('one below the other');
});

test.each([
  ['a phrase and phrases', '- { phrase: a, phrases: b, weight: 1 }'],
  ['no phrase', '- { weight: 1 }'],
])('a rule with %s is refused', (_, rule) => {
  expect(() => read(byHand.replace('- { phrase: binder*,   weight: 3 }', rule))).toThrow('either');
});
