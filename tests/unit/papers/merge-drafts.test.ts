import fc from 'fast-check';
import { expect, test } from 'vitest';
import { enrichGroups, mergeDrafts } from '#lib/papers/merge/merge-drafts.ts';
import type { Draft } from '#lib/schema/draft.ts';
import { makeDraft, makeEnrichment } from '../support/drafts.ts';
import { runs } from '../support/runs.ts';

const merge = (drafts: Draft[]): Draft[][] => mergeDrafts(drafts).groups;
import { stated } from '../support/dates.ts';

const words = 'We study how agents search the web and learn from what they find there.';
const others = 'DRAM refresh rates decide about cache lines in modern memory controllers.';
const slightlyRevised = 'We study how agents search the web and learn from everything they find there.';

const ada = { given: 'Ada', family: 'Lovelace' };
const adaShort = { given: 'A.', family: 'Lovelace' };
const guido = { given: 'Guido', family: 'van Rossum' };

type Fields = Partial<Draft>;
const ids = (a: Fields, b: Fields) => ({
  title: 'Memory',
  abstract: words,
  ...a,
  other: { title: 'Memory', abstract: words, ...b },
});

test.each([
  [
    'the same arXiv id and different titles',
    { arxivId: '2510.00001', title: 'One' },
    { arxivId: '2510.00001', title: 'Two' },
  ],
  [
    'the same arXiv id and different abstracts, counts and dates',
    { arxivId: '2510.00001', authorCount: 2, issued: stated('2025-01-03') },
    { arxivId: '2510.00001', abstract: others, authorCount: 9, issued: stated('2025-02-04') },
  ],
  ['the same DOI and different titles', { doi: '10.1/a', title: 'One' }, { doi: '10.1/a', title: 'Two' }],
  [
    'the same DOI, and an arXiv id on one side',
    { doi: '10.1/a' },
    { doi: '10.1/a', arxivId: '2510.00001', title: 'Two' },
  ],
  ['one title', {}, {}],
  ['titles that differ by case, spacing and a full stop', {}, { title: 'MEMORY.' }],
  ['one title, an id on one side', { arxivId: '2510.00001' }, {}],
  ['one title, an arXiv id on one side and a DOI on the other', { arxivId: '2510.00001' }, { doi: '10.1/a' }],
  [
    'one title and slightly different abstracts',
    { authorCount: 2 },
    { authorCount: 9, abstract: slightlyRevised },
  ],
  [
    'one title and different abstracts, same count and date',
    { authorCount: 2, issued: stated('2025-01-03') },
    { authorCount: 2, issued: stated('2025-01-03'), abstract: others },
  ],
  [
    'one title, no abstract on one side, the same count and days of one month',
    { authorCount: 2, issued: stated('2025-01-03') },
    { authorCount: 2, issued: stated('2025-01-05'), abstract: '', file: 'seeds/b.txt' },
  ],
  [
    'one title and authors who agree, a day and a year',
    { authors: [ada, guido], issued: stated('2025-01-03') },
    { authors: [adaShort], unreadableDate: '2025', abstract: '' },
  ],
  [
    'one title and authors who agree, a preprint and its journal a year later',
    { authors: [ada, guido], issued: stated('2024-01-03') },
    { authors: [guido, ada], issued: stated('2025-06'), abstract: others, file: 'seeds/b.bib' },
  ],
  [
    'one title and authors who agree, no date on one side and no abstract',
    { authors: [ada], issued: stated('2024-01-03') },
    { authors: [ada], abstract: '' },
  ],
  [
    'one title, one page and one day',
    { url: 'https://a.test/1', abstract: others },
    { url: 'https://a.test/1' },
  ],
  [
    'one guid of a feed and one title, on two days',
    { item: { feed: 'F', guid: '1' }, posted: '2025-01-03', abstract: '' },
    { item: { feed: 'F', guid: '1' }, posted: '2025-01-09', abstract: '', file: 'seeds/b.xml' },
  ],
  [
    'one guid of a feed and one text, retitled',
    { item: { feed: 'F', guid: '1' } },
    { item: { feed: 'F', guid: '1' }, title: 'On Memory', file: 'seeds/b.xml' },
  ],
  [
    'one arXiv id under two guids of a feed',
    { item: { feed: 'F', guid: '1' }, arxivId: '2510.00001' },
    { item: { feed: 'F', guid: '2' }, arxivId: '2510.00001' },
  ],
  [
    'one title, different counts and dates',
    { authorCount: 2, issued: stated('2025-01-03') },
    { authorCount: 9, issued: stated('2025-02-04') },
  ],
])('records with %s are one paper', (_name, a, b) => {
  const { other, ...one } = ids(a, b);
  expect(merge([makeDraft(one), makeDraft(other)])).toHaveLength(1);
});

