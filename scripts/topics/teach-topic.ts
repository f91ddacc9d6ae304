import { join } from 'node:path';
import { colors, type Topic } from '#lib/schema/topic.ts';
import { nameSlug } from '#lib/identifiers/name-slug.ts';
import { checkLearned } from '#lib/topics/learn/check-learned.ts';
import {
  learnTopic,
  openLearning,
  type LearnedTopic,
  type TopicExamples,
} from '#lib/topics/learn/learn-topic.ts';
import { readCorpus } from '#lib/topics/learn/phrase-corpus.ts';
import { findUnsure, proposePapers } from '#lib/topics/learn/propose-papers.ts';
import { asTopic, handWritten } from '#lib/topics/learn/settle-weights.ts';
import { writeFrontMatter, writeLearned, type Learned } from '#lib/topics/learn/write-topic.ts';
import {
  compareSelections,
  weighPapers,
  type SelectionChange,
} from '#lib/topics/measure/compare-selections.ts';
import type { EvalPaper } from '#lib/topics/measure/eval-input.ts';
import { printable } from '#lib/text/printable.ts';
import { readText } from '#src/files/read-files.ts';
import { replaceFile } from '#src/files/replace-file.ts';
import { readVocabulary } from '#src/files/vocabulary-file.ts';
import { openFinder } from './find-papers.ts';
import { askForMarks, readList, writeList, type Marks } from './judge-papers.ts';

/** What the command line says of a topic. */
export interface TeachOptions {
  content: string;
  about?: string | undefined;
  like?: string[] | undefined;
  dislike?: string[] | undefined;
  words?: string | undefined;
  list?: string | undefined;
  /** Papers to ask about at most. */
  judge: number;
}

/** What came of teaching, for people and for programs. */
export interface TeachReport {
  /** Where the topic stands; nothing if a list was written instead. */
  file?: string;
  list?: string;
  figure?: string;
  rules: number;
  change?: SelectionChange;
  unsure: string[];
}

const unsureShown = 5;

function splitWords(text: string | undefined): string[] {
  return (text ?? '').split(',').flatMap((word) => word.trim() || []);
}

/** Everything that was said of papers, by their ids: earlier examples, options, marks. */
function gather(options: TeachOptions, papers: readonly EvalPaper[], known: Topic['examples']) {
  const { find } = openFinder(papers);
  const named = (names: readonly string[]): EvalPaper[] => names.flatMap(find);
  const marks = options.list === undefined ? undefined : readList(options.list);
  const liked = named([...(known?.liked ?? []), ...(options.like ?? []), ...(marks?.liked ?? [])]);
  const disliked = named([
    ...(known?.disliked ?? []),
    ...(options.dislike ?? []),
    ...(marks?.disliked ?? []),
  ]);
  return {
    liked,
    disliked,
    words: [...new Set([...(known?.words ?? []), ...splitWords(options.words)])],
    marks,
  };
}

/** The corpus with papers that only the examples have, and the places of all. */
function openPapers(papers: readonly EvalPaper[], more: readonly EvalPaper[], content: string) {
  const all = [...new Map([...papers, ...more].map((paper) => [paper.id, paper])).values()];
  const placeOf = new Map(all.map(({ id }, place) => [id, place]));
  const input = openLearning(readCorpus(all, readVocabulary(content)));
  const places = (ids: Iterable<string>): number[] =>
    [...new Set(ids)].flatMap((id) => placeOf.get(id) ?? []);
  return { all, input, places };
}

function describeFigure(examples: TopicExamples, learned: ReturnType<typeof checkLearned>): string {
  if (learned === undefined)
    return examples.liked.length === 0
      ? 'Learned from words alone: nobody has judged how well it does.'
      : 'Learned from too few papers to say how well it does: judge more.';
  const [low, high] = learned.interval.map((value) => value.toFixed(2));
  return `F1 ${learned.f1.toFixed(2)} [${low ?? ''}, ${high ?? ''}] on ${String(learned.judged)} judged papers, a fifth left out in turn.`;
}

/** A colour and a place that no other topic has. */
function freePlace(topics: readonly Topic[]): Pick<Topic, 'color' | 'order'> {
  const taken = new Set(topics.map(({ color }) => color));
  return {
    color: colors.find((color) => !taken.has(color)) ?? 'graphite',
    order: Math.max(0, ...topics.map(({ order }) => order)) + 1,
  };
}

function writeNew(
  path: string,
  title: string,
  about: string | undefined,
  topics: readonly Topic[],
  learned: Learned,
): void {
  const line = about ?? `Papers on ${title}.`;
  const front = writeFrontMatter(
    { title, ...freePlace(topics), line, includes: line, excludes: 'Everything else.', threshold: 4 },
    learned,
  );
  replaceFile(path, `---\n${front}---\n`);
}

