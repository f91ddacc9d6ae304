import type { Topic } from '#lib/schema/topic.ts';
import { checkLearned, type LearnedFigure } from '#lib/topics/learn/check-learned.ts';
import { findUnknownWords } from '#lib/topics/learn/find-by-words.ts';
import { guessTopic, learnTopic, openLearning, type TopicExamples } from '#lib/topics/learn/learn-topic.ts';
import { readCorpus } from '#lib/topics/learn/phrase-corpus.ts';
import { findUnsure, proposePapers } from '#lib/topics/learn/propose-papers.ts';
import { asTopic, handWritten } from '#lib/topics/learn/settle-weights.ts';
import { compareSelections, weighPapers } from '#lib/topics/measure/compare-selections.ts';
import { nameOf, type EvalPaper } from '#lib/topics/measure/eval-input.ts';
import { readVocabulary } from '#src/files/vocabulary-file.ts';
import { askForMarks } from './ask-for-marks.ts';
import { gatherExamples, type Gathered } from './gather-examples.ts';
import { readList, writeList, type Marks } from './judging-list.ts';
import type { TeachReport } from './teach-report.ts';
import { newTopicFile, openTopicFile } from './topic-file.ts';

/** What the command line says of a topic. */
interface TeachOptions {
  content: string;
  about?: string | undefined;
  like?: string[] | undefined;
  dislike?: string[] | undefined;
  words?: string | undefined;
  list?: string | undefined;
  /** Papers to ask about at most. */
  judge: number;
}

const unsureShown = 5;

/** The corpus with papers that only the examples have, and what is to be learned from, by places in it. */
function openSubject(papers: readonly EvalPaper[], said: Gathered, words: string[], content: string) {
  const named = [...said.liked, ...said.disliked];
  const all = [...new Map([...papers, ...named].map((paper) => [paper.id, paper])).values()];
  const placeOf = new Map(all.map((paper, place) => [nameOf(paper), place]));
  const places = (names: readonly string[]): number[] => names.flatMap((name) => placeOf.get(name) ?? []);
  const input = openLearning(readCorpus(all, readVocabulary(content)));
  const toExamples = (marks: Marks): TopicExamples => ({
    liked: places([...said.liked.map(nameOf), ...marks.liked]),
    disliked: places([...said.disliked.map(nameOf), ...marks.disliked]),
    words,
  });
  return {
    all,
    input,
    toExamples,
    propose: (marks: Marks, max: number, asked: readonly EvalPaper[] = []): EvalPaper[] => {
      const examples = toExamples(marks);
      const closed = new Set([...examples.liked, ...examples.disliked, ...places(asked.map(nameOf))]);
      return proposePapers(guessTopic(input, examples), closed, max, asked.length).flatMap(
        (place) => all[place] ?? [],
      );
    },
  };
}

function describeFigure({ liked }: TopicExamples, learned: LearnedFigure | undefined): string {
  if (learned === undefined)
    return liked.length === 0
      ? 'Learned from words alone: nobody has judged how well it does.'
      : 'Learned from too few papers to say how well it does: judge more.';
  const [low, high] = learned.interval.map((value) => value.toFixed(2));
  return `F1 ${learned.f1.toFixed(2)} [${low ?? ''}, ${high ?? ''}] on ${String(learned.judged)} judged papers, a fifth left out in turn. They were named or proposed, not drawn at random: others may do worse.`;
}

/** A topic that a person wrote learns nothing from its title: chance phrases would come among its rules. */
function requireLesson(
  { id }: Topic,
  { about, words, examples }: { about: string | undefined; words: string[]; examples: TopicExamples },
): void {
  if (about !== undefined || words.length + examples.liked.length + examples.disliked.length > 0) return;
  throw new Error(
    `Nothing says what ${id} should learn. Name papers with --like or --dislike, words with --words, or judge papers with --list FILE.`,
  );
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
  const { content, about, list, judge } = options;
  const known = topics.find(({ id }) => id === name);
  const file = known ? openTopicFile(content, known, about) : newTopicFile(content, name, { about, topics });
  const marked = list === undefined ? undefined : readList(list);
  const said = gatherExamples(papers, { known: known?.examples, options, marks: marked });
  const words = said.words.length + said.liked.length === 0 ? [known?.title ?? name] : said.words;
  const { all, input, toExamples, propose } = openSubject(papers, said, words, content);
  const lacks = { missing: said.missing, unknownWords: findUnknownWords(input.corpus, words) };
  let marks: Marks = { liked: [], disliked: [] };
  if (list !== undefined && marked === undefined) {
    writeList(list, propose(marks, judge));
    return { list, rules: 0, unsure: [], ...lacks };
  }
  if (list === undefined && process.stdin.isTTY)
    marks = await askForMarks((so, asked) => propose(so, 1, asked)[0], judge);
  const examples = toExamples(marks);
  if (known) requireLesson(known, { about, words: said.words, examples });
  const { rules, guess } = learnTopic(input, examples, known);
  if (rules.length === 0)
    throw new Error('Nothing was learned. Name more papers that belong, or other words.');
  const figure = describeFigure(examples, checkLearned(input, examples, known));
  const namesOf = (places: readonly number[]): string[] =>
    places.flatMap((place) => (all[place] ? nameOf(all[place]) : []));
  file.write({
    rules,
    figure,
    examples: {
      liked: [...namesOf(examples.liked), ...said.kept.liked],
      disliked: [...namesOf(examples.disliked), ...said.kept.disliked],
      words,
    },
  });
  const own = handWritten(known);
  const after = weighPapers(papers, known ? { ...own, rules: [...own.rules, ...rules] } : asTopic(rules));
  return {
    file: file.path,
    figure,
    rules: rules.length,
    change: compareSelections(known ? weighPapers(papers, known) : [], after),
    unsure: findUnsure(guess, unsureShown).flatMap((place) => all[place]?.title ?? []),
    ...lacks,
  };
}