test.each([
  ['different titles', {}, { title: 'Memories' }],
  ['one title in two scripts', {}, { title: 'M\u0435mory' }],
  ['one title and different arXiv ids', { arxivId: '2510.00001' }, { arxivId: '2510.00002' }],
  ['one title and different DOIs', { doi: '10.1/a' }, { doi: '10.1/b' }],
  [
    'one title, different DOIs, and an arXiv id on one side',
    { doi: '10.1/a' },
    { doi: '10.1/b', arxivId: '2510.00001' },
  ],
  [
    'one DOI and different arXiv ids',
    { doi: '10.1/a', arxivId: '2510.00001' },
    { doi: '10.1/a', arxivId: '2510.00002' },
  ],
  ['one title, different abstracts and counts', { authorCount: 2 }, { authorCount: 9, abstract: others }],
  [
    'one title, different abstracts and dates',
    { issued: stated('2025-01-03') },
    { issued: stated('2025-02-04'), abstract: others },
  ],
  ['one title and different abstracts, nothing else known', {}, { abstract: others }],
  [
    'one title, no abstract on one side, other counts and months',
    { authorCount: 2, issued: stated('2025-01-03') },
    { authorCount: 9, issued: stated('2025-02-04'), abstract: '' },
  ],
  ['one title and no abstract, nothing else known', { abstract: '' }, { abstract: '' }],
  [
    'one title by other authors',
    { authors: [ada], abstract: '', unreadableDate: '2000' },
    { authors: [guido], abstract: '', unreadableDate: '1969' },
  ],
  [
    'one title by the same authors, thirty years apart',
    { authors: [ada], abstract: '', unreadableDate: '2000' },
    { authors: [ada], abstract: '', unreadableDate: '1969' },
  ],
  [
    'one title by the same author, two days of one file: a column',
    { authors: [ada], abstract: '', issued: stated('2025-01-03') },
    { authors: [ada], abstract: others, issued: stated('2025-01-10') },
  ],
  [
    'one title by the same author, two pages of one file',
    { authors: [ada], abstract: '', url: 'https://a.test/1' },
    { authors: [ada], abstract: '', url: 'https://a.test/2' },
  ],
  [
    'one title and unequal guids of a feed, with one text',
    { item: { feed: 'F', guid: '1' } },
    { item: { feed: 'F', guid: '2' } },
  ],
  [
    'one title and unequal guids of a feed, fetched on two days',
    { item: { feed: 'F', guid: '1' } },
    { item: { feed: 'F', guid: '2' }, file: 'seeds/b.xml' },
  ],
  [
    'one guid that a feed gives to all of its items',
    { item: { feed: 'F', guid: '1' } },
    { item: { feed: 'F', guid: '1' }, title: 'Search', abstract: others },
  ],
  [
    'one phrase for a text, on two days',
    { abstract: 'This week.', issued: stated('2025-01-03') },
    { abstract: 'This week.', issued: stated('2025-01-10') },
  ],
  ['one title but for its part', { title: 'A Study, Part I' }, { title: 'A Study, Part II' }],
  ['one title spelled in two ways and different abstracts', {}, { title: 'MEMORY!', abstract: others }],
])('records with %s are two papers', (_name, a, b) => {
  const { other, ...one } = ids(a, b);
  expect(merge([makeDraft(one), makeDraft(other)])).toHaveLength(2);
});

