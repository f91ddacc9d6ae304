import { expect, test } from 'vitest';
import { readOpenAlexLookup } from '#lib/fetch/lookups/openalex.ts';
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

test('a look-up in OpenAlex keeps that a work was retracted', () => {
  const answer = (is_retracted: boolean) => JSON.stringify({ display_name: 'Looms', is_retracted });
  const read = (text: string) =>
    readOpenAlexLookup(text, { id: 'looms', title: 'Looms', doi: '10.5555/looms' }, '2025-10-01', 'OpenAlex');
  expect(read(answer(true)).withdrawn).toEqual({ kind: 'retracted' });
  expect(read(answer(false)).withdrawn).toBeUndefined();
});
