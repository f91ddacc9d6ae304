import { expect, test } from 'vitest';
import { checkDrift } from '#lib/doctor/check-drift.ts';
import { findDrift, partByWeek } from '#lib/doctor/find-drift.ts';
import { isoDay } from '#lib/dates/week.ts';
import type { WeighedPaper } from '#lib/topics/classify-papers.ts';
import { compileTopic } from '#lib/topics/compile-topic.ts';
import { drawNumbers } from '#lib/topics/measure/measure.ts';
import { weighTopics } from '#lib/topics/weigh-topics.ts';
import { topicSchema } from '#lib/schema/topic.ts';

const topic = (id: string, order: number, phrase: string) =>
  compileTopic({
    id,
    ...topicSchema.parse({
      title: id,
      color: 'moss',
      order,
      line: '',
      includes: '',
      excludes: '',
      threshold: 4,
      rules: [
        { phrase, weight: 4 },
        { phrase: `old ${phrase}`, weight: 3 },
      ],
    }),
  });
const topics = [topic('looms', 1, 'loom'), topic('kilns', 2, 'kiln'), topic('mills', 3, 'mill')];
const ids = topics.map(({ id }) => id);

const firstMonday = Date.UTC(2025, 0, 6);
const papersAWeek = 20;

/** The day of a paper, of which there are so many a week, in 60 weeks. */
function dayOf(at: number): string {
  return isoDay(firstMonday + Math.floor(at / papersAWeek) * 7 * 86_400_000);
}

/** Papers of 60 weeks with a text each, which `write` gets the number of the week for. */
function makePapers(write: (week: number, number: number) => string) {
  const numbers = drawNumbers(7);
  return Array.from({ length: 60 * papersAWeek }, (_, at) => ({
    id: `p${at}`,
    title: 'Notes',
    abstract: write(Math.floor(at / papersAWeek), numbers.next().value),
    featured: dayOf(at),
    issued: undefined,
  }));
}

type MadePaper = ReturnType<typeof makePapers>[number];

function weighAll(papers: readonly MadePaper[]): WeighedPaper[] {
  return papers.map(({ id, title, abstract }) => ({ id, weighed: weighTopics({ title, abstract }, topics) }));
}

function driftOf(papers: readonly MadePaper[]) {
  const weighed = weighAll(papers);
  return findDrift(
    partByWeek(papers.map((paper, at) => ({ ...paper, weighed: weighed[at]?.weighed ?? [] }))),
    ids,
  );
}

function textOf(number: number): string {
  if (number < 0.15) return 'A loom.';
  if (number < 0.25) return 'An old loom.';
  return number < 0.35 ? 'A kiln and a mill.' : 'A clock.';
}

test('a topic drifts whose share in the last weeks is not that of the year before', () => {
  const drifts = driftOf(
    makePapers((week, number) => (week >= 52 && number < 0.4 ? 'A kiln.' : textOf(number))),
  );
  expect(drifts.map((drift) => drift.topic)).toContain('kilns');
  const { members } = drifts.find((drift) => drift.topic === 'kilns') ?? {};
  expect([members?.now.papers, members?.before.papers]).toEqual([160, 1040]);
});

test('a topic drifts whose papers more often just miss it', () => {
  const drifts = driftOf(
    makePapers((week, number) =>
      week >= 52 && number < 0.15 && number > 0.03 ? 'An old loom.' : textOf(number),
    ),
  );
  const [drift] = drifts.filter((one) => one.topic === 'looms');
  expect(drift?.borderline?.now.count).toBeGreaterThan(drift?.members?.now.count ?? 0);
});

test('papers whose weeks are shuffled do not drift', () => {
  const papers = makePapers((_week, number) => textOf(number));
  const weighed = weighAll(papers);
  const numbers = drawNumbers(3);
  const alarms = Array.from({ length: 60 }, () => {
    const order = [...papers.keys()].map((at) => ({ at, key: numbers.next().value }));
    const shuffled = order
      .toSorted((a, b) => a.key - b.key)
      .map(({ at }, place) => ({
        id: `p${at}`,
        featured: dayOf(place),
        issued: undefined,
        weighed: weighed[at]?.weighed ?? [],
      }));
    return findDrift(partByWeek(shuffled), ids).length;
  });
  // Of 52 looks with all their tests, one in twenty may have an alarm, so in sixty none is to be expected.
  expect(alarms.filter((count) => count > 0)).toEqual([]);
});

test('few papers do not drift', () => {
  expect(driftOf(makePapers(() => 'A loom.').slice(0, 60))).toEqual([]);
  expect(driftOf([])).toEqual([]);
});

test('a phrase is told that new papers of a topic share, unless a rule has it', () => {
  const papers = makePapers((week, number) => {
    if (number > 0.3) return 'A clock.';
    return week < 52 ? 'A loom of wood.' : 'A loom with a jacquard head, an old loom.';
  });
  const told = checkDrift(papers, weighAll(papers), topics, {});
  expect(told.map(({ places }) => places[0]?.file)).toEqual(['content/topics/looms.mdx']);
  expect(told[0]?.severity).toBe('note');
  expect(told[0]?.message).toMatch(
    /^Its new papers share what no rule has: “jacquard head” \((\d+) of \1, before 0 of \d+\)\.$/,
  );
});

test('of hundreds of phrases that are drawn at random, none is told', () => {
  const syllables =
    'bako dilu femo guna hipo jora kule lavo mito nepu rasi soda tego vupi wafo zule bire cogu'.split(' ');
  const phrases = syllables.flatMap((first) => syllables.map((last) => `${first}m ${last}k`));
  const looms = topics.slice(0, 1);
  const told = [1, 2, 3, 4].flatMap((seed) => {
    const numbers = drawNumbers(seed);
    const papers = Array.from({ length: 600 }, (_, at) => ({
      id: `p${at}`,
      title: 'Notes',
      abstract: ['A loom.', ...phrases.filter(() => numbers.next().value < 0.02)].join(' with a '),
      featured: dayOf(2 * at),
      issued: undefined,
    }));
    const weighed = papers.map(({ id, ...text }) => ({ id, weighed: weighTopics(text, looms) }));
    return checkDrift(papers, weighed, looms, {});
  });
  expect(told.map(({ message }) => message)).toEqual([]);
});

test('papers without a day are in no week, and weeks without papers are passed over', () => {
  const { now, before } = partByWeek([
    { featured: '2026-01-05', issued: undefined },
    { featured: '2024-01-08', issued: undefined },
    { featured: undefined, issued: undefined },
  ]);
  expect([now.length, before.length]).toEqual([2, 0]);
});
