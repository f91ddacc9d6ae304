import { findResult } from '#lib/results/find-result.ts';
import { summarise } from '#lib/summarise/summarise.ts';
import type { EvalTask, LabelledPaper, LabelSet } from '#lib/topics/measure/eval-input.ts';
import type { Figure } from '#lib/topics/measure/figure.ts';
import { mean, measure } from '#lib/topics/measure/measure.ts';

/** What lists show of a labelled paper, and what the labels say of it. */
interface Case {
  /** The shown figure is among those that would do; absent if none is shown. */
  isRight?: boolean;
  /** The abstract reports a figure that must not be left out. */
  hasFigure: boolean;
  /** A reader found the shown line faithful; absent if no line is labelled. */
  isFaithful?: boolean;
}

/** A figure without its sign: labels give the value. */
function unsigned(figure: string): string {
  return figure.replace(/^\+/u, '');
}

function judge({ title, abstract, labels }: LabelledPaper): Case {
  const summary = summarise({ title, abstract });
  const { figure } = findResult(abstract, summary) ?? {};
  const { figures = [], figureOptional = false, lines } = labels;
  const line = lines?.find(({ text }) => text === summary.summary);
  return {
    ...(figure !== undefined && { isRight: figures.includes(unsigned(figure)) }),
    hasFigure: figures.length > 0 && !figureOptional,
    // A line that nobody judged counts as wrong, so that a change of the rules has its lines judged again.
    ...(lines && summary.summary !== undefined && { isFaithful: line?.faithful === true }),
  };
}

export interface ResultShares {
  /** Right figures of those shown. */
  right: boolean[];
  /** Papers with a figure that show a right one. */
  shown: boolean[];
  /** Lines that are faithful to their sentence. */
  faithful: boolean[];
}

/** Judges the figures and lines of labelled papers. */
export function judgeResults(papers: readonly LabelledPaper[]): ResultShares {
  const cases = papers.filter(({ labels }) => labels.figures !== undefined).map(judge);
  return {
    right: cases.flatMap(({ isRight }) => isRight ?? []),
    shown: cases.filter(({ hasFigure }) => hasFigure).map(({ isRight }) => isRight === true),
    faithful: cases.flatMap(({ isFaithful }) => isFaithful ?? []),
  };
}

function evaluateSet({ name, papers }: LabelSet): Figure[] {
  const { right, shown, faithful } = judgeResults(papers);
  const toFigure = (figure: string, judged: boolean[]): Figure[] =>
    judged.length === 0 ? [] : [{ task: 'results', name: figure, labels: name, ...measure(judged, mean) }];
  return [
    ...toFigure('main figure right, of those shown', right),
    ...toFigure('right figure shown, of papers with one', shown),
    ...toFigure('shortened contribution faithful', faithful),
  ];
}

/** Measures the results and the shortened contributions of lists. */
export const evaluateResults: EvalTask = ({ labels }) => labels.flatMap(evaluateSet);