test('ids bring records together that share no title and no id with each other', () => {
  const drafts = [
    makeDraft({ doi: '10.1/a', title: 'One' }),
    makeDraft({ arxivId: '2510.00001', title: 'Two' }),
    makeDraft({ arxivId: '2510.00001', doi: '10.1/a', title: 'Three' }),
  ];
  expect(merge(drafts)).toHaveLength(1);
});

test('a record without an id joins the paper of its title that it agrees with', () => {
  const one = makeDraft({ title: 'Memory', abstract: words, authorCount: 2, arxivId: '2510.00001' });
  const two = makeDraft({ title: 'Memory', abstract: others, authorCount: 9, arxivId: '2510.00002' });
  const again = makeDraft({ title: 'Memory', abstract: others, authorCount: 9 });
  expect(merge([one, two, again])).toEqual([[one], [two, again]]);
});

test('enrichment only completes papers', () => {
  const paper = makeDraft({ title: 'Memory' });
  const known = makeEnrichment({ title: 'memory.' });
  const unknown = makeEnrichment({ title: 'Another', arxivId: '2510.00009' });
  expect(enrichGroups(merge([paper]), [unknown, known])).toEqual({
    groups: [[paper, known]],
    unused: [unknown],
    diagnostics: [],
  });
});

test('enrichment of a title joins no two papers of it, and none that others wrote', () => {
  const one = makeDraft({ title: 'Memory', abstract: '', item: { feed: 'F', guid: '1' } });
  const two = makeDraft({ title: 'Memory', abstract: others, item: { feed: 'G', guid: '2' } });
  const known = makeEnrichment({ title: 'Memory', authors: [ada] });
  expect(enrichGroups(merge([one, two]), [known]).groups).toEqual([[one, known], [two]]);
  const book = makeDraft({ title: 'Memory', abstract: '', authors: [guido] });
  expect(enrichGroups(merge([book]), [known])).toMatchObject({ groups: [[book]], unused: [known] });
});

test('the records of a paper are in order, seeds before enrichment', () => {
  const first = makeDraft({ file: 'seeds/a.txt', lines: [5, 6] });
  const second = makeDraft({ file: 'seeds/a.txt', lines: [50, 56] });
  const third = makeDraft({ file: 'seeds/b.txt', lines: [1, 6] });
  const known = makeEnrichment({ title: first.title });
  expect(enrichGroups(merge([third, second, first]), [known]).groups).toEqual([
    [first, second, third, known],
  ]);
});

const someDraft = fc
  .record(
    {
      title: fc.constantFrom('Memory', 'memory.', 'MEMORY', 'Search', 'M\u0435mory'),
      abstract: fc.constantFrom('', words, slightlyRevised, others),
      arxivId: fc.constantFrom('2510.00001', '2510.00002', 'cs/0110053'),
      doi: fc.constantFrom('10.1/a', '10.1/b'),
      authorCount: fc.constantFrom(2, 9),
      issued: fc.constantFrom(stated('2025-01-03'), stated('2025-02-04')),
      file: fc.constantFrom('seeds/a.txt', 'seeds/b.txt'),
    },
    { requiredKeys: ['title', 'abstract', 'file'] },
  )
  .map((fields) => fields as Fields);
const drafts = fc
  .array(someDraft, { maxLength: 10 })
  .map((list) =>
    list.map((fields, index) => makeDraft({ ...fields, lines: [index * 10 + 1, index * 10 + 7] })),
  );

test('the order in which records come decides nothing', () => {
  fc.assert(
    fc.property(
      drafts.chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
      ),
      ([list, shuffled]) => {
        expect(merge(shuffled)).toEqual(merge(list));
      },
    ),
    runs(),
  );
});

