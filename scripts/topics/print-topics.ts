import { existsSync } from 'node:fs';
import type { Topic } from '#lib/schema/topic.ts';
import { compareSelections, weighPapers } from '#lib/topics/measure/compare-selections.ts';
import {
  compareTopics,
  type LabelledPaper,
  type TopicComparison,
} from '#lib/topics/measure/compare-topics.ts';
import type { EvalPaper } from '#lib/topics/measure/eval-input.ts';
import { macroF1 } from '#lib/topics/measure/topics.ts';
import { printable } from '#lib/text/printable.ts';
import { printError } from '../command/print.ts';
import { printResult, type ReportForm } from '../command/report-options.ts';
import { chooseTopics } from './choose-topics.ts';
import { readCommittedTopic } from './committed-topic.ts';
import { findLabels, readFurtherPapers, readOwnPapers, readValidTopics } from './labelled-input.ts';
import { readLabelFolder } from './read-label-folder.ts';
import {
  describeTopic,
  formatOverview,
  formatTopic,
  type TopicChange,
  type TopicReport,
} from './topics-report.ts';

interface PrintOptions extends ReportForm {
  seeds: string;
  content: string;
  labels: string;
  /** Commit to compare with. */
  since: string;
  /** File of other papers. */
  corpus?: string | undefined;
  /** Papers to print of a sample. */
  sample: number;
}

/** The change of a topic since a commit; `undefined` if there is no such commit, or no change. */
function findChange(
  topic: Topic,
  papers: readonly EvalPaper[],
  labelled: readonly LabelledPaper[],
  { content, since }: { content: string; since: string },
): TopicChange | undefined {
  const committed = readCommittedTopic(content, topic.id, since);
  if (committed === undefined) return undefined;
  if (committed === 'new') return { commit: since, isNew: true, added: [], removed: [] };
  if (JSON.stringify(committed) === JSON.stringify(topic)) return undefined;
  return {
    commit: since,
    isNew: false,
    ...compareSelections(weighPapers(papers, committed), weighPapers(papers, topic)),
    figures: measureOn(labelled, committed),
  };
}

function measureOn(labelled: readonly LabelledPaper[], topic: Topic): TopicComparison | undefined {
  return labelled.some(({ topics }) => topic.id in topics) ? compareTopics(labelled, [topic])[0] : undefined;
}

function formatMean(figures: readonly TopicComparison[], labelled: number): string {
  const rules = macroF1(figures.map((one) => one.rules));
  const keywords = macroF1(figures.map((one) => one.keywords));
  return `Macro F1 ${rules.toFixed(3)}, keywords ${keywords.toFixed(3)}, ${labelled} labelled papers.`;
}

/** Prints what a topic selects, or a line for each topic. */
export function printTopics(asked: string | undefined, values: PrintOptions): void {
  const topics = readValidTopics(values.content);
  const chosen = chooseTopics(topics.sources, asked);
  const own = readOwnPapers(values);
  const papers = values.corpus === undefined ? own : readFurtherPapers(values.corpus, topics.topics);
  const { input, missing } = existsSync(values.labels)
    ? findLabels(
        readLabelFolder(values.labels),
        values.corpus === undefined ? own : [...own, ...papers],
        topics,
      )
    : { input: { labels: [] }, missing: [] };
  const labelled = input.labels.flatMap((set) =>
    set.papers.map(({ labels, ...paper }) => ({ ...paper, topics: labels.topics })),
  );
  const reports: TopicReport[] = chosen.map((topic) => ({
    id: topic.id,
    papers: weighPapers(papers, topic),
    figures: measureOn(labelled, topic),
    change: findChange(topic, papers, labelled, values),
  }));
  const figures = reports.flatMap((one) => one.figures ?? []);
  printResult(values, reports.map(describeTopic), () =>
    [
      ...reports.map((one) => (asked === undefined ? formatOverview(one) : formatTopic(one, values.sample))),
      ...(asked === undefined && figures.length > 0 ? [formatMean(figures, labelled.length)] : []),
    ].join('\n'),
  );
  // Labels of other topics than the site's measure none of them, so that nobody misses their papers.
  if (missing.length > 0 && figures.length > 0)
    printError(
      `${missing.length} labelled papers have no text here, the first "${printable(missing[0] ?? '')}".`,
    );
}
