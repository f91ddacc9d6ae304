import { expect, test } from 'vitest';
import { cleanDrafts } from '#lib/clean/clean-drafts.ts';
import { checkPlausible } from '#lib/clean/plausible/check-plausible.ts';
import { formatEntries } from '#lib/entries/format-entries.ts';
import { joinPapers } from '#lib/papers/duplicates/join-papers.ts';
import { findNearDuplicates } from '#lib/papers/duplicates/find-near-duplicates.ts';
import { assignIds } from '#lib/papers/merge/assign-ids.ts';
import { enrichGroups, mergeDrafts } from '#lib/papers/merge/merge-drafts.ts';
import { reportPapers } from '#lib/papers/merge/report-papers.ts';
import { settleGroups } from '#lib/papers/merge/settle-groups.ts';
import { summarisePapers } from '#lib/results/summarise-papers.ts';
import { relate } from '#lib/relate/relate.ts';
import { risingPhrases } from '#lib/rising/rising-phrases.ts';
import { compileTopic } from '#lib/topics/compile-topic.ts';
import { topicSchema } from '#lib/schema/topic.ts';
import { classifyPapers } from '#lib/topics/classify-papers.ts';
import { stated } from '../support/dates.ts';
import { makeDraft, makeEnrichment } from '../support/drafts.ts';
import { makePaper } from '../support/papers.ts';

/** The record, with a field on which every stage fails that reads it, as on a text too deep for it. */
function breakField<T extends object>(record: T, field: keyof T): T {
  return Object.defineProperty({ ...record }, field, {
    enumerable: false,
    get: () => {
      throw new RangeError('Maximum call stack size exceeded');
    },
  });
}

const reason = 'Maximum call stack size exceeded';
const line = (number: number) => [{ file: 'seeds/a.txt', line: number, column: 1 }];
const drafts = () => ({
  bad: makeDraft({ title: 'Bad', arxivId: '2510.00001', lines: [3, 9] }),
  good: makeDraft({ title: 'Good', arxivId: '2510.00002', lines: [13, 19] }),
});
const papers = () => ({
  bad: makePaper({
    id: 'bad',
    title: 'Bad',
    abstract: 'We propose agents.',
    records: [{ source: 'hf-listing', file: 'seeds/a.txt', lines: [3, 9] }],
  }),
  good: makePaper({ id: 'good', title: 'Good', abstract: 'We propose agents.' }),
});

test('a record that cannot be checked is set aside alone', () => {
  const { bad, good } = drafts();
  const checked = checkPlausible(
    [{ ...bad, issued: breakField(stated('2025-10-01'), 'value') }, good],
    '2025-12-10',
  );
  expect(checked.drafts.map(({ title }) => title)).toEqual(['Good']);
  expect(checked.diagnostics).toMatchObject([
    { rule: 'reader-failed', message: `The record cannot be read: ${reason}.`, places: line(3) },
  ]);
});

test('a record that cannot be dated is set aside alone', () => {
  const { bad, good } = drafts();
  const hints = { configured: () => undefined, arxivId: () => undefined };
  const cleaned = cleanDrafts(
    [{ ...bad, stated: breakField({ text: 'Oct 1', month: 10, day: 1, year: 2025 }, 'year') }, good],
    [],
    hints,
  );
  expect(cleaned.drafts.map(({ title }) => title)).toEqual(['Good']);
  expect(cleaned.diagnostics).toMatchObject([{ rule: 'reader-failed', places: line(3) }]);
});

test('a paper that cannot be settled is set aside alone', () => {
  const { bad, good } = drafts();
  const { settled, diagnostics } = settleGroups([[breakField(bad, 'links')], [good]]);
  expect(settled.map(({ paper }) => paper.title)).toEqual(['Good']);
  expect(diagnostics).toMatchObject([
    {
      severity: 'record-set-aside',
      rule: 'paper-failed',
      message: `The paper “Bad” cannot be made: ${reason}.`,
      places: line(3),
    },
  ]);
});

test('a record that cannot be compared is set aside alone, and is in no group', () => {
  const { bad, good } = drafts();
  const { groups, diagnostics } = mergeDrafts([breakField(bad, 'abstract'), good]);
  expect(groups).toEqual([[good]]);
  expect(diagnostics).toMatchObject([
    { rule: 'reader-failed', message: `The record cannot be read: ${reason}.`, places: line(3) },
  ]);
  const completed = enrichGroups(groups, [
    breakField(makeEnrichment({ title: 'Good', lines: [7, 7] }), 'authors'),
  ]);
  expect(completed).toMatchObject({
    groups: [[good]],
    unused: [],
    diagnostics: [{ rule: 'reader-failed', places: [{ line: 7 }] }],
  });
});

test('a paper that no address can be made for is set aside alone', () => {
  const { bad, good } = drafts();
  const { settled } = settleGroups([[bad], [good]]);
  const [first, ...others] = settled;
  const { assigned, diagnostics } = assignIds(
    first ? [{ ...first, paper: breakField(first.paper, 'abstract') }, ...others] : [],
  );
  expect(assigned.map(({ paper }) => paper.id)).toEqual(['2510.00002']);
  expect(diagnostics).toMatchObject([{ rule: 'paper-failed', places: line(3) }]);
});

