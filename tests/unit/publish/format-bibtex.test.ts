import { parse } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { citationKey, citationKeys } from '#lib/publish/cite/cited-paper.ts';
import { formatBibtex, formatBibtexFile } from '#lib/publish/cite/format-bibtex.ts';
import { cleanLine } from '#lib/clean/clean-text.ts';
import { parseName } from '#lib/names/parse-name.ts';
import { readCorpus } from '../support/corpus.ts';
import { readText } from '../support/sources.ts';
import { runs } from '../support/runs.ts';
import { anyText } from '../support/strings.ts';
import { stated } from '../support/dates.ts';

/** Reads one entry: key, and fields with their outer braces taken off. Throws where a brace has no partner. */
function readBibtex(text: string): { key: string; fields: Record<string, string> } {
  const head = /^@[a-z]+\{([^\s,{}]+),\n/.exec(text);
  if (!head) throw new Error(`no entry: ${text}`);
  const fields: Record<string, string> = {};
  let at = head[0].length;
  while (text[at] !== '}') {
    const month = /^\s*month = ([a-z]{3})/.exec(text.slice(at));
    if (month) {
      fields['month'] = month[1] ?? '';
      at += month[0].length;
      while (/[,\n]/.test(text[at] ?? '')) at += 1;
      continue;
    }
    const name = /^\s*([A-Za-z]+) = \{/.exec(text.slice(at));
    if (!name) throw new Error(`no field at ${String(at)}: ${text.slice(at, at + 40)}`);
    at += name[0].length;
    const start = at;
    for (let depth = 1; depth > 0; at += 1) {
      if (at >= text.length) throw new Error('a brace is never closed');
      if (text[at] === '\\' && '{}\\'.includes(text[at + 1] ?? ' ')) at += 1;
      else if (text[at] === '{') depth += 1;
      else if (text[at] === '}') depth -= 1;
    }
    fields[name[1] ?? ''] = text.slice(start, at - 1);
    while (/[,\n]/.test(text[at] ?? '')) at += 1;
  }
  if (text.slice(at) !== '}\n') throw new Error(`text after the entry: ${text.slice(at)}`);
  return { key: head[1] ?? '', fields };
}

const marks: [string, string][] = [
  ['\\textbackslash{}', '\\'],
  ['\\textasciitilde{}', '~'],
  ['\\textasciicircum{}', '^'],
];

/** What TeX prints for a field. */
function printed(field: string): string {
  let text = '';
  for (let at = 0; at < field.length;) {
    const mark = marks.find(([name]) => field.startsWith(name, at));
    if (mark) {
      text += mark[1];
      at += mark[0].length;
    } else if (field[at] === '\\') {
      text += field[at + 1] ?? '';
      at += 2;
    } else {
      if (!'{}'.includes(field[at] ?? '')) text += field[at] ?? '';
      at += 1;
    }
  }
  return text;
}

const paper = {
  id: '2510.00568',
  title: 'ReSeek: A Framework',
  authors: [
    { given: 'Shiyu', family: 'Li' },
    { given: 'Guido', family: 'van Rossum' },
    { literal: 'DeepSeek' },
  ],
  issued: stated('2025-10-01'),
  arxivId: '2510.00568',
  doi: '10.1/a_b',
  url: 'https://arxiv.org/abs/2510.00568',
  categories: ['cs.CL', 'cs.AI'],
};

test('an entry names everything that is known', () => {
  expect(formatBibtex(paper)).toBe(`@misc{li2025reseek,
  title = {{ReSeek:} A Framework},
  author = {Li, Shiyu and van Rossum, Guido and {DeepSeek}},
  year = {2025},
  month = oct,
  eprint = {2510.00568},
  archivePrefix = {arXiv},
  primaryClass = {cs.CL},
  doi = {10.1/a_b},
  url = {https://arxiv.org/abs/2510.00568}
}
`);
});

test('an entry leaves out unknown fields', () => {
  expect(formatBibtex({ id: 'memory-3f2a91', title: 'Memory' })).toBe(
    '@misc{memory,\n  title = {Memory}\n}\n',
  );
});

test.each([
  ['first author, year and first telling word', paper, 'li2025reseek'],
  [
    'accents folded',
    { ...paper, authors: [{ given: 'A', family: 'Üstün' }], title: 'Über RL' },
    'ustun2025uber',
  ],
  ['a group', { ...paper, authors: [{ literal: 'DeepSeek AI' }] }, 'deepseekai2025reseek'],
  ['no author', { ...paper, authors: [] }, '2025reseek'],
  ['no word longer than three letters', { ...paper, title: 'On RL' }, 'li2025'],
  [
    'nothing in Latin letters',
    { id: 'paper-3f2a91', title: '记忆', authors: [{ literal: '王小明' }] },
    'paperpaper3f2a91',
  ],
])('the key is made of %s', (_name, entry, key) => {
  expect(citationKey(entry)).toBe(key);
});

test('papers of one key are told apart by their ids, and the oldest keeps it whatever else comes', () => {
  const older = { ...paper, id: '2509.1', issued: stated('2025-09-01') };
  const keys = { '2509.1': 'li2025reseek', '2510.00568': 'li2025reseek-251000568' };
  expect(Object.fromEntries(citationKeys([paper, older]))).toEqual(keys);
  const newer = { ...paper, id: '2512.7', issued: stated('2025-12-01') };
  expect(citationKeys([newer, paper, older])).toEqual(
    new Map(Object.entries({ ...keys, '2512.7': 'li2025reseek-25127' })),
  );
});

test('a file has the entries in their order, each with its own key', () => {
  const text = formatBibtexFile([
    { ...paper, key: 'b', credit: { sources: [], rights: '' } },
    { ...paper, key: 'a', credit: { sources: [], rights: '' } },
  ]);
  expect(text.match(/^@misc\{.*$/gm)).toEqual(['@misc{b,', '@misc{a,']);
});

test('a file begins with the sources and the rights, which no reader takes for an entry', () => {
  const credit = { sources: ['arXiv API', 'a@b'], rights: 'Titles belong to their authors.' };
  const text = formatBibtexFile(['b', 'a'].map((key) => ({ ...paper, key, credit })));
  expect(text).toMatch(/^% Source: arXiv API, ab\n% Titles belong to their authors\.\n\n@misc\{b,/);
  expect(parse(text).entries.map(({ key }) => key)).toEqual(['b', 'a']);
  expect(parse(text).errors).toEqual([]);
  const { drafts, diagnostics } = readText(text);
  expect(drafts).toHaveLength(2);
  expect(diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
});

test.each([
  ['100% & more_or #less', '100\\% \\& more\\_or \\#less'],
  ['a\\b {c} $d$ ~e^f', 'a\\textbackslash{}b \\{c\\} \\$d\\$ \\textasciitilde{}e\\textasciicircum{}f'],
  ['LLMs for GPT-4 and iOS', '{LLMs} for {GPT-4} and {iOS}'],
])('the title “%s” is written “%s”', (title, written) => {
  expect(readBibtex(formatBibtex({ ...paper, title })).fields['title']).toBe(written);
});

test('a name that holds “and” is one name', () => {
  const { fields } = readBibtex(
    formatBibtex({
      ...paper,
      authors: [
        { given: 'Simon and', family: 'Schuster' },
        { literal: 'A and B' },
        { given: 'Andrea', family: 'Sand' },
      ],
    }),
  );
  expect(fields['author']).toBe('Schuster, {Simon and} and {A and B} and Sand, Andrea');
});

test('an entry with any cleaned title and name has paired braces and prints them unchanged', () => {
  const text = anyText.map((raw) => cleanLine(raw).text);
  fc.assert(
    fc.property(text, text, (title, name) => {
      const { fields } = readBibtex(
        formatBibtex({ ...paper, title, authors: [{ literal: name }, parseName(name)], doi: `10.1/${name}` }),
      );
      expect(printed(fields['title'] ?? '')).toBe(title);
      expect(printed(fields['author'] ?? '').startsWith(name)).toBe(true);
    }),
    runs(),
  );
});

test('every paper of the seeds has an entry that can be read again', () => {
  for (const entry of readCorpus().papers) {
    const { fields } = readBibtex(formatBibtex(entry));
    expect(printed(fields['title'] ?? '')).toBe(entry.title);
    expect(fields['eprint']).toBe(entry.arxivId);
  }
});

test('a withdrawn paper is cited with what it says of itself', () => {
  const notice = 'Withdrawn on 3 Nov 2025: 50% of the proof is a gap.';
  expect(readBibtex(formatBibtex({ ...paper, notice })).fields['note']).toBe(
    'Withdrawn on 3 Nov 2025: 50\\% of the proof is a gap.',
  );
});