function writeTaught(path: string, learned: Learned): void {
  const text = readText(path) ?? '';
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const [, front, body] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text.replaceAll('\r\n', '\n')) ?? [];
  if (front === undefined) throw new Error(`${path} has no front matter. Begin it with a line “---”.`);
  replaceFile(path, `---\n${writeLearned(front, learned)}---\n${body ?? ''}`.replaceAll('\n', lineEnd));
}

/**
 * Learns a topic and writes its file, or writes a list of papers to judge first.
 *
 * @param name title of a new topic, or id of a known one
 */
export async function teachTopic(
  name: string,
  options: TeachOptions,
  papers: readonly EvalPaper[],
  topics: readonly Topic[],
): Promise<TeachReport> {
  const known = topics.find(({ id }) => id === name);
  const said = gather(options, papers, known?.examples);
  const { all, input, places } = openPapers(papers, [...said.liked, ...said.disliked], options.content);
  const words = said.words.length + said.liked.length === 0 ? [known?.title ?? name] : said.words;
  const toExamples = (marks: Marks): TopicExamples => {
    const liked = places([...said.liked.map(({ id }) => id), ...marks.liked]);
    const disliked = places([...said.disliked.map(({ id }) => id), ...marks.disliked]);
    return { liked, disliked: disliked.filter((paper) => !liked.includes(paper)), words };
  };
  const propose = (marks: Marks, max: number): EvalPaper[] => {
    const examples = toExamples(marks);
    const { guess } = learnTopic(input, examples, known);
    return proposePapers(guess, new Set([...examples.liked, ...examples.disliked]), max).flatMap(
      (place) => all[place] ?? [],
    );
  };
  let marks: Marks = { liked: [], disliked: [] };
  if (options.list !== undefined && said.marks === undefined) {
    writeList(options.list, propose(marks, options.judge));
    return { list: options.list, rules: 0, unsure: [] };
  }
  if (options.list === undefined && process.stdin.isTTY)
    marks = await askForMarks((so) => propose(so, 1)[0], options.judge);
  const examples = toExamples(marks);
  const { rules, guess }: LearnedTopic = learnTopic(input, examples, known);
  if (rules.length === 0)
    throw new Error('Nothing was learned. Name more papers that belong, or other words.');
  const figure = describeFigure(examples, checkLearned(input, examples, known));
  const idsOf = (list: readonly number[]): string[] => list.flatMap((place) => all[place]?.id ?? []);
  const learned: Learned = {
    rules,
    figure,
    examples: { liked: idsOf(examples.liked), disliked: idsOf(examples.disliked), words: [...words] },
  };
  const id = known?.id ?? nameSlug(name, 'topic');
  const file = join(options.content, 'topics', `${id}.mdx`);
  if (known) writeTaught(file, learned);
  else writeNew(file, name, options.about, topics, learned);
  const own = handWritten(known);
  const after = weighPapers(papers, known ? { ...own, rules: [...own.rules, ...rules] } : asTopic(rules));
  return {
    file,
    figure,
    rules: rules.length,
    change: compareSelections(known ? weighPapers(papers, known) : [], after),
    unsure: findUnsure(guess, unsureShown).flatMap((place) => all[place]?.title ?? []),
  };
}

/** What came of it, in lines. */
export function formatTeaching({ file, list, figure, rules, change, unsure }: TeachReport): string {
  if (file === undefined) return `Mark the papers in ${list ?? ''} with + and -, then run the command again.`;
  const titles = (mark: string, papers: SelectionChange['added']): string[] =>
    papers.slice(0, 20).map(({ title }) => `${mark} ${printable(title)}`);
  return [
    `${file} has ${String(rules)} learned phrases. ${figure ?? ''}`,
    ...(change
      ? [
          `It takes ${String(change.added.length)} more papers and ${String(change.removed.length)} fewer.`,
          ...titles('+', change.added),
          ...titles('-', change.removed),
        ]
      : []),
    ...(unsure.length > 0
      ? [
          'It is unsure of these papers; say of each whether it belongs with --like or --dislike:',
          ...unsure.map((title) => `? ${printable(title)}`),
        ]
      : []),
    'Next: read the file and change what is wrong; then npm run ingest.',
  ].join('\n');
}

/** What came of it, for programs. */
export function describeTeaching({ change, ...report }: TeachReport): Record<string, unknown> {
  const titles = (papers: SelectionChange['added'] = []): string[] => papers.map(({ title }) => title);
  return { ...report, added: titles(change?.added), removed: titles(change?.removed) };
}
