import { expect, test } from 'vitest';
import { readOpenAlexLookup } from '#lib/fetch/lookups/openalex.ts';
import { enrichGroups, makesPaper } from '#lib/papers/merge/merge-drafts.ts';
import { reportUnusedRevisions } from '#lib/papers/merge/report-papers.ts';
import { settlePaper } from '#lib/papers/merge/settle-paper.ts';
import { readRetractedTitle } from '#lib/sources/find-withdrawal.ts';
import { readText } from '../support/sources.ts';

test.each([
  ['RETRACTED: Looms of the north', 'Looms of the north'],
  ['RETRACTED ARTICLE: Looms of the north', 'Looms of the north'],
  ['Retracted Article: Looms of the north', 'Looms of the north'],
  ['[Retracted] Looms of the north', 'Looms of the north'],
  ['RETRACTED PAPER — Looms of the north', 'Looms of the north'],
  ['Retracted looms of the north', undefined],
  ['Retraction: how looms come back', undefined],
  ['RETRACTED:', undefined],
  ['Looms, RETRACTED: a history', undefined],
])('the title “%s” is that of a retracted work called %s', (title, rest) => {
  expect(readRetractedTitle(title)).toBe(rest);
});

const openAlex = (retracted: boolean) =>
  JSON.stringify({
    results: [
      { id: 'https://openalex.org/W1', title: 'Looms', publication_year: 2020, is_retracted: retracted },
    ],
  });
const crossref = (type: string) =>
  JSON.stringify({
    status: 'ok',
    'message-type': 'work',
    message: {
      DOI: '10.5555/looms',
      title: ['Looms'],
      'updated-by': [{ type, DOI: '10.5555/notice', updated: { 'date-parts': [[2021, 3, 4]] } }],
    },
  });
const pubmed = (type: string) => `PMID- 1\nTI  - Looms.\nPT  - Journal Article\nPT  - ${type}\nDP  - 2020\n`;

test.each([
  ['OpenAlex', openAlex(true), { kind: 'retracted' }],
  ['OpenAlex, of another', openAlex(false), undefined],
  ['Crossref', crossref('retraction'), { kind: 'retracted', date: '2021-03-04' }],
  ['Crossref, that corrects', crossref('correction'), undefined],
  ['PubMed', pubmed('Retracted Publication'), { kind: 'retracted' }],
  ['PubMed, the notice itself', pubmed('Retraction of Publication'), undefined],
  ['RIS by its title', 'TY  - JOUR\nTI  - RETRACTED: Looms\nAB  - A\nER  - \n', { kind: 'retracted' }],
])('a record of %s says whether its work was retracted', (_source, text, withdrawn) => {
  const [draft] = readText(text).drafts;
  expect(draft).toMatchObject({ title: 'Looms' });
  expect(draft?.withdrawn).toEqual(withdrawn);
  expect(draft && 'withdrawn' in draft.places).toBe(withdrawn !== undefined);
});

const work = (DOI: string, fields: object) =>
  JSON.stringify({
    status: 'ok',
    'message-type': 'work',
    message: { DOI, title: ['Retraction: Looms'], ...fields },
  });
const notice = (type: string, DOI = '10.5555/looms') =>
  work('10.5555/notice', {
    'update-to': [{ type, DOI, updated: { 'date-parts': [[2021, 3, 4]] } }],
    'published-online': { 'date-parts': [[2021, 3, 4]] },
  });

test('the notice of a retraction marks the work that it is about, and makes no paper', () => {
  const [own, said] = [work('10.5555/looms', { title: ['Looms'] }), notice('retraction')].map((text) =>
    readText(text),
  );
  const { groups, unused } = enrichGroups([own?.drafts ?? []], said?.drafts ?? []);
  expect(unused).toEqual([]);
  expect(groups.map((group) => settlePaper(group))).toMatchObject([
    { title: 'Looms', doi: '10.5555/looms', withdrawn: { kind: 'retracted', date: '2021-03-04' } },
  ]);
});

test('a notice of a work that no seed holds is told and makes no paper', () => {
  const [draft] = readText(notice('removal', '10.5555/other')).drafts;
  expect(draft && makesPaper(draft)).toBe(false);
  const { groups, unused } = enrichGroups([readText(crossref('correction')).drafts], draft ? [draft] : []);
  expect(groups).toHaveLength(1);
  expect(reportUnusedRevisions(unused)).toMatchObject([
    { rule: 'unknown-revision', message: expect.stringContaining('1 notice(s) of retractions') as string },
  ]);
});

test('the notice of a correction is a work of its own', () => {
  const [draft] = readText(notice('correction')).drafts;
  expect(draft).toMatchObject({ title: 'Retraction: Looms', doi: '10.5555/notice' });
  expect(draft && makesPaper(draft)).toBe(true);
  expect(draft?.withdrawn).toBeUndefined();
});

test('a look-up in OpenAlex keeps that a work was retracted', () => {
  const answer = (is_retracted: boolean) => JSON.stringify({ display_name: 'Looms', is_retracted });
  const read = (text: string) =>
    readOpenAlexLookup(text, { id: 'looms', title: 'Looms', doi: '10.5555/looms' }, '2025-10-01', 'OpenAlex')
      .lookups[0];
  expect(read(answer(true))?.withdrawn).toEqual({ kind: 'retracted' });
  expect(read(answer(false))?.withdrawn).toBeUndefined();
});

test.each(['Retraction of Publication', 'Retraction Notice'])(
  'a notice of PubMed’s (%s) speaks of the work that it cites, and makes no paper',
  (type) => {
    const cited = 'ROF - Weaving. 2020 Jan 1;10(1):1. doi: 10.5555/looms. PMID: 31\n';
    const [draft, ...more] = readText(pubmed(type) + cited).drafts;
    expect(more).toEqual([]);
    expect(draft).toMatchObject({ doi: '10.5555/looms', retracts: true, withdrawn: { kind: 'retracted' } });
  },
);
