import type { Scalar, YAMLMap } from 'yaml';
import { Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import type { Rule, Topic } from '../../schema/topic.ts';

/** Bands of weights, the greatest first, with what they mean. */
const bands: readonly (readonly [min: number, meaning: string])[] = [
  [3, 'The subject itself: one mention is nearly enough.'],
  [1.5, 'Strong signs: two of them, or one in the title.'],
  [0.75, 'Good signs that need others.'],
  [0, 'Words that help.'],
  [-Infinity, 'Signs of another subject.'],
];

function meaningOf(weight: number): string {
  return bands.find(([min]) => weight >= min)?.[1] ?? '';
}

/** YAML of a value; texts are folded, so that a line stays readable. */
function toYaml(document: Document): string {
  return document.toString({ lineWidth: 110, flowCollectionPadding: true });
}

/** The lines of learned rules, one group for each weight, the greatest first. */
function formatLearned(rules: readonly Rule[]): string {
  const document = new Document([]);
  for (const [weight, same] of Map.groupBy(rules, (rule) => rule.weight)) {
    const group = document.createNode({
      learned: true,
      weight,
      phrases: same.map(({ phrase }) => phrase).join(', '),
    }) as YAMLMap<Scalar, Node>;
    const [, second] = group.items;
    if (second) second.key.commentBefore = ` ${meaningOf(weight)}`;
    document.add(group);
  }
  return rules.length === 0 ? '' : toYaml(document);
}

/** A comment that says how well a topic does, which each learning writes anew. */
const figureComment = /^ (?:F1 \d|Learned from )/;

/** The lines of a comment that a person wrote. */
function byHand(comment: string | null | undefined): string[] {
  return (comment ?? '').split('\n').filter((text) => text !== '' && !figureComment.test(text));
}

/** The comments of one node go to another that says the same. */
function moveComments(from: Node | null | undefined, to: unknown): void {
  if (!from || !isNode(to)) return;
  if (from.commentBefore) to.commentBefore = from.commentBefore;
  if (from.comment) to.comment = from.comment;
}

/** Examples by what they name. */
function listExamples(block: YAMLMap<Scalar, Node>): Map<unknown, Node> {
  return new Map(
    block.items.flatMap(({ value }) =>
      isSeq<Node>(value)
        ? value.items.map((item) => [isScalar(item) ? item.value : item, item] as const)
        : [],
    ),
  );
}

/** Gives a new block what a person commented on the old one, its lists and its examples. The comment of an example goes with it. */
function keepComments(known: YAMLMap<Scalar, Node>, block: YAMLMap<Scalar, Node>): void {
  const comments = byHand(known.commentBefore);
  if (comments.length > 0)
    block.commentBefore = [block.commentBefore, ...comments].filter(Boolean).join('\n');
  const lists = new Map(known.items.map((pair) => [pair.key.value, pair]));
  const said = listExamples(known);
  for (const { key, value } of block.items) {
    const before = lists.get(key.value);
    moveComments(before?.key, key);
    moveComments(before?.value, value);
    if (isSeq<Node>(value))
      for (const item of value.items) moveComments(said.get(isScalar(item) ? item.value : item), item);
  }
}

/**
 * What an editor said of papers, with a comment on how well the topic does.
 *
 * @param known the block that it replaces
 */
function formatExamples(
  examples: NonNullable<Topic['examples']>,
  figure: string,
  known?: YAMLMap<Scalar, Node>,
): string {
  const document = new Document({ examples });
  const block = document.get('examples');
  if (isMap<Scalar, Node>(block)) {
    block.commentBefore = ` ${figure}`;
    if (known) keepComments(known, block);
  }
  return toYaml(document);
}

/** The line of a topic, with the comment that stood behind the old one. */
function formatLine(line: string, known: Node): string {
  const document = new Document({ line });
  moveComments(known, document.get('line', true));
  return toYaml(document);
}

/** Puts text in place of the lines `from` up to `to`, counted from 0. */
interface Edit {
  from: number;
  to: number;
  text: string;
}

function applyEdits(lines: readonly string[], edits: readonly Edit[]): string[] {
  // The last edit first, so that the lines of the others keep their numbers; of two at one line, the later one.
  return [...edits]
    .reverse()
    .sort((a, b) => b.from - a.from)
    .reduce<string[]>(
      (kept, { from, to, text }) => [
        ...kept.slice(0, from),
        ...(text === '' ? [] : text.replace(/\n$/, '').split('\n')),
        ...kept.slice(to),
      ],
      [...lines],
    );
}

/** What is learned of a topic. */
export interface Learned {
  rules: readonly Rule[];
  examples: NonNullable<Topic['examples']>;
  /** How well it does, in a sentence. */
  figure: string;
  /** The subject in a line, in place of the one that stands. */
  line?: string | undefined;
}

const indent = (text: string, by: number): string => text.replace(/^(?=.)/gm, ' '.repeat(by));

/** @throws if the rules do not stand one below the other */
function parseRules(yaml: string) {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter });
  const root = document.contents;
  const list = document.get('rules');
  if (!isMap<Scalar, Node>(root) || !isSeq<Node>(list) || list.flow === true)
    throw new Error('The rules of the topic do not stand one below the other. Write each as a line “- …”.');
  return { root, list, lineOf: (offset: number): number => counter.linePos(offset).line - 1 };
}

