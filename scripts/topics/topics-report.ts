import { isSelected } from '#lib/topics/classify.ts';
import { isBorderline } from '#lib/topics/find-borderline.ts';
import type { SelectionChange, WeighedPaper } from '#lib/topics/measure/compare-selections.ts';
import type { TopicComparison } from '#lib/topics/measure/compare-topics.ts';
import { printable } from '#lib/text/printable.ts';

/** The change of a topic since a commit. */
export interface TopicChange extends SelectionChange {
  /** The name that was asked for: `HEAD`. */
  commit: string;
  /** Whether the topic is missing in the commit. */
  isNew: boolean;
  /** Figures of the topic in that commit. */
  figures?: TopicComparison | undefined;
}

/** What is known of a topic and the papers that it was weighed with. */
export interface TopicReport {
  id: string;
  papers: readonly WeighedPaper[];
  /** Agreement with labels, if there are labels of it. */
  figures?: TopicComparison | undefined;
  change?: TopicChange | undefined;
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

/** Takes items at even distances from a list. */
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

/** `+3 −1`; empty if nothing changed. */
function formatCounts({ added, removed, isNew }: TopicChange): string {
  if (isNew) return 'new';
  return added.length + removed.length === 0 ? '' : `+${added.length} −${removed.length}`;
}

/** Lists the papers that a change of the rules adds and removes. */
function formatChange(change: TopicChange, figures: TopicComparison | undefined): string[] {
  const { added, removed, isNew, commit, figures: before } = change;
  if (isNew) return [`${commit} does not have this topic.`, ''];
  const f1 =
    before && figures ? ` F1 on labels ${before.rules.f1.toFixed(3)} → ${figures.rules.f1.toFixed(3)}.` : '';
  return [
    `Since ${commit}: ${added.length} more, ${removed.length} fewer.${f1}`,
    ...[...added].sort(byScore).map((paper) => `+${formatPaper(paper).slice(1)}`),
    ...[...removed].sort(byScore).map((paper) => `-${formatPaper(paper).slice(1)}`),
    '',
  ];
}

/** The report for programs: titles with their scores, the highest first. */
export function describeTopic({ id, papers, figures, change }: TopicReport): Record<string, unknown> {
  const list = (chosen: readonly WeighedPaper[]) =>
    [...chosen].sort(byScore).map(({ title, weighed: { match } }) => ({ title, score: match.score }));
  return {
    id,
    papers: papers.length,
    selected: list(papers.filter(({ weighed }) => isSelected(weighed))),
    borderline: list(papers.filter(({ weighed }) => isBorderline(weighed))),
    ...(figures && { figures }),
    ...(change && {
      change: {
        since: change.commit,
        isNew: change.isNew,
        added: list(change.added),
        removed: list(change.removed),
      },
    }),
  };
}

/** One line per topic: its papers, papers just under the threshold, changes, and agreement with labels. */
export function formatOverview({ id, papers, figures, change }: TopicReport): string {
  const selected = papers.filter(({ weighed }) => isSelected(weighed)).length;
  const borderline = papers.filter(({ weighed }) => isBorderline(weighed)).length;
  const counts = `${String(selected).padStart(5)} in (${percent(selected, papers.length)}), ${borderline} borderline`;
  const changed = change ? formatCounts(change) : '';
  return `${id.padEnd(36)}${counts.padEnd(34)}${changed.padEnd(9)}${figures ? formatFigures(figures) : ''}`.trimEnd();
}

/** The papers that a topic selects or just misses, and a sample over all scores to check by hand. */
export function formatTopic({ papers, figures, change }: TopicReport, sample: number): string {
  const selected = papers.filter(({ weighed }) => isSelected(weighed)).sort(byScore);
  const borderline = papers.filter(({ weighed }) => isBorderline(weighed)).sort(byScore);
  const [first] = papers;
  const threshold = first ? ` (threshold ${first.weighed.topic.threshold})` : '';
  return [
    `${selected.length} of ${papers.length} papers are in${threshold}, ${percent(selected.length, papers.length)}.`,
    ...(figures ? [`Labels: ${formatFigures(figures)}`] : []),
    '',
    ...(change ? formatChange(change, figures) : []),
    `A sample of ${Math.min(sample, selected.length)}, from the highest score to the lowest:`,
    ...spread(selected, sample).map(formatPaper),
    '',
    `${borderline.length} are just under the threshold, nearest first${borderline.length > sample ? `; the first ${sample}` : ''}:`,
    ...borderline.slice(0, sample).map(formatPaper),
  ].join('\n');
}
