import { expect, test } from 'vitest';
import { readPapers } from '#lib/topics/measure/read-papers.ts';

function read(text: string) {
  const { drafts, diagnostics } = readPapers({ file: 'papers.jsonl', text });
  return {
    papers: drafts.map(({ title, abstract, arxivId }) => [arxivId, title, abstract]),
    problems: diagnostics.map(({ rule, places }) => `${String(places[0]?.line)} ${rule}`),
  };
}

test.each([
  ['as in this project', { arxivId: '2601.00001', title: 'T', abstract: 'A' }],
  ['with an underscore', { arxiv_id: '2601.00001', title: 'T', abstract: 'A' }],
  ['with a version', { id: '2601.00001v3', title: 'T', abstract: 'A' }],
  ['as an address', { url: 'https://arxiv.org/abs/2601.00001', title: 'T', abstract: 'A' }],
  ['as Hugging Face has it', { paper: { id: '2601.00001', title: 'T', summary: 'A' }, title: 'other' }],
])('reads a paper whose id is given %s', (_title, record) => {
  expect(read(JSON.stringify(record))).toEqual({ papers: [['2601.00001', 'T', 'A']], problems: [] });
});

test.each([
  ['JSON Lines', '{"title":"A","abstract":"a"}\n\n{"title":"B","abstract":"b"}\n'],
  ['a list', '[{"title":"A","abstract":"a"},\n{"title":"B","abstract":"b"}]'],
])('reads %s', (_title, text) => {
  expect(read(text).papers).toEqual([
    [undefined, 'A', 'a'],
    [undefined, 'B', 'b'],
  ]);
});

test('joins hard-wrapped lines and keeps paragraphs', () => {
  expect(read('{"title":"A\\n b","abstract":"one\\ntwo\\n\\nthree"}').papers).toEqual([
    [undefined, 'A b', 'one two\n\nthree'],
  ]);
});

test('an abstract may be empty, but not missing', () => {
  expect(read('{"title":"A","abstract":""}\n{"title":"B"}')).toEqual({
    papers: [[undefined, 'A', '']],
    problems: ['2 no-paper'],
  });
});

test.each([
  ['a record without a title', '{"abstract":"a"}', ['1 no-paper']],
  ['a record that is cut', '{"title":"A","abstract":"a"}\n{"title":', ['2 cut-file']],
  ['a file that is no paper at all', 'nothing to see', ['1 unknown-format']],
])('%s is a problem with its place', (_title, text, problems) => {
  expect(read(text).problems).toEqual(problems);
});
