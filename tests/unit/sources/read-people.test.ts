import { expect, test } from 'vitest';
import { lookupSchema } from '#lib/schema/lookup.ts';
import { paperSchema } from '#lib/schema/paper.ts';
import { nameSchema } from '#lib/schema/values.ts';
import { readText, summary } from '../support/sources.ts';

const ada = { given: 'Ada', family: 'Lovelace' };

function readAuthors(...authors: unknown[]) {
  return readText(JSON.stringify({ title: 'T', abstract: 'A.', authors }));
}

test.each([
  ['a text', 'Ada Lovelace', ada],
  ['an inverted text', 'Lovelace, Ada', ada],
  ['a name', { name: 'Ada Lovelace', affiliation: 'Engine' }, ada],
  ['a full name', { full_name: 'Ada Lovelace' }, ada],
  ['parts as CSL has them', { given: 'Ada', family: 'Lovelace' }, ada],
  ['parts as schema.org has them', { '@type': 'Person', givenName: 'Ada', familyName: 'Lovelace' }, ada],
  ['a family name alone', { family: 'Lovelace', given: '' }, { family: 'Lovelace' }],
  ['a group', { literal: 'Engine Team' }, { literal: 'Engine Team' }],
  ['an empty part beside a whole name', { family: ' ', name: 'Ada Lovelace' }, ada],
])('an author as %s is read', (_name, author, name) => {
  const { drafts, diagnostics } = readAuthors(author, 'Guido van Rossum');
  expect(diagnostics).toEqual([]);
  expect(drafts[0]?.authors).toEqual([name, { given: 'Guido', family: 'van Rossum' }]);
});

test.each([
  ['an empty object', {}],
  ['an object without a name', { id: 5, affiliation: 'Engine' }],
  ['an empty name', { name: '' }],
  ['a name of spaces', ' \t'],
  ['a name that is no text', { name: 7 }],
  ['a number', 5],
  ['null', null],
  ['a list', ['Ada']],
])('%s is reported with its field, and no other author is lost', (_name, author) => {
  const { drafts, diagnostics } = readAuthors('Ada Lovelace', author);
  expect(drafts[0]?.authors).toEqual([ada]);
  expect(summary(diagnostics)).toEqual(['warning bad-field 1:1']);
  expect(diagnostics[0]?.message).toContain('The field authors is');
});

test('a paper without any author that can be read has none', () => {
  expect(readAuthors({}, {}).drafts[0]).not.toHaveProperty('authors');
});

const record = {
  source: 'hf-daily',
  file: 'seeds/a.json',
  lines: [1, 1],
};

test.each([{}, { given: '' }, { literal: '' }, { name: 'Ada' }])('no schema takes %j for a name', (name) => {
  expect(nameSchema.safeParse(name).success).toBe(false);
  const paper = { title: 'T', authors: [name], records: [record], provenance: {} };
  expect(paperSchema.safeParse(paper).success).toBe(false);
  const lookup = { from: 'arxiv-lookup', fetched: '2025-10-01', about: '2510.00001', authors: [name] };
  expect(lookupSchema.safeParse(lookup).success).toBe(false);
});

test.each([
  ['CSL-JSON', [{ type: 'article', title: 'T', DOI: '10.1/a', author: [{ family: '', literal: '' }, ada] }]],
  [
    'Hugging Face',
    [{ paper: { id: '2510.00001', title: 'T', authors: [{ name: ' ' }, { name: 'Ada Lovelace' }] } }],
  ],
])('an empty name of %s is reported', (_name, value) => {
  const { drafts, diagnostics } = readText(JSON.stringify(value));
  expect(drafts[0]?.authors).toEqual([ada]);
  expect(diagnostics.filter(({ rule }) => rule === 'bad-field')).toHaveLength(1);
});

test.each([
  ['RIS', 'TY  - JOUR\nTI  - T\nAU  - \nAU  - Lovelace, Ada\nER  - \n'],
  ['BibTeX', '@misc{a,\n title={T},\n author={{} and {{}} and Lovelace, Ada}\n}\n'],
])('%s has no author of nothing', (_name, text) => {
  expect(readText(text).drafts[0]?.authors).toEqual([ada]);
});