test('every record is in one paper, no paper holds two arXiv ids, and no arXiv id is in two papers', () => {
  fc.assert(
    fc.property(drafts, (list) => {
      const groups = merge(list);
      expect(groups.flat()).toHaveLength(list.length);
      expect(new Set(groups.flat()).size).toBe(list.length);
      const idsOf = groups.map((group) => new Set(group.flatMap(({ arxivId }) => arxivId ?? [])));
      for (const set of idsOf) expect(set.size).toBeLessThanOrEqual(1);
      const all = idsOf.flatMap((set) => [...set]);
      expect(new Set(all).size).toBe(all.length);
    }),
    runs(),
  );
});

test('thousands of papers with one title stay separate, and each is found again by its text', () => {
  const list = Array.from({ length: 6000 }, (_, index) => {
    const number = String(index % 3000);
    return makeDraft({
      title: 'Memory',
      abstract: `a${number} b${number} c${number}`,
      authorCount: index + 1,
      lines: [index * 10 + 1, index * 10 + 7],
    });
  });
  expect(merge(list).map((group) => group.length)).toEqual(Array.from({ length: 3000 }, () => 2));
});

test('a record joins the first paper of its title that can be its own, not only the first', () => {
  const first = makeDraft({ title: 'Memory', abstract: words, arxivId: '2510.00001', file: 'seeds/a.txt' });
  const second = makeDraft({ title: 'Memory', abstract: words, arxivId: '2510.00002', file: 'seeds/b.txt' });
  const third = makeDraft({ title: 'Memory', abstract: others, doi: '10.1/c', file: 'seeds/c.txt' });
  const again = makeDraft({ title: 'Memory', abstract: others, file: 'seeds/d.txt' });
  expect(filesOf(merge([first, second, third, again]))).toEqual([
    ['seeds/a.txt'],
    ['seeds/b.txt'],
    ['seeds/c.txt', 'seeds/d.txt'],
  ]);
});

test('a DOI decides before a title', () => {
  const byDoi = makeDraft({ title: 'One', abstract: others, doi: '10.1/a', file: 'seeds/a.txt' });
  const byTitle = makeDraft({ title: 'Two', abstract: words, arxivId: '2510.00001', file: 'seeds/b.txt' });
  const record = makeDraft({ title: 'Two', abstract: words, doi: '10.1/a', file: 'seeds/c.txt' });
  expect(filesOf(merge([byDoi, byTitle, record]))).toEqual([['seeds/a.txt', 'seeds/c.txt'], ['seeds/b.txt']]);
});

test('an arXiv id decides before a DOI', () => {
  const byId = makeDraft({ title: 'One', abstract: others, arxivId: '2510.00001', file: 'seeds/a.txt' });
  const byDoi = makeDraft({ title: 'Two', abstract: words, doi: '10.1/a', file: 'seeds/b.txt' });
  const record = makeDraft({ title: 'Three', arxivId: '2510.00001', doi: '10.1/a', file: 'seeds/c.txt' });
  expect(filesOf(merge([byId, byDoi, record]))[0]).toContain('seeds/c.txt');
});

function filesOf(groups: Draft[][]): string[][] {
  return groups.map((group) => group.map(({ file }) => file));
}

const inJournal = {
  title: 'Calendar',
  abstract: '',
  authors: [ada],
  containerTitle: 'Winds',
  issued: stated('2020'),
};

test.each([
  ['one volume and page', { volume: '3', pages: '5–9' }, { volume: '3', pages: '5' }, 1],
  ['two volumes', { volume: '3', pages: '5' }, { volume: '4', pages: '5' }, 2],
  [
    'two issues of a volume',
    { volume: '3', issue: '1', pages: '5' },
    { volume: '3', issue: '2', pages: '5' },
    2,
  ],
  ['two pages of an issue', { volume: '3', pages: '5' }, { volume: '3', pages: '7' }, 2],
  ['an article number beside a first page', { volume: '3', pages: 'e12' }, { volume: '3', pages: '1–9' }, 1],
])('records of one journal with %s', (_case, a, b, papers) => {
  const of = (own: Partial<Draft>, file: string) => makeDraft({ ...inJournal, ...own, file });
  expect(merge([of(a, 'seeds/a'), of(b, 'seeds/b')])).toHaveLength(papers);
});