/**
 * Reads the front matter of a topic, so that what is learned can be put into it later.
 *
 * @returns as {@link writeLearned} does
 * @throws as {@link writeLearned} does, before anything is learned
 */
export function openFrontMatter(yaml: string): (learned: Learned) => string {
  parseRules(yaml);
  return (learned) => writeLearned(yaml, learned);
}

/**
 * Puts learned rules and examples into the front matter of a topic. Every line that a person wrote stays as it is; of the
 * rules, only groups with `learned: true` are replaced.
 *
 * @param yaml the front matter without its fences
 * @throws if the rules do not stand one below the other
 */
export function writeLearned(yaml: string, { rules, examples, figure, line }: Learned): string {
  const { root, list, lineOf } = parseRules(yaml);
  const spanOf = (node: Node, start = node.range?.[0] ?? 0): { from: number; to: number } => ({
    from: lineOf(start),
    to: lineOf(Math.max(start, (node.range?.[1] ?? 1) - 1)) + 1,
  });
  const lines = yaml.replace(/\n$/, '').split('\n');
  const isLearned = (node: Node): boolean => isMap(node) && node.get('learned') === true;
  const old = list.items.filter(isLearned).map((node) => spanOf(node));
  const last = list.items.at(-1);
  const end = last ? spanOf(last).to : lines.length;
  const margin = /^ */.exec(lines[lineOf(list.range?.[0] ?? 0)] ?? '')?.[0].length ?? 0;
  const pair = root.items.find(({ key }) => key.value === 'examples');
  const judged = pair?.value
    ? spanOf(pair.value, pair.key.range?.[0])
    : { from: lines.length, to: lines.length };
  const said = root.items.find(({ key }) => key.value === 'line');
  const lineEdits =
    line === undefined || !said?.value
      ? []
      : [{ ...spanOf(said.value, said.key.range?.[0]), text: formatLine(line, said.value) }];
  return `${applyEdits(lines, [
    ...lineEdits,
    ...old.map((span) => ({ ...span, text: '' })),
    { from: end, to: end, text: indent(formatLearned(rules), margin) },
    {
      ...judged,
      text: formatExamples(examples, figure, isMap<Scalar, Node>(pair?.value) ? pair.value : undefined),
    },
  ]).join('\n')}\n`;
}

/** Front matter of a new topic without rules, for {@link writeLearned}. */
export function writeFrontMatter(
  topic: Pick<Topic, 'title' | 'color' | 'order' | 'line' | 'threshold'>,
  learned: Learned,
): string {
  const document = new Document(topic);
  document.commentBefore =
    ' Learned by npm run topics. Edit it as you like: npm run topics -- teach changes only groups with “learned: true”.';
  return `${toYaml(document)}rules:\n${indent(formatLearned(learned.rules), 2)}${formatExamples(learned.examples, learned.figure)}`;
}
