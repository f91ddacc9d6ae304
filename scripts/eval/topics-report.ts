import { isSelected } from '#lib/classify/classify.ts';
import { isBorderline } from '#lib/classify/find-borderline.ts';
import type { Weighed } from '#lib/classify/weigh-topics.ts';
import type { TopicComparison } from '#lib/eval/compare-topics.ts';
import { printable } from '../ingest/report.ts';

/** A paper with what one topic makes of it. */
export interface WeighedPaper {
  title: string;
  weighed: Weighed;
}

const shownPhrases = 5;

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
}

function formatPaper({ title, weighed: { match } }: WeighedPaper): string {
  const phrases = match.phrases
    .slice(0, shownPhrases)
    .map(({ text, points }) => `${text} ${points > 0 ? '+' : ''}${points}`);
  return `  ${match.score.toFixed(2).padStart(6)}  ${printable(title)}\n          ${printable(phrases.join(', '))}`;
}

/** Highest score first, then by title. */
function byScore(a: WeighedPaper, b: WeighedPaper): number {
  return b.weighed.match.score - a.weighed.match.score || (a.title < b.title ? -1 : 1);
}

/** Papers at even distances of a list, the first of each stretch. */
function spread<T>(list: readonly T[], count: number): T[] {
  if (list.length <= count) return [...list];
  return Array.from({ length: count }, (_, index) => list[Math.floor((index * list.length) / count)]).filter(
    (item) => item !== undefined,
  );
}

/** `P 0.95  R 0.90  F1 0.92 [0.85, 0.97]  n 40` */
function formatFigures({ rules, interval, keywords, folds }: TopicComparison): string {
  const figures = `P ${rules.precision.toFixed(2)}  R ${rules.recall.toFixed(2)}  F1 ${rules.f1.toFixed(2)} [${interval.map((value) => value.toFixed(2)).join(', ')}]  n ${rules.n}`;
  const range =
    folds.length > 1 ? `  folds ${Math.min(...folds).toFixed(2)}–${Math.max(...folds).toFixed(2)}` : '';
  return `${figures}${range}  keywords ${keywords.f1.toFixed(2)}`;
}

/** One line a topic: how many papers are in and just under the threshold, and how labels agree. */
export function formatOverview(
  id: string,
  papers: readonly WeighedPaper[],
  figures: TopicComparison | undefined,
): string {
  const selected = papers.filter(({ weighed }) => isSelected(weighed)).length;
  const borderline = papers.filter(({ weighed }) => isBorderline(weighed)).length;
  const counts = `${String(selected).padStart(5)} in (${percent(selected, papers.length)}), ${borderline} borderline`;
  return `${id.padEnd(36)}${counts.padEnd(34)}${figures ? formatFigures(figures) : ''}`.trimEnd();
}

/** What a topic selects, what it nearly selects, and a sample over the whole range of scores to judge by hand. */
export function formatTopic(
  papers: readonly WeighedPaper[],
  figures: TopicComparison | undefined,
  sample: number,
): string {
  const selected = papers.filter(({ weighed }) => isSelected(weighed)).sort(byScore);
  const borderline = papers.filter(({ weighed }) => isBorderline(weighed)).sort(byScore);
  const [first] = papers;
  const threshold = first ? ` (threshold ${first.weighed.topic.threshold})` : '';
  return [
    `${selected.length} of ${papers.length} papers are in${threshold}, ${percent(selected.length, papers.length)}.`,
    ...(figures ? [`Labels: ${formatFigures(figures)}`] : []),
    '',
    `A sample of ${Math.min(sample, selected.length)}, from the highest score to the lowest:`,
    ...spread(selected, sample).map(formatPaper),
    '',
    `${borderline.length} are just under the threshold, nearest first${borderline.length > sample ? `; the first ${sample}` : ''}:`,
    ...borderline.slice(0, sample).map(formatPaper),
  ].join('\n');
}
