import { describe, expect, test } from 'vitest';
import { citationKeys, type CitedPaper } from '#lib/publish/cite/cited-paper.ts';
import { citationFormats } from '#lib/publish/downloads/download-formats.ts';
import { formatBibtex } from '#lib/publish/cite/format-bibtex.ts';
import { formatCslJsonFile } from '#lib/publish/cite/format-csl-json.ts';
import { formatRisFile } from '#lib/publish/cite/format-ris.ts';
import { highwireTags } from '#lib/publish/cite/highwire-tags.ts';
import { workTypeOf } from '#lib/publish/cite/work-type-of.ts';
import { readCorpus } from '../support/corpus.ts';
import { stated } from '../support/dates.ts';
import { readText } from '../support/sources.ts';

const { papers } = readCorpus();
const keys = citationKeys(papers);
const credit = { sources: [], rights: '' };
const cited = papers.map((paper): CitedPaper => ({ ...paper, key: keys.get(paper.id) ?? '', credit }));

const preprint: CitedPaper = {
  key: 'li2025reseek',
  id: '2510.00568',
  title: 'ReSeek: A Framework',
  authors: [{ given: 'Guido', family: 'van Rossum' }, { literal: 'DeepSeek' }],
  issued: stated('2025-10-01'),
  arxivId: '2510.00568',
  url: 'https://arxiv.org/abs/2510.00568',
  pdfUrl: 'https://arxiv.org/pdf/2510.00568',
  credit: { sources: ['arXiv API'], rights: '', notice: 'Withdrawn: a gap.' },
};
const published: CitedPaper = {
  key: 'fox2025',
  id: 'looms-3f2a91',
  title: 'Looms',
  issued: stated('2025-10'),
  doi: '10.1145/loom.1',
  containerTitle: 'Journal of Looms',
  keywords: ['looms', 'agents'],
  credit,
};

test('RIS has a record for each paper, with what is known of it', () => {
  expect(formatRisFile([preprint, published])).toBe(`TY  - UNPB
ID  - li2025reseek
TI  - ReSeek: A Framework
AU  - van Rossum, Guido
AU  - DeepSeek
PY  - 2025
DA  - 2025/10/01
DO  - 10.48550/arXiv.2510.00568
AN  - arXiv:2510.00568
UR  - https://arxiv.org/abs/2510.00568
L1  - https://arxiv.org/pdf/2510.00568
DB  - arXiv API
N1  - Withdrawn: a gap.
ER  - 

TY  - JOUR
ID  - fox2025
TI  - Looms
PY  - 2025
DA  - 2025/10/
T2  - Journal of Looms
DO  - 10.1145/loom.1
KW  - looms
KW  - agents
ER  - 
`);
});

test('CSL-JSON says what is a preprint, and where', () => {
  expect(JSON.parse(formatCslJsonFile([preprint, published]))).toEqual([
    {
      id: 'li2025reseek',
      type: 'article',
      title: 'ReSeek: A Framework',
      author: [{ family: 'van Rossum', given: 'Guido' }, { literal: 'DeepSeek' }],
      issued: { 'date-parts': [[2025, 10, 1]] },
      publisher: 'arXiv',
      number: 'arXiv:2510.00568',
      DOI: '10.48550/arXiv.2510.00568',
      URL: 'https://arxiv.org/abs/2510.00568',
      source: 'arXiv API',
      note: 'Withdrawn: a gap.',
    },
    {
      id: 'fox2025',
      type: 'article-journal',
      title: 'Looms',
      issued: { 'date-parts': [[2025, 10]] },
      'container-title': 'Journal of Looms',
      DOI: '10.1145/loom.1',
      keyword: 'looms, agents',
    },
  ]);
});

