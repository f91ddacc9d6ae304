import { expect, test } from 'vitest';
import { arrangeSections, sectionCount } from '#lib/editions/arrange-sections.ts';
import { selectPapers, selectionSize } from '#lib/editions/select-papers.ts';

const topics = ['rest', 'lead', 'other'].map((id) => ({ id }));
const leads = new Set(['lead']);

function makePapers(count: number, ...inTopics: string[]) {
  return Array.from({ length: count }, (_, index) => ({
    id: `${inTopics.join('+') || 'none'}-${index}`,
    topics: inTopics.map((id) => ({ id })),
  }));
}

function chosenOf(chosen: Set<string>, prefix: string): number {
  return [...chosen].filter((id) => id.startsWith(`${prefix}-`)).length;
}

test('a small edition is shown whole, with its papers outside of all topics', () => {
  const papers = [...makePapers(8, 'lead'), ...makePapers(12)];
  expect(selectPapers(papers, { size: 20, leads }).size).toBe(20);
});

test('of a large edition the lead topics show the most, and papers outside of all topics nothing', () => {
  const papers = [...makePapers(80), ...makePapers(40, 'other'), ...makePapers(35, 'lead')];
  const chosen = selectPapers(papers, { size: 6, leads });
  expect([chosenOf(chosen, 'lead'), chosenOf(chosen, 'other'), chosenOf(chosen, 'none')]).toEqual([4, 2, 0]);
});

test('few topics fill the selection, the most important papers first', () => {
  const chosen = selectPapers(makePapers(155, 'other'), { size: selectionSize, leads });
  expect([...chosen]).toEqual(makePapers(selectionSize, 'other').map(({ id }) => id));
});

test('without any topic the most important papers are chosen', () => {
  expect(selectPapers(makePapers(30), { size: 2, leads })).toEqual(new Set(['none-0', 'none-1']));
});

test('a pinned paper is chosen, whatever its topic', () => {
  const papers = [...makePapers(1), ...makePapers(30, 'lead')];
  const chosen = selectPapers(papers, { size: 5, leads, pinned: new Set(['none-0']) });
  expect([...chosen]).toEqual(['none-0', 'lead-0', 'lead-1', 'lead-2', 'lead-3']);
});

test('lead topics come first, papers outside of all topics last', () => {
  const papers = [...makePapers(1), ...makePapers(1, 'rest'), ...makePapers(2, 'lead')];
  const sections = arrangeSections(papers, topics, leads, new Set(['lead-1', 'rest-0']));
  expect(sections.map(({ topic }) => topic?.id)).toEqual(['lead', 'rest', undefined]);
  expect(sections.map(({ papers: shown }) => shown.map(({ id }) => id))).toEqual([
    ['lead-1'],
    ['rest-0'],
    [],
  ]);
  expect(sections.map(({ titles }) => titles.map(({ id }) => id))).toEqual([['lead-0'], [], ['none-0']]);
});

test('a paper of several topics stands under its best one and is named under the others', () => {
  const [both] = makePapers(1, 'other', 'lead', 'unknown');
  const sections = arrangeSections(both ? [both] : [], topics, leads, new Set(['other+lead+unknown-0']));
  expect(sections).toEqual([
    { topic: { id: 'lead' }, papers: [], titles: [], seeAlso: [both] },
    { topic: { id: 'other' }, papers: [both], titles: [], seeAlso: [] },
  ]);
  expect(sections.map(sectionCount)).toEqual([1, 1]);
});

test('every paper stands in one section once', () => {
  const papers = [...makePapers(5, 'lead', 'rest'), ...makePapers(5, 'gone'), ...makePapers(5)];
  const sections = arrangeSections(papers, topics, leads, new Set(['gone-1']));
  const ids = sections.flatMap(({ papers: shown, titles }) => [...shown, ...titles].map(({ id }) => id));
  expect(ids.sort()).toEqual(papers.map(({ id }) => id).sort());
});
