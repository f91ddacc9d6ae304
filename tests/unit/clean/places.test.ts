import { expect, test } from 'vitest';
import { cleanDrafts } from '#lib/clean/clean-drafts.ts';
import { mergeDrafts } from '#lib/papers/merge/merge-drafts.ts';
import { reportPaper } from '#lib/papers/merge/report-papers.ts';
import { settlePaper } from '#lib/papers/merge/settle-paper.ts';
import { hfListing } from '#lib/sources/readers/hf-listing.ts';
import { paperLines } from '#lib/sources/readers/paper-lines.ts';
import type { Source } from '#lib/sources/source.ts';

const none = { configured: () => undefined, arxivId: () => undefined };

function readDrafts(text: string, source: Source = hfListing, file = 'seeds/a.txt') {
  const { drafts, dump } = source.read({ file, text });
  return cleanDrafts(drafts, dump ? [dump] : [], none);
}

function placesOf(text: string, rule: string, source?: Source): string[] {
  return readDrafts(text, source)
    .diagnostics.filter((diagnostic) => diagnostic.rule === rule)
    .flatMap(({ places }) => places.map(({ line, column }) => `${String(line)}:${String(column)}`));
}

const meta = '\n\n  • 5 authors\n·\nOct 1, 2024\n';

test.each([
  ['in the title', `A {b} Title\n\nText.${meta}`, ['1:3']],
  ['in an indented title', `  A {b} Title\n\nText.${meta}`, ['1:5']],
  ['in the first line', `Title\n\nOur \\ours here\nand more.${meta}`, ['3:5']],
  ['in a later line', `Title\n\nOne\n   two tool_call and {x}\nthree.${meta}`, ['4:8', '4:22']],
  ['in a later paragraph', `Title\n\nOne\ntwo.\n\n\nThree\n\\ours.${meta}`, ['8:1']],
  ['after spaces in a row', `Title\n\nOne    two\t\tand tool_call.${meta}`, ['3:17']],
  ['after invisible characters', `Title\n\nZ\u200be\u200bro tool_call.${meta}`, ['3:8']],
  ['after a decomposed letter', `Title\n\ne\u0301 e\u0301 tool_call.${meta}`, ['3:7']],
])('markup that was left %s is reported at its line and column', (_name, text, places) => {
  expect(placesOf(text, 'left-raw')).toEqual(places);
});

test('each kind of character that was removed is reported where the first one stood', () => {
  const text = `Title\n\nOne\ntwo\u0007\u0007\n thr\u202eee\u202e.${meta}`;
  expect(placesOf(text, 'unshowable-characters')).toEqual(['4:4', '5:5']);
});

test('a date that cannot be read is reported where it begins', () => {
  const { diagnostics } = hfListing.read({
    file: 'seeds/a.txt',
    text: 'Title\n\nText.\n\n  • 5 authors\n·\n   Smarch 3\n',
  });
  expect(diagnostics.map(({ rule, places }) => [rule, places])).toEqual([
    ['bad-date', [{ file: 'seeds/a.txt', line: 7, column: 4 }]],
  ]);
});

test('a format that escapes its texts is reported at its record, once', () => {
  const line = JSON.stringify({ title: 'A Title', abstract: 'A\ntool_call and {x}.' });
  expect(placesOf(`\n${line}\n`, 'left-raw', paperLines)).toEqual(['2:1']);
});

test('many spans are counted, and the first twenty named', () => {
  const text = `Title\n\n${'a_bc '.repeat(50)}.${meta}`;
  const [report] = readDrafts(text).diagnostics.filter(({ rule }) => rule === 'left-raw');
  expect(report?.message).toContain(', and 30 more.');
  expect(report?.places).toHaveLength(20);
});

test('what merging decides names every record that contributed, each in its file', () => {
  const text = `Title\n\nText of it.${meta}`;
  const drafts = ['seeds/a.txt', 'seeds/b.txt', 'seeds/c.txt'].flatMap(
    (file) => readDrafts(`\n\n${text}`, hfListing, file).drafts,
  );
  const [group = []] = mergeDrafts(drafts).groups;
  const [merged] = reportPaper(settlePaper(group), group);
  expect(merged?.rule).toBe('merged');
  expect(merged?.places).toEqual(
    ['a', 'b', 'c'].map((name) => ({ file: `seeds/${name}.txt`, line: 3, column: 1 })),
  );
});
