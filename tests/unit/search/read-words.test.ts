import { describe, expect, test } from 'vitest';
import { joinNames, papersOfName } from '#src/client/search-names.ts';
import { formatEntry, parseEntry, type LexiconEntry } from '#lib/search/lexicon.ts';
import { parseQuery } from '#lib/search/parse-query.ts';
import { readWords } from '#lib/search/read-words.ts';
import { divideLines, SortedFiles } from '#lib/search/sorted-files.ts';
import { Speller } from '#lib/search/speller.ts';
import { WordForms } from '#lib/search/word-forms.ts';
import { listSpellings, parseSpelling } from '#lib/search/spelling.ts';

function openFiles<Entry extends { key: string }>(
  lines: readonly string[],
  separator: string,
  parse: (line: string) => Entry,
) {
  const files = divideLines(lines, separator, 1000);
  return new SortedFiles(
    files.map(({ start }) => start),
    (file) => Promise.resolve(files[file]?.lines.join('\n') ?? ''),
    parse,
  );
}

function word(key: string, papers: number): LexiconEntry {
  return { kind: 'word', key, papers, titles: [] };
}

const entries: LexiconEntry[] = [
  ...[word('cited', 11), word('cit', 1), word('steer', 40), word('steel', 60)],
  ...[word('trade', 20), word('offs', 20), word('evan', 2), word('evander', 1), word('altar', 9)],
  { kind: 'same', key: 'tradeoffs', words: ['trade', 'offs'] },
  { kind: 'same', key: 'tradeforsteer', words: ['trade', 'for', 'steer'] },
  word('for', 90),
  { kind: 'name', key: 'evan li', text: 'Evan Li', papers: [1] },
  { kind: 'name', key: 'evan wu', text: 'Evan Wu', papers: [2] },
  { kind: 'name', key: 'weilin wu', text: 'Weilin Wu', papers: [4] },
  { kind: 'name', key: 'e wu', text: '', papers: [2, 3] },
  { kind: 'name', key: 'wu evan', text: 'Evan Wu', papers: [2] },
];
const known = [...entries, word('tradeoffs', 11)].flatMap((entry) =>
  entry.kind === 'word' ? [{ word: entry.key, papers: entry.papers }] : [],
);
const lexicon = openFiles(entries.map(formatEntry), '\t', parseEntry);
const spelling = openFiles(listSpellings(known), ' ', parseSpelling);
const source = {
  lexicon,
  forms: new WordForms(lexicon, 'en'),
  speller: new Speller(() => Promise.resolve(spelling), lexicon, 'en'),
};

test('a word that says nothing is left out, but for one within a compound', async () => {
  const read = async (query: string) => (await readWords(query.split(' '), false, source)).variants;
  expect(await read('trade of steer')).toEqual([['trade', 'steer']]);
  expect(await read('trade for steer')).toEqual([['trade', 'for', 'steer']]);
});

describe('a word of a query that no paper has', () => {
  test.each([
    ['tradeofs', [['trade', 'offs']], 'is a compound that the papers divide, misspelt'],
    ['evaner', [['evander']], 'is no other form of a name'],
    ['steered', [['steered']], 'is another form of a word'],
    ['citted', [['citted'], ['cited']], 'may be another form of a rare word, or a commoner word misspelt'],
  ])('as %s is read as %j: it %s', async (query, variants) => {
    expect((await readWords([query], false, source)).variants).toEqual(variants);
  });

  test('is not corrected if it stands for signs', async () => {
    expect((await readWords(['altra'], false, source)).corrected).toEqual([{ from: 'altra', to: 'altar' }]);
    const { corrected, unknown } = await readWords(['A*'], false, source);
    expect({ corrected, unknown }).toEqual({ corrected: [], unknown: ['astar'] });
  });

  test('is asked about if a commoner one may be meant', async () => {
    expect((await readWords(['citted'], false, source)).doubtful).toEqual([{ from: 'citted', to: 'cited' }]);
    expect((await readWords(['citted'], true, source)).doubtful).toEqual([]);
  });
});

test.each([
  ['Evan Wu', [2]],
  ['Evan B. Wu', [2]],
  ['Wu, Evan B.', [2]],
  ['E. B. Wu', [3, 2]],
  ['E. Wu', [3, 2]],
  ['Evan Li Wu', []],
  ['B. Wu', []],
  ['E. B.', []],
  ['', []],
])('the name [%s] leads to the papers %j', async (name, papers) => {
  expect(await papersOfName(lexicon, name)).toEqual(papers);
});

test('a hyphen that the papers do not write in a name is left out', async () => {
  expect(await papersOfName(lexicon, 'Wei-Lin Wu')).toEqual([4]);
});

test.each([
  ['author:evan wu', 'author:"evan wu"'],
  ['steel author:Wu Evan steer', 'steel author:"Wu Evan" steer'],
  ['author:wei-lin wu 2024', 'author:"wei-lin wu" 2024'],
  ['author:evan steel', 'author:evan steel'],
  ['author:evan "wu"', 'author:evan "wu"'],
  ['title:evan wu', 'title:evan wu'],
  ['author:evan -wu', 'author:evan -wu'],
])('%s is read as %s', async (text, meant) => {
  expect(await joinNames(parseQuery(text), lexicon)).toEqual(parseQuery(meant));
});
