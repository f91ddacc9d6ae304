import { expect, test } from 'vitest';
import type { CslItem } from '#lib/publish/cite/csl-item.ts';
import { formatCoins } from '#lib/publish/cite/format-coins.ts';
import { formatPreprintCoins } from '#lib/publish/cite/format-preprint-coins.ts';
import { workTypeOf } from '#lib/publish/cite/work-type-of.ts';
import { zoteroType } from '#lib/publish/cite/zotero-type.ts';

const preprint: CslItem = {
  id: 'li2025memory',
  type: 'article',
  title: 'Memory & <agents>',
  author: [{ family: 'van Rossum', given: 'Guido' }, { literal: 'DeepSeek' }],
  issued: { 'date-parts': [[2025, 10, 1]] },
  number: 'arXiv:2510.00568',
  DOI: '10.48550/arXiv.2510.00568',
  URL: 'https://arxiv.org/abs/2510.00568',
};

test('a preprint is a context object with the type that Zotero takes for one', () => {
  expect([...new URLSearchParams(formatCoins(preprint))]).toEqual([
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ['rft.type', 'preprint'],
    ['rft.title', 'Memory & <agents>'],
    ['rft.date', '2025-10-01'],
    ['rft_id', 'info:doi/10.48550/arXiv.2510.00568'],
  ]);
});

test('a space takes one character, and a plus sign stays one', () => {
  const written = formatCoins({ ...preprint, title: 'C++ for agents' });
  expect(written).toContain('rft.title=C%2B%2B+for+agents&');
  expect(new URLSearchParams(written).get('rft.title')).toBe('C++ for agents');
});

test('a row of results says the same of a preprint, and its authors, which cost no file a byte', () => {
  const row = {
    title: 'Memory & <agents>',
    arxivId: '2510.00568',
    date: '2025-10-01',
    authors: ['Guido van Rossum', 'DeepSeek'],
  };
  const of = (text: string) => [...new URLSearchParams(text)];
  const isName = ([name]: [string, string]) => name === 'rft.creator';
  const said = of(formatPreprintCoins(row));
  expect(said.filter((pair) => !isName(pair))).toEqual(of(formatCoins(preprint)));
  expect(said.filter(isName).map(([, name]) => name)).toEqual(row.authors);
});

test('an article of a journal is one, with its place there', () => {
  const article: CslItem = {
    ...preprint,
    type: 'article-journal',
    'container-title': 'Journal of Looms',
    volume: '3',
    issue: '2',
    page: '12–19',
    DOI: '10.1/x',
  };
  expect([...new URLSearchParams(formatCoins(article))]).toEqual([
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:journal'],
    ['rft.genre', 'article'],
    ['rft.atitle', 'Memory & <agents>'],
    ['rft.jtitle', 'Journal of Looms'],
    ['rft.volume', '3'],
    ['rft.issue', '2'],
    ['rft.pages', '12–19'],
    ['rft.date', '2025-10-01'],
    ['rft_id', 'info:doi/10.1/x'],
  ]);
});

test.each([
  ['preprint', 'rft.creator'],
  ['journal article', 'rft.au'],
] as const)('authors of a %s stand where no registry of a DOI can be asked for them', (kind, field) => {
  const type = kind === 'preprint' ? 'article' : 'article-journal';
  const namesOf = (DOI: string | undefined) =>
    new URLSearchParams(formatCoins({ ...preprint, type, DOI })).getAll(field);
  expect(namesOf(undefined)).toEqual(['van Rossum, Guido', 'DeepSeek']);
  expect(namesOf('10.1/x')).toEqual([]);
});

test('a paper without a DOI is known by its address', () => {
  expect(new URLSearchParams(formatCoins({ ...preprint, DOI: undefined })).getAll('rft_id')).toEqual([
    'https://arxiv.org/abs/2510.00568',
  ]);
});

test.each([
  [{}, 'preprint'],
  [{ doi: '10.1/x' }, 'journalArticle'],
  [{ journalRef: 'Nature 529 (2016)' }, 'journalArticle'],
  [{ containerTitle: 'Proceedings of the Loom Conference' }, 'conferencePaper'],
  [{ journalRef: 'NeurIPS 2023' }, 'conferencePaper'],
  [{ journalRef: 'Transactions of the ACL 12 (2024)' }, 'journalArticle'],
  [{ type: 'article' as const, journalRef: 'Proc. of ICML, pp. 1-9' }, 'conferencePaper'],
  [{ type: 'chapter' as const, containerTitle: 'Looms' }, 'bookSection'],
  [{ type: 'thesis' as const }, 'thesis'],
])('%j is %s to Zotero', (paper, expected) => {
  expect(zoteroType(workTypeOf(paper))).toBe(expected);
});