test('a paper of proceedings becomes one in CSL-JSON and RIS, with all that is known of its place', () => {
  const paper: CitedPaper = {
    ...published,
    containerTitle: 'Proceedings of the Loom Conference',
    volume: '3',
    issue: '2',
    pages: '12–19',
    publisher: 'Loom Press',
  };
  expect(JSON.parse(formatCslJsonFile([paper]))).toMatchObject([
    { type: 'paper-conference', volume: '3', issue: '2', page: '12–19', publisher: 'Loom Press' },
  ]);
  expect(formatRisFile([paper])).toContain(
    'TY  - CPAPER\n' +
      'ID  - fox2025\nTI  - Looms\nPY  - 2025\nDA  - 2025/10/\n' +
      'T2  - Proceedings of the Loom Conference\nVL  - 3\nIS  - 2\nSP  - 12\nEP  - 19\nPB  - Loom Press\n',
  );
});

test.each([
  [{ type: 'thesis' as const }, 'thesis', 'THES'],
  [{ type: 'article' as const, containerTitle: 'Journal of Looms' }, 'article-journal', 'JOUR'],
  [{ type: 'dataset' as const, containerTitle: undefined }, 'dataset', 'DATA'],
])('%j is cited as %s', (fields, type, tag) => {
  const paper = { ...published, containerTitle: undefined, ...fields };
  expect(JSON.parse(formatCslJsonFile([paper]))).toMatchObject([{ type }]);
  expect(formatRisFile([paper])).toContain(`TY  - ${tag}\n`);
});

test.each<[Partial<CitedPaper>, ...string[]]>([
  [{}, 'article', 'UNPB', 'misc', 'preprint'],
  [{ journalRef: 'Looms 3, 12 (2024)' }, 'article-journal', 'JOUR', 'article', 'journalArticle'],
  [{ doi: '10.1/x' }, 'article-journal', 'JOUR', 'misc', 'journalArticle'],
  [{ journalRef: 'NeurIPS 2023' }, 'paper-conference', 'CPAPER', 'inproceedings', 'conferencePaper'],
])(
  'of what is known of its publication, %j, every form makes the same of a paper of arXiv',
  (fields, ...forms) => {
    const paper: CitedPaper = { ...preprint, type: 'article', ...fields };
    const [item] = JSON.parse(formatCslJsonFile([paper])) as { type: string; 'container-title'?: string }[];
    const tags = highwireTags(
      { ...paper, workType: workTypeOf(paper), authors: [], abstractText: '', csl: {} },
      'https://x.org/p/',
    );
    expect([
      item?.type,
      /^TY {2}- (.+)$/m.exec(formatRisFile([paper]))?.[1],
      /^@(\w+)/.exec(formatBibtex(paper))?.[1],
      tags.find(({ name }) => name === 'z:itemType')?.content,
    ]).toEqual(forms);
    expect(item?.['container-title']).toBe(fields.journalRef);
    expect(formatBibtex(paper).includes(fields.journalRef ?? 'Looms')).toBe(fields.journalRef !== undefined);
  },
);

test('a text with line ends makes no other tag', () => {
  expect(formatRisFile([{ ...published, title: 'A\nER  - \nTY  - JOUR' }])).toContain(
    'TI  - A ER - TY - JOUR\n',
  );
});

describe.each(citationFormats)('a file of the corpus as $form', ({ write }) => {
  const { drafts, diagnostics } = readText(write(cited));

  test('is read without complaint and has every paper in its order', () => {
    expect(diagnostics.filter(({ rule }) => rule !== 'without-abstract')).toEqual([]);
    expect(drafts.map(({ arxivId }) => arxivId)).toEqual(cited.map(({ arxivId }) => arxivId));
  });

  test('gives the names and the address of every paper as they were', () => {
    const facts = ({ authors, url }: Pick<CitedPaper, 'authors' | 'url'>) => [authors, url];
    expect(drafts.map(facts)).toEqual(cited.map(facts));
  });
});

test.each([
  ['RIS', formatRisFile],
  ['CSL-JSON', formatCslJsonFile],
])('%s keeps the title and the date of every paper', (_, write) => {
  const facts = ({ title, issued }: Pick<CitedPaper, 'title' | 'issued'>) => [title, issued?.value];
  expect(readText(write(cited)).drafts.map(facts)).toEqual(cited.map(facts));
});
