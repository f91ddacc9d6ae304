import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { classify } from '#lib/topics/classify.ts';
import { compileTopic } from '#lib/topics/compile-topic.ts';
import { formatPhrase, parsePhrase } from '#lib/topics/parse-phrase.ts';
import { topicSchema, type Topic } from '#lib/schema/topic.ts';

/** Copies of the project's own, see DEVELOPERS.md: a change to the rules reaches these tests when it is copied. */
const folder = new URL('../../corpus/content/topics/', import.meta.url);

function readTopic(file: string): { topic: Topic; body: string } {
  const [, front = '', ...body] = readFileSync(new URL(file, folder), 'utf8').split(/^---$/m);
  return {
    topic: { ...topicSchema.strict().parse(parse(front)), id: basename(file, '.mdx') },
    body: body.join('---'),
  };
}

const entries = readdirSync(folder)
  .filter((file) => file.endsWith('.mdx'))
  .map(readTopic)
  .sort((a, b) => a.topic.order - b.topic.order);
const topics = entries.map(({ topic }) => topic);
const compiled = topics.map(compileTopic);

/** The topics that come with the project; a fork may add others. */
const shipped = [
  'search-agents',
  'self-improvement',
  'reward-modelling',
  'llm-reasoning-rl',
  'tree-search-and-test-time-scaling',
  'rl-foundations',
  'continual-learning-and-distillation',
  'agents-and-tools',
  'safety-and-alignment',
];

test('the topics that labels speak of are there', () => {
  expect(topics.map(({ id }) => id)).toEqual(expect.arrayContaining(shipped));
});

test('each topic has an order and a colour of its own, and some lead', () => {
  expect(new Set(topics.map(({ order }) => order)).size).toBe(topics.length);
  expect(new Set(topics.map(({ color }) => color)).size).toBe(topics.length);
  expect(topics.filter(({ lead }) => lead).length).toBeGreaterThan(0);
});

test.each(entries.filter(({ topic }) => shipped.includes(topic.id)))(
  '$topic.id has an introduction of two to four paragraphs',
  ({ body }) => {
    const paragraphs = body.trim().split(/\n{2,}/);
    expect(paragraphs.length).toBeGreaterThanOrEqual(2);
    expect(paragraphs.length).toBeLessThanOrEqual(4);
  },
);

test.each(topics)('$id has each phrase once for a place', ({ rules }) => {
  const phrases = rules.map((rule) => `${rule.in} ${formatPhrase(parsePhrase(rule.phrase))}`);
  expect(phrases.filter((phrase, index) => phrases.indexOf(phrase) !== index)).toEqual([]);
});

test.each(topics)('no rule of $id is worth nothing or hidden by an ignored phrase', (topic) => {
  const unmatched = topic.rules.filter(({ phrase }) => {
    const words = parsePhrase(phrase).map(([first]) => first?.stem);
    const alone = compileTopic({
      ...topic,
      needs: [],
      rules: topic.rules.filter((rule) => rule.phrase === phrase),
    });
    const paper = { title: words.join(' '), abstract: words.join(' ') };
    return classify(paper, [{ ...alone, threshold: -100 }])[0]?.phrases.length === 0;
  });
  expect(unmatched).toEqual([]);
});