test('papers that cannot be joined stay apart, and others are joined', () => {
  const { bad, good } = drafts();
  const more = [1, 2].map((part) =>
    makeDraft({ title: `Part ${String(part)}`, arxivId: `2511.0000${String(part)}` }),
  );
  const { assigned: all } = assignIds(settleGroups([[bad], [good], ...more.map((draft) => [draft])]).settled);
  const [first, ...others] = all;
  const entries = first
    ? [{ ...first, group: first.group.map((draft) => breakField(draft, 'links')) }, ...others]
    : [];
  const joined = joinPapers(entries, [
    ['2510.00001', '2510.00002'],
    ['2511.00001', '2511.00002'],
  ]);
  expect(joined.papers.map(({ paper }) => [paper.id, ...paper.aliases])).toEqual([
    ['2510.00001'],
    ['2510.00002'],
    ['2511.00001', '2511.00002'],
  ]);
  expect(joined.diagnostics).toMatchObject([
    {
      severity: 'warning',
      rule: 'stage-failed',
      message: `The papers “Bad” and “Good” stay apart, since they cannot be joined: ${reason}.`,
      places: [...line(3), ...line(13)],
    },
  ]);
});

const agents = compileTopic({
  id: 'agents',
  ...topicSchema.parse({
    title: 'T',
    color: 'moss',
    order: 1,
    line: 'L',
    includes: 'I',
    excludes: 'E',
    threshold: 1,
    rules: [{ phrase: 'agents', weight: 1 }],
  }),
});

test('a paper that cannot be classified has no topics, and the others have theirs', () => {
  const { bad, good } = papers();
  const { classified, weighed, diagnostics } = classifyPapers([breakField(bad, 'abstract'), good], [agents]);
  expect(classified.map(({ title, topics }) => [title, topics.length])).toEqual([
    ['Bad', 0],
    ['Good', 1],
  ]);
  expect(weighed.map(({ id }) => id)).toEqual(['good']);
  expect(diagnostics).toMatchObject([
    {
      severity: 'warning',
      rule: 'stage-failed',
      message: `The paper “Bad” is kept without topics: ${reason}.`,
      places: line(3),
    },
  ]);
});

test('a paper that cannot be summarised has no summary, and the others have theirs', () => {
  const { bad, good } = papers();
  const { papers: summarised, diagnostics } = summarisePapers([breakField(bad, 'abstract'), good]);
  expect(summarised.map(({ summary }) => summary)).toEqual([undefined, 'We propose agents.']);
  expect(diagnostics).toMatchObject([
    {
      rule: 'stage-failed',
      message: `The paper “Bad” is kept without a summary: ${reason}.`,
      places: line(3),
    },
  ]);
});

const text = 'We study how small models plan with tools, and why they fail when tasks take many steps.';
const dated = (id: string, abstract = text) =>
  makePaper({ ...papers().bad, id, title: `Planning ${id}`, abstract, issued: stated('2025-10-01') });

test('a paper that cannot be compared is in no pair of near-duplicates, and the others are', () => {
  const { pairs, diagnostics } = findNearDuplicates([
    breakField(dated('a'), 'abstract'),
    dated('b'),
    dated('c'),
  ]);
  expect(pairs).toMatchObject([{ first: 1, second: 2 }]);
  expect(diagnostics).toMatchObject([
    {
      rule: 'stage-failed',
      message: `The paper “Planning a” is kept without a search for near-duplicates: ${reason}.`,
      places: line(3),
    },
  ]);
});

test('a paper that cannot be read has no related papers, and the others have theirs', () => {
  const others = [
    dated('b', 'Agents learn to use tools. Rivers carry sand and mud to every sea of the north.'),
    dated('c', 'Agents learn to use tools. Kings of old wore heavy crowns made from pure gold.'),
  ];
  const far = Array.from({ length: 9 }, (_, index) =>
    makePaper({ id: `far${String(index)}`, title: 'Storks', abstract: 'Birds.' }),
  );
  const list = [breakField(dated('a'), 'abstract'), ...others, ...far];
  const { related, diagnostics } = relate(list);
  expect(related.get('a')).toEqual([]);
  expect(related.get('b')).toMatchObject([{ id: 'c' }]);
  expect(diagnostics).toMatchObject([
    { message: `The paper “Planning a” is kept without related papers: ${reason}.`, places: line(3) },
  ]);
});

test('a paper that cannot be read takes no part in rising phrases', () => {
  const earlier = Array.from({ length: 40 }, (_, index) =>
    makePaper({ id: `old${String(index)}`, title: 'Storks', issued: stated('2025-03-01') }),
  );
  const now = ['b', 'c', 'd', 'e', 'f'].map((id) => ({ ...dated(id), title: 'Planning' }));
  const { months, diagnostics } = risingPhrases([breakField(dated('a'), 'abstract'), ...now, ...earlier], {});
  const [newest] = months;
  expect(newest?.papers).toBe(6);
  expect(newest?.phrases.find(({ phrase }) => phrase === 'planning')?.papers).not.toContain('a');
  expect(diagnostics).toMatchObject([
    {
      message: `The paper “Planning a” is kept without a part in rising phrases: ${reason}.`,
      places: line(3),
    },
  ]);
});

test('a paper whose records cannot be reported is reported as that', () => {
  const { bad, good } = drafts();
  const { settled } = settleGroups([[bad], [good]]);
  const [first, ...others] = settled;
  const reported = reportPapers(
    first ? [{ ...first, paper: breakField(first.paper, 'issued') }, ...others] : [],
  );
  expect(reported.map(({ rule, places }) => [rule, places])).toEqual([
    ['undated', line(13)],
    ['stage-failed', line(3)],
  ]);
});

test('a paper that cannot be written is set aside alone', () => {
  const { bad, good } = papers();
  const unknown = { type: 'unknown' } as unknown as (typeof bad.tree.children)[number];
  const written = formatEntries(
    [{ ...bad, tree: { type: 'root', children: [unknown] } }, good],
    new Map<string, string>(),
  );
  expect(written.papers.map(({ id }) => id)).toEqual(['good']);
  expect([...written.files.keys()]).toEqual(['papers/good.mdx']);
  expect(written.diagnostics).toMatchObject([{ rule: 'paper-failed', places: line(3) }]);
});
