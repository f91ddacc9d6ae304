import { expect, test } from 'vitest';
import { classify } from '#lib/topics/classify.ts';
import { compileTopic } from '#lib/topics/compile-topic.ts';
import { topicSchema, type Topic } from '#lib/schema/topic.ts';

const defaults = {
  title: 'T',
  color: 'moss',
  order: 1,
  line: 'L',
  includes: 'I',
  excludes: 'E',
  threshold: 1,
} as const;

/** A topic with one point for each phrase, unless the rules say otherwise. */
function makeTopic(
  rules: (string | Partial<Topic['rules'][number]>)[],
  { id = 'topic', ...rest }: Partial<Topic> = {},
): ReturnType<typeof compileTopic> {
  const topic = topicSchema.parse({
    ...defaults,
    ...rest,
    rules: rules.map((rule) =>
      typeof rule === 'string' ? { phrase: rule, weight: 1 } : { weight: 1, ...rule },
    ),
  });
  return compileTopic({ ...topic, id });
}

/** What one topic quotes from an abstract. */
function quote(phrase: string, abstract: string): string[] {
  return classify({ title: '', abstract }, [makeTopic([phrase])]).flatMap(({ phrases }) =>
    phrases.map(({ text }) => text),
  );
}

test.each([
  ['case does not matter', 'reward model', 'A Reward Model.', ['Reward Model']],
  [
    'a hyphen in the text equals a space in the phrase',
    'self correction',
    'By self-correction.',
    ['self-correction'],
  ],
  [
    'a hyphen in the phrase equals a space in the text',
    'self-correction',
    'By self correction.',
    ['self correction'],
  ],
  ['a dash equals a hyphen', 'self-correction', 'By self–correction.', ['self–correction']],
  ['a line break equals a space', 'self-correction', 'By self\ncorrection.', ['self\ncorrection']],
  [
    'words in a phrase may be quoted in the text',
    'deep research agent',
    'A “deep research” agent.',
    ['deep research” agent'],
  ],
  ['a word without a star has no other ending', 'agent', 'Two agents.', []],
  ['a star stands for any ending', 'agent*', 'Two agents.', ['agents']],
  ['a star stands for no ending too', 'agent*', 'An agent.', ['agent']],
  ['a star stands for a possessive', 'agent*', "The agent's tools.", ["agent's"]],
  [
    'a star may stand inside a phrase',
    'self improv* model',
    'A self-improving model.',
    ['self-improving model'],
  ],
  ['a stem does not match in the middle of a word', 'agent*', 'A reagent.', []],
  ['an alternative matches one word', 'search|browsing agent*', 'Browsing agents.', ['Browsing agents']],
  ['the alternatives are not both needed', 'search|browsing agent*', 'The search agent.', ['search agent']],
  ['the last word may have alternatives', 'tool use|calling', 'With tool calling.', ['tool calling']],
  [
    'a possessive plural is quoted without its apostrophe',
    'models own',
    'On the models’ own data.',
    ['models’ own'],
  ],
  ['a typographic apostrophe equals a straight one', "model's own", 'The model’s own data.', ['model’s own']],
  ['a full stop ends a phrase', 'search agent', 'We search. Agent two.', []],
  ['a comma ends a phrase', 'search agent', 'For search, agent two.', []],
  ['a bracket ends a phrase', 'model agent', 'A model (LM) agent; model) agent.', []],
  [
    'the bracket after a lone word does not',
    'LLM agent*|based',
    'A language model (LLM) agent. A (LLM)-based one. A (large LLM) agent. (LLM, agent)',
    ['(LLM) agent'],
  ],
  ['an empty line ends a phrase', 'search agent', 'We search\n\nagent', []],
  ['letters beyond ASCII are letters', 'überwachung*', 'Eine Überwachungsmethode.', ['Überwachungsmethode']],
  [
    'a decomposed accent equals a composed one',
    'naïve search',
    'A nai\u0308ve search.',
    ['nai\u0308ve search'],
  ],
  ['a ligature equals its letters', 'fine tuning', 'With ﬁne-tuning.', ['ﬁne-tuning']],
  ['Chinese words match', '强化学习', '基于 强化学习 的方法', ['强化学习']],
  ['digits are part of a word', 'search r1', 'Compared with Search-R1.', ['Search-R1']],
  [
    'names from the prototype of objects are ordinary words',
    'constructor',
    'A constructor.',
    ['constructor'],
  ],
  ['such names do not match by themselves', 'agent', 'constructor __proto__ toString hasOwnProperty', []],
  ['an empty abstract has no matches', 'agent', '', []],
])('%s', (_title, phrase, abstract, quoted) => {
  expect(quote(phrase, abstract)).toEqual(quoted);
});

