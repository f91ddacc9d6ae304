import { learnSummaries, type MarkedAbstract } from '../learning/fit-summaries.ts';
import { lineLength } from '#lib/summarise/shorten.ts';
import { splitSentences } from '#lib/summarise/split-sentences.ts';
import { summarise, type Summary, type SummaryWeights } from '#lib/summarise/summarise.ts';
import type { EvalInput, EvalTask, LabelledPaper } from '#lib/topics/measure/eval-input.ts';
import type { Figure } from '#lib/topics/measure/figure.ts';
import { matchSentences } from './match-sentences.ts';
import { foldCount, foldOf, mean, measure } from '#lib/topics/measure/measure.ts';

/** A labelled abstract and its summaries. */
interface Case {
  labels: string;
  abstract: MarkedAbstract;
  summary: Summary;
  /** The summary with weights that were learned without this paper's fold. */
  unseen: Summary;
}

/** Splits an abstract into sentences and marks those that annotators named. */
export function markAbstract({ title, abstract, labels }: LabelledPaper): MarkedAbstract {
  const sentences = splitSentences(abstract).map(({ text }) => text);
  return {
    title,
    sentences,
    contribution: matchSentences(sentences, labels.contribution),
    result: matchSentences(sentences, labels.result),
  };
}

/** Weights are learned from all labelled abstracts together, whatever file their labels are in. */
function readCases({ labels }: EvalInput, weights: SummaryWeights): Case[] {
  const marked = labels.flatMap(({ name, papers }) =>
    papers
      .filter((paper) => paper.labels.contribution.length > 0)
      .map((paper) => ({ name, paper, abstract: markAbstract(paper) })),
  );
  const learned = Array.from({ length: foldCount }, (_, fold) =>
    learnSummaries(marked.filter((_one, index) => foldOf(index) !== fold).map(({ abstract }) => abstract)),
  );
  return marked.map(({ name, paper, abstract }, index) => ({
    labels: name,
    abstract,
    summary: summarise(paper, weights),
    unseen: summarise(paper, learned[foldOf(index)] ?? weights),
  }));
}

type Judge = (one: Case, summary: Summary) => boolean;

const contributionIsRight: Judge = ({ abstract }, { contribution }) =>
  contribution !== undefined && abstract.contribution[abstract.sentences.indexOf(contribution.text)] === true;

const resultIsRight: Judge = ({ abstract }, { result }) =>
  result !== undefined && abstract.result[abstract.sentences.indexOf(result.text)] === true;

/** Whether every sentence that annotators named lies in its part. */
const partsAreRight: Judge = ({ abstract }, { roles }) => {
  if (!roles) return false;
  const turn = roles.context + roles.contribution;
  return (
    abstract.contribution.every((named, index) => !named || (index >= roles.context && index < turn)) &&
    abstract.result.every((named, index) => !named || index >= turn)
  );
};

/** Three parts of the same number of sentences. */
function thirds({ abstract }: Case): Summary {
  const third = Math.round(abstract.sentences.length / 3);
  return { roles: { context: third, contribution: third, result: abstract.sentences.length - 2 * third } };
}

/** Chooses the cases to count. */
type Choose = (summary: Summary) => boolean;

const all: Choose = () => true;
const isParted: Choose = ({ roles }) => roles !== undefined;

function toFigure(
  labels: string,
  name: string,
  cases: Case[],
  judge: Judge,
  baseline: Figure['baseline'],
  counted = all,
): Figure[] {
  const judged = cases.filter(({ summary }) => counted(summary)).map((one) => judge(one, one.summary));
  const unseen = cases.filter((one) => counted(one.unseen)).map((one) => judge(one, one.unseen));
  if (judged.length === 0) return [];
  return [
    {
      task: 'summaries',
      name,
      labels,
      ...measure(judged, mean),
      crossValidated: mean(unseen),
      ...(baseline && { baseline }),
    },
  ];
}

function evaluateSet(labels: string, cases: Case[]): Figure[] {
  const withResult = cases.filter(({ abstract }) => abstract.result.includes(true));
  const first = {
    name: 'first sentence',
    value: mean(cases.map(({ abstract }) => abstract.contribution[0] === true)),
  };
  const last = {
    name: 'last sentence',
    value: mean(withResult.map(({ abstract }) => abstract.result.at(-1) === true)),
  };
  const parted = withResult.filter(({ summary }) => isParted(summary));
  const equal = {
    name: 'three equal parts',
    value: mean(parted.map((one) => partsAreRight(one, thirds(one)))),
  };
  const uncut = { name: 'uncut', value: mean(cases.map(({ summary }) => fits(summary.contribution?.text))) };
  return [
    ...toFigure(labels, 'contribution sentence', cases, contributionIsRight, first),
    ...toFigure(labels, 'result sentence', withResult, resultIsRight, last),
    ...toFigure(labels, 'abstract set in parts', cases, (_one, summary) => isParted(summary), undefined),
    ...toFigure(labels, 'parts as labelled, of those set', withResult, partsAreRight, equal, isParted),
    ...toFigure(labels, 'summary fits on a line', cases, (_one, { summary }) => fits(summary), uncut),
  ];
}

function fits(text: string | undefined): boolean {
  return text !== undefined && text.length <= lineLength;
}

/** Measures how often the chosen sentences are among those that annotators named. */
export function evaluateSummaries(weights: SummaryWeights): EvalTask {
  return (input) => {
    const cases = readCases(input, weights);
    return input.labels.flatMap(({ name }) =>
      evaluateSet(
        name,
        cases.filter(({ labels }) => labels === name),
      ),
    );
  };
}