/** Made-up papers: what an editor of each topic would and would not take. */
const papers: [what: string, title: string, abstract: string, expected: string[]][] = [
  [
    'an agent that searches the web',
    'Learning When to Look',
    'We train a search agent with web search. It reads web pages and asks again.',
    ['search-agents'],
  ],
  [
    'tree search over thoughts',
    'Tree Search over Thoughts',
    'Monte Carlo tree search with a language model.',
    ['tree-search-and-test-time-scaling'],
  ],
  ['architecture search', 'Faster Neural Architecture Search', 'Agents explore a search space of cells.', []],
  [
    'plain retrieval-augmented generation',
    'Chunking for RAG',
    'Retrieval-augmented generation with a retriever.',
    [],
  ],
  [
    'self-correction',
    'Self-Correction in Language Models',
    'The model finds its own mistakes.',
    ['self-improvement'],
  ],
  [
    'distillation of a classifier into itself',
    'Self-Distillation for Image Classification',
    'Self-distillation of a network: the student learns from soft labels.',
    ['continual-learning-and-distillation'],
  ],
  [
    'a curriculum that evolves, not a model',
    'A Self-Evolving Curriculum',
    'The self-evolving curriculum chooses problems for a language model.',
    [],
  ],
  [
    'search as an algorithm on graphs',
    'Learning to Search Graphs',
    'Can a language model learn to search? It visits vertices on shortest paths.',
    [],
  ],
  ['self-supervised learning', 'Self-Supervised Vision', 'Self-attention and self-supervised features.', []],
  [
    'a test for contamination',
    'Detecting Data Contamination by Self-Critique',
    'Our self-critique method compares outputs of a language model.',
    [],
  ],
  [
    'a reward model',
    'A Reward Model for Dialogue',
    'Reward models are trained on pairs.',
    ['reward-modelling'],
  ],
  [
    'reward as a given',
    'Faster Convergence',
    'The agent maximises cumulative reward with sparse rewards.',
    [],
  ],
  [
    'reasoning trained with verifiable rewards',
    'Curricula for Reasoning',
    'Reinforcement learning with verifiable rewards trains language models.',
    ['llm-reasoning-rl'],
  ],
  [
    'offline reinforcement learning',
    'Pessimism Revisited',
    'Offline reinforcement learning on D4RL.',
    ['rl-foundations'],
  ],
  [
    'a robot without reinforcement learning',
    'Grasping',
    'A robot manipulation world model for embodied navigation.',
    [],
  ],
  [
    'class-incremental learning',
    'Prompts',
    'Class-incremental continual learning without forgetting.',
    ['continual-learning-and-distillation'],
  ],
  [
    'a distilled model as baseline',
    'Fast Kernels',
    'We test on DeepSeek-R1-Distill-Qwen and R1-Distill models.',
    [],
  ],
  ['tool use', 'Planning', 'LLM agents learn tool use and function calling.', ['agents-and-tools']],
  [
    'jailbreaks',
    'Breaking Filters',
    'A jailbreak with a high attack success rate.',
    ['safety-and-alignment'],
  ],
  [
    'causal inference',
    'Effects',
    'Backdoor adjustment under the backdoor criterion blocks backdoor paths.',
    [],
  ],
  [
    'early exit in vision',
    'Overthinking',
    'Early exits stop overthinking at inference time in convolutional networks.',
    [],
  ],
  [
    'an iterative retriever',
    'Looking Twice',
    'Iterative retrieval-augmented generation with a language model that seeks evidence over several steps.',
    ['search-agents'],
  ],
  [
    'a method that bears the name of search',
    'Exploring Solutions',
    'We call it DeepSearch: a language model explores with Monte Carlo tree search. Tree search helps.',
    ['tree-search-and-test-time-scaling'],
  ],
  [
    'reflection in passing',
    'Verbose Reasoners',
    'Behaviours such as self-reflection appear in language models.',
    [],
  ],
  [
    'a skill library that grows',
    'Agents that Learn Skills from Experience',
    'Skill evolution from experiential learning: the agent improves itself with its own experience.',
    ['self-improvement', 'agents-and-tools'],
  ],
  [
    'reward under another word',
    'A Multimodal Reward for Layouts',
    'We compute rewards for drawings and study reward attribution.',
    ['reward-modelling'],
  ],
  [
    'reward in an image generator',
    'Faster Pictures',
    'Reinforcement learning with GRPO improves reasoning of flow matching in text-to-image generation.',
    [],
  ],
  [
    'an embodied simulator',
    'Rendering Rooms',
    'A simulator for embodied AI agents and humans with splatting.',
    [],
  ],
  [
    'a computer-use agent without a word for language',
    'Clicking Better',
    'Computer-use agents work in an agent harness.',
    ['agents-and-tools'],
  ],
  [
    'an algorithm for language models whose contribution is to reinforcement learning',
    'Asymmetric Policy Optimization',
    'Reinforcement learning (RL) of LLMs clips tokens. We correct importance sampling ratios of off-policy RL.',
    ['rl-foundations', 'llm-reasoning-rl'],
  ],
  [
    'reinforcement learning that is only applied to a language model',
    'Reading Receipts',
    'A language model reads receipts. We train it via reinforcement learning with verifiable rewards.',
    ['llm-reasoning-rl'],
  ],
  [
    'a reasoning model that is only named',
    'Pictures for Models of Text',
    'LLMs such as DeepSeek-R1 show reasoning abilities. A translator gives LLM reasoning, a reasoning model, pictures.',
    [],
  ],
  [
    'a robot that only sees better',
    'Eyes for Arms',
    'Features of diffusion models help imitation learning of robotic manipulation.',
    [],
  ],
  [
    'a draft that is mended in a loop',
    'Slides by Iterative Detection and Correction',
    'Language models refine their own output in an iterative loop.',
    ['self-improvement'],
  ],
  [
    'agents that gather experience',
    'Practice without Updates',
    'Agents accumulate experience for continuous improvement. Skill evolution makes reusable skills.',
    ['self-improvement'],
  ],
  [
    'a law for AI',
    'Regulating Assistants',
    'Governance of AI with little oversight: regulation, accountability and misuse.',
    ['safety-and-alignment'],
  ],
];

test.each(papers)('%s belongs where an editor puts it', (_what, title, abstract, expected) => {
  expect(classify({ title, abstract }, compiled).map(({ id }) => id)).toEqual(expected);
});

test('the title or the abstract has every quoted phrase', () => {
  for (const [, title, abstract] of papers)
    for (const { phrases } of classify({ title, abstract }, compiled))
      for (const { text, field } of phrases) expect(field === 'title' ? title : abstract).toContain(text);
});