/** Points by quoted phrase, and the score, whatever the threshold. */
function score(
  topic: ReturnType<typeof makeTopic>,
  title: string,
  abstract: string,
): { score: number; points: Record<string, number> } | undefined {
  const [match] = classify({ title, abstract }, [{ ...topic, threshold: -100 }]);
  return (
    match && { score: match.score, points: Object.fromEntries(match.phrases.map((p) => [p.text, p.points])) }
  );
}

const tree = [
  { phrase: 'tree search', weight: 1 },
  { phrase: 'search agent*', weight: 3 },
];

test.each([
  ['a match in the title counts double', [{ phrase: 'agent', weight: 3 }], {}, 'Agent', '', { Agent: 6 }],
  [
    'the title factor can be set',
    [{ phrase: 'agent', weight: 3 }],
    { titleFactor: 1.5 },
    'Agent',
    '',
    { Agent: 4.5 },
  ],
  [
    'a second occurrence is worth half',
    [{ phrase: 'agent', weight: 2 }],
    {},
    '',
    'agent agent',
    { agent: 3 },
  ],
  [
    'a third is worth a quarter',
    [{ phrase: 'agent', weight: 2 }],
    {},
    '',
    'agent agent agent',
    { agent: 3.5 },
  ],
  [
    'a hundred occurrences are worth no more than two',
    [{ phrase: 'agent', weight: 2 }],
    {},
    '',
    'agent '.repeat(100),
    { agent: 4 },
  ],
  [
    'points have at most three decimals',
    [{ phrase: 'agent', weight: 1 / 3 }],
    {},
    '',
    'agent',
    { agent: 0.333 },
  ],
  [
    'a negative weight takes points away',
    [
      { phrase: 'agent', weight: 3 },
      { phrase: 'robot', weight: -1 },
    ],
    {},
    '',
    'robot agent',
    { agent: 3, robot: -1 },
  ],
  ['a weight of zero is not quoted', [{ phrase: 'agent', weight: 0 }], {}, '', 'agent', {}],
  [
    'of rules that share a word the longer counts',
    ['agent', 'search agent'],
    {},
    '',
    'search agent',
    { 'search agent': 1 },
  ],
  [
    'of rules of one length the more valuable counts',
    tree,
    {},
    '',
    'tree search agent',
    { 'search agent': 3 },
  ],
  [
    'a strong objection wins over a weak sign',
    [
      { phrase: 'tree search', weight: -5 },
      { phrase: 'search agent', weight: 3 },
    ],
    {},
    '',
    'tree search agent',
    { 'tree search': -5 },
  ],
  [
    'rules that share no word all count',
    tree,
    {},
    '',
    'tree search, search agents',
    { 'search agents': 3, 'tree search': 1 },
  ],
  [
    'a rule for the title does not look in the abstract',
    [{ phrase: 'agent', in: 'title' }],
    {},
    '',
    'agent',
    {},
  ],
  [
    'a rule for the abstract does not look in the title',
    [{ phrase: 'agent', in: 'abstract' }],
    {},
    'agent',
    '',
    {},
  ],
  ['an ignored phrase hides its words', ['search'], { ignore: ['tree search'] }, '', 'tree search', {}],
  [
    'an ignored phrase hides matches that begin in it',
    tree.slice(1),
    { ignore: ['tree search'] },
    '',
    'tree search agent',
    {},
  ],
  [
    'elsewhere the word counts',
    ['search'],
    { ignore: ['tree search'] },
    '',
    'tree search, search',
    { search: 1 },
  ],
  [
    'a longer rule that holds the ignored phrase counts',
    ['tree search agent'],
    { ignore: ['tree search'] },
    '',
    'tree search agent',
    { 'tree search agent': 1 },
  ],
] as const)('%s', (_title, rules, rest, title, abstract, points) => {
  const topic = makeTopic([...rules], rest as Partial<Topic>);
  const total = Object.values<number>(points).reduce((sum, value) => sum + value, 0);
  expect(score(topic, title, abstract)).toEqual({ score: total, points });
});

test('a phrase is quoted once for each field, with its occurrences, strongest first', () => {
  const [match] = classify({ title: 'Agents', abstract: 'An agent and agents.' }, [makeTopic(['agent*'])]);
  expect(match).toEqual({
    id: 'topic',
    score: 3.5,
    phrases: [
      { text: 'Agents', field: 'title', count: 1, points: 2 },
      { text: 'agent', field: 'abstract', count: 2, points: 1.5 },
    ],
  });
});

