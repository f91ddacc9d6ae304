import { expect, test } from 'vitest';
import { assignIds } from '#lib/papers/merge/assign-ids.ts';
import { settleGroups } from '#lib/papers/merge/settle-groups.ts';
import { formatReferences, linkReferences } from '#lib/papers/references/link-references.ts';
import type { Draft } from '#lib/schema/draft.ts';
import { makeDraft } from '../support/drafts.ts';

const [loom, shuttle, felt] = ['2401.00001', '2402.00002', '2403.00003'];

function link(...groups: Partial<Draft>[][]): [string, readonly string[]][] {
  const drafts = groups.map((group) => group.map(makeDraft));
  return [...linkReferences(assignIds(settleGroups(drafts).settled).assigned)];
}

test('a paper cites those of its references that the site has, each once, by arXiv id, DOI or id at OpenAlex', () => {
  expect(
    link(
      [
        { title: 'Felt', arxivId: felt, references: ['10.5555/shuttle', loom, '2401.99999'] },
        { title: 'Felt', source: 'openalex', arxivId: felt, references: ['W1', 'W9'] },
      ],
      [
        { title: 'Loom', arxivId: loom },
        { title: 'Loom', source: 'openalex', identifiers: ['W1'] },
      ],
      [{ title: 'Shuttle', arxivId: shuttle, doi: '10.5555/shuttle' }],
    ),
  ).toEqual([[felt, [loom, shuttle]]]);
});

test('a paper without an id is cited by its DOI, and by the arXiv id that a service has for it', () => {
  const known = [{ title: 'Loom', doi: '10.5555/loom', identifiers: [loom] }];
  const ids = [loom, '10.5555/loom'].map((name) =>
    link([{ title: 'Felt', arxivId: felt, references: [name] }], known),
  );
  expect(ids).toEqual([
    [[felt, [expect.stringMatching(/^loom-/)]]],
    [[felt, [expect.stringMatching(/^loom-/)]]],
  ]);
});

test('two papers may cite each other, whatever their dates, but none cites itself', () => {
  expect(
    link(
      [{ title: 'Loom', arxivId: loom, references: [loom, felt] }],
      [{ title: 'Felt', arxivId: felt, references: [loom] }],
    ),
  ).toEqual([
    [loom, [felt]],
    [felt, [loom]],
  ]);
});

test('a paper with two ids does not cite itself by the other', () => {
  expect(
    link([
      { title: 'Loom', arxivId: loom, references: [shuttle] },
      { title: 'Loom', arxivId: shuttle },
    ]),
  ).toEqual([]);
});

test('a DOI of two papers is the name of neither', () => {
  const proceedings = '10.5555/proceedings';
  expect(
    link(
      [{ title: 'Felt', arxivId: felt, references: [proceedings] }],
      [{ title: 'Loom', arxivId: loom, doi: proceedings }],
      [{ title: 'Shuttle', arxivId: shuttle, doi: proceedings }],
    ),
  ).toEqual([]);
});

test('what a paper is known by counts more than what a service calls another', () => {
  expect(
    link(
      [{ title: 'Felt', arxivId: felt, references: [loom] }],
      [{ title: 'Loom', arxivId: loom }],
      [{ title: 'Shuttle', doi: '10.5555/shuttle', identifiers: [loom] }],
    ),
  ).toEqual([[felt, [loom]]]);
});

test('without references nobody cites anybody', () => {
  expect(formatReferences(linkReferences([]))).toBe('{}\n');
});

test('the file has one line for each paper that cites others', () => {
  expect(formatReferences(new Map([[felt, [loom, shuttle]]]))).toBe(
    `{\n"${felt}": ["${loom}","${shuttle}"]\n}\n`,
  );
});
