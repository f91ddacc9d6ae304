import { readPhrases } from '#lib/groups/group-phrases.ts';
import type { Acronyms } from '#lib/relate/terms.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import { isSelected } from '#lib/topics/classify.ts';
import type { WeighedPaper } from '#lib/topics/classify-papers.ts';
import type { CompiledTopic } from '#lib/topics/compile-topic.ts';
import { problem } from './check-notes.ts';
import { findDrift, partByWeek, type Drift, type DriftPaper, type Move, type Periods } from './find-drift.ts';
import { findNewPhrases, type NewPhrase } from './find-new-phrases.ts';

type WeighedText = DriftPaper & WeighedPaper;

function percent({ count, papers }: Move['now']): string {
  return `${((100 * count) / papers).toFixed(1)} %`;
}

function formatMove({ now, before }: Move): string {
  return `${percent(now)} (${String(now.count)} of ${String(now.papers)}), in the year before ${percent(before)}`;
}

function describe({ members, borderline }: Omit<Drift, 'topic'>, phrases: readonly NewPhrase[]): string {
  const shared = phrases.map(
    ({ phrase, now, before }) =>
      `“${phrase}” (${String(now.count)} of ${String(now.papers)}, before ${String(before.count)} of ${String(before.papers)})`,
  );
  return [
    ...(members ? [`Its share of the papers of the last eight weeks is ${formatMove(members)}.`] : []),
    ...(borderline
      ? [
          `Of the papers that reach its threshold or just miss it, those that miss it are ${formatMove(borderline)}.`,
        ]
      : []),
    ...(shared.length > 0 ? [`Its new papers share what no rule has: ${shared.join(', ')}.`] : []),
  ].join(' ');
}

/** Each paper with its weights. */
function join(papers: readonly DriftPaper[], weighed: readonly WeighedPaper[]): WeighedText[] {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  return weighed.flatMap((one) => {
    const paper = byId.get(one.id);
    return paper ? [{ ...paper, ...one }] : [];
  });
}

/** Finds the new phrases of a topic. The phrases of all papers are read once. */
function openPhrases({ now, before }: Periods<WeighedText>, topics: number, acronyms: Acronyms) {
  const isInAny = ({ weighed }: WeighedPaper) => weighed.some(isSelected);
  const newPapers = now.filter(isInAny);
  const papers = [...newPapers, ...before.filter(isInAny)];
  const read = { papers, table: readPhrases(papers, acronyms), acronyms };
  return (topic: CompiledTopic): NewPhrase[] => {
    const isMember = ({ weighed }: WeighedPaper) =>
      weighed.some((one) => one.topic.id === topic.id && isSelected(one));
    const places = [...papers.entries()].flatMap(([place, paper]) => (isMember(paper) ? [place] : []));
    const members = {
      now: places.filter((place) => place < newPapers.length),
      before: places.filter((place) => place >= newPapers.length),
    };
    return findNewPhrases(topic, read, members, topics);
  };
}

/** The topics and their phrases keep pace with new papers. */
export function checkDrift(
  papers: readonly DriftPaper[],
  weighed: readonly WeighedPaper[],
  topics: readonly CompiledTopic[],
  acronyms: Acronyms,
): Diagnostic[] {
  const periods = partByWeek(join(papers, weighed));
  const ids = topics.map(({ id }) => id);
  const drifts = new Map(findDrift(periods, ids).map((drift) => [drift.topic, drift]));
  const newPhrasesOf = openPhrases(periods, topics.length, acronyms);
  return topics.flatMap((topic) => {
    const message = describe(drifts.get(topic.id) ?? {}, newPhrasesOf(topic));
    if (message === '') return [];
    return [
      problem(
        'drifting-topic',
        `content/topics/${topic.id}.mdx`,
        message,
        `npm run topics -- ${topic.id} shows its papers and those that it nearly takes. Add a phrase that names the subject, or teach it papers.`,
      ),
    ];
  });
}