test('a phrase may be worth one thing in the title and another in the abstract', () => {
  const rules = [
    { phrase: 'reward*', weight: 2, in: 'title' },
    { phrase: 'reward*', weight: 0.5, in: 'abstract' },
  ] as const;
  expect(score(makeTopic([...rules]), 'Rewards', 'reward')).toEqual({
    score: 4.5,
    points: { Rewards: 4, reward: 0.5 },
  });
});

test.each([
  ['a fine-grained reward', ['grained reward'], 'fine-grained reward'],
  ['any LLM-based thing', ['LLM'], 'LLM-based'],
  ['a self-taught, search-R1-like model', ['R1'], 'search-R1-like'],
  ['rewards 1–2 agents', ['agents'], 'agents'],
])('of "%s" the whole compound is quoted', (abstract, rules, text) => {
  const [match] = classify({ title: '', abstract }, [makeTopic(rules)]);
  expect(match?.phrases[0]?.text).toBe(text);
});

test('a score equal to the threshold is enough and one below is not', () => {
  const paper = { title: '', abstract: 'An agent.' };
  expect(classify(paper, [makeTopic(['agent'], { threshold: 1 })])).toHaveLength(1);
  expect(classify(paper, [makeTopic(['agent'], { threshold: 1.001 })])).toHaveLength(0);
});

test.each([
  ['a paper with one phrase of each needed group is in', 'agent search', 1],
  ['the groups may be met in title and abstract', 'agent', 1, 'Search'],
  ['a paper that misses a group is out', 'agent', 0],
  ['an ignored word does not meet a group', 'agent, tree search', 0],
])('%s', (_title, abstract, topics, title = '') => {
  const topic = makeTopic(['agent'], { needs: [['agent', 'model'], ['search*']], ignore: ['tree search'] });
  expect(classify({ title, abstract }, [topic])).toHaveLength(topics);
});

test('topics come by score over threshold, then in their order', () => {
  const ids = classify({ title: '', abstract: 'agent agent' }, [
    makeTopic(['agent'], { id: 'second', order: 2 }),
    makeTopic([{ phrase: 'agent', weight: 4 }], { id: 'high-threshold', order: 3, threshold: 5 }),
    makeTopic(['agent'], { id: 'first', order: 1 }),
    makeTopic([{ phrase: 'agent', weight: 2 }], { id: 'best', order: 4 }),
  ]).map(({ id }) => id);
  expect(ids).toEqual(['best', 'first', 'second', 'high-threshold']);
});

test('a text of one word a hundred thousand times is read to its end', () => {
  const topic = makeTopic(['agent*'], { ignore: ['search'] });
  const [match] = classify({ title: '', abstract: 'agent search '.repeat(100_000) }, [topic]);
  expect(match?.phrases[0]?.count).toBe(100_000);
});

test.each([
  ['**', '"**"', 'Put one "*" at the word\'s end'],
  ['a*gent', 'rule 1 "a*gent"', 'Put one "*" at the word\'s end'],
  ['self *', 'rule 1 "self *"', 'three letters'],
  ['rl*', 'rule 1 "rl*"', 'three letters'],
  ['search| agent', 'rule 1 "search| agent"', 'A "|" has no word on one side'],
  ['|search', 'rule 1 "|search"', 'A "|" has no word on one side'],
  ['e.g. agents', 'rule 1 "e.g. agents"', '"." cannot be matched'],
  ['(agent)', 'rule 1 "(agent)"', '"(" cannot be matched'],
  [' - ', 'rule 1 " - "', 'Write at least one'],
])('the phrase "%s" is refused with its place and what to do', (phrase, place, advice) => {
  const compile = () => makeTopic([phrase], { id: 'search-agents' });
  expect(compile).toThrow('Topic "search-agents"');
  expect(compile).toThrow(place);
  expect(compile).toThrow(advice);
});

test.each([
  ['ignored phrase 1 "*"', { ignore: ['*'] }],
  ['need 2, phrase 1 "*"', { needs: [['agent'], ['*']] }],
])('a malformed phrase is placed as %s', (place, rest) => {
  expect(() => makeTopic(['agent'], rest)).toThrow(place);
});

test('a phrase for one place and the same phrase for both are refused together', () => {
  expect(() => makeTopic([{ phrase: 'agent' }, { phrase: 'agent', in: 'title' }])).toThrow(
    'rule 2 "agent": rule 1 says the same. Remove one of them.',
  );
});

test('a phrase given twice is refused, however it is spelt', () => {
  expect(() => makeTopic(['self-correct|refine', 'Self refine|correct'])).toThrow(
    'rule 2 "Self refine|correct": rule 1 says the same. Remove one of them.',
  );
});
