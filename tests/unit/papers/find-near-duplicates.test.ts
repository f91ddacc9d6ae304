import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNearDuplicates, type ComparedPaper } from '#lib/papers/duplicates/find-near-duplicates.ts';
import { runs } from '../support/runs.ts';

const words = (from: number, count: number): string =>
  Array.from({ length: count }, (_, index) => `word${String(from + index)}`).join(' ');

const authors = (...names: string[]) => names.map((literal) => ({ literal }));

function paper(id: string, fields: Partial<ComparedPaper> = {}): ComparedPaper {
  return { id, title: `Title of ${id}`, abstract: words(id.length * 1000, 100), ...fields };
}

function pairs(papers: ComparedPaper[]): string[] {
  return findNearDuplicates(papers).pairs.map(
    ({ first, second }) => `${papers[first]?.id ?? ''} ${papers[second]?.id ?? ''}`,
  );
}

const text = words(0, 100);
const chinese =
  '我们提出一种用于搜索代理的自我纠正框架并在多个基准上验证其有效性结果表明该方法明显优于已有方法';

describe('papers that may be one', () => {
  test.each<[string, Partial<ComparedPaper>, Partial<ComparedPaper>]>([
    ['the same abstract under another title', { abstract: text }, { abstract: text }],
    [
      'an abstract in other case and marks',
      { abstract: text },
      { abstract: text.toUpperCase().replaceAll(' ', ', ') },
    ],
    ['an edited abstract', { abstract: text }, { abstract: `${words(0, 80)} ${words(900, 20)}` }],
    ['the beginning of a longer abstract', { abstract: words(0, 40) }, { abstract: words(0, 200) }],
    [
      'a third of the abstract by the same authors',
      { abstract: text, authors: authors('A. Li', 'B. Wu') },
      { abstract: `${words(0, 45)} ${words(900, 55)}`, authors: authors('Anna Li', 'Bo Wu') },
    ],
    ['a Chinese abstract under two titles', { abstract: chinese }, { abstract: `${chinese}。` }],
    [
      'one title in other marks by the same authors',
      { title: 'ReSeek – A Self-Correcting Framework', authors: authors('A. Li') },
      { title: 'ReSeek: a self correcting framework', authors: authors('Anna Li') },
    ],
    [
      'a title with a slip by the same authors, where an abstract is missing',
      { title: 'Search agents that learn from their own mistakes', abstract: '', authors: authors('A. Li') },
      { title: 'Search agents that learn from own mistakes', authors: authors('A. Li') },
    ],
  ])('have %s', (_what, first, second) => {
    expect(pairs([paper('a', first), paper('bb', second), paper('ccc')])).toEqual(['a bb']);
  });

  test.each<[string, Partial<ComparedPaper>, Partial<ComparedPaper>]>([
    ['nothing in common', {}, {}],
    ['two empty abstracts', { abstract: '' }, { abstract: '' }],
    ['a few words in common', { abstract: text }, { abstract: `${words(0, 12)} ${words(900, 90)}` }],
    [
      'the same words in another order',
      { abstract: text },
      { abstract: text.split(' ').reverse().join(' ') },
    ],
    [
      'a third of the abstract by other authors',
      { abstract: text, authors: authors('A. Li', 'B. Wu') },
      { abstract: `${words(0, 45)} ${words(900, 55)}`, authors: authors('C. Xu', 'D. Yu') },
    ],
    [
      'one title by other authors',
      { title: 'Memory', authors: authors('A. Li') },
      { title: 'Memory!', authors: authors('C. Xu') },
    ],
    [
      'versions of one model by the same authors',
      { title: 'Qwen2 Technical Report', abstract: '', authors: authors('A. Li') },
      { title: 'Qwen2.5 Technical Report', abstract: '', authors: authors('A. Li') },
    ],
    [
      'parts of one work',
      { title: 'A Study of Looms, Part I', abstract: '', authors: authors('A. Li') },
      { title: 'A Study of Looms, Part II', abstract: '', authors: authors('A. Li') },
    ],
    [
      'parts that have letters',
      { title: 'A Study of Looms, Part A', abstract: '', authors: authors('A. Li') },
      { title: 'A Study of Looms, Part B', abstract: '', authors: authors('A. Li') },
    ],
    // Nothing but authors speaks for a translation, and authors write many papers.
    [
      'a translation',
      { abstract: chinese, title: '自我纠正', authors: authors('A. Li') },
      { abstract: text, title: 'Self-correction', authors: authors('A. Li') },
    ],
  ])('are not those with %s', (_what, first, second) => {
    expect(pairs([paper('a', first), paper('bb', second), paper('ccc')])).toEqual([]);
  });

  test('text that more than eight papers share does not make near-duplicates', () => {
    const boilerplate = words(50_000, 120);
    const many = Array.from({ length: 12 }, (_, index) =>
      paper(`p${'x'.repeat(index)}`, { abstract: `${boilerplate} ${words(index * 1000, 30)}` }),
    );
    expect(pairs(many)).toEqual([]);
    const copy = paper('copy', { abstract: many[3]?.abstract ?? '' });
    expect(pairs([...many, copy])).toEqual(['pxxx copy']);
  });

  test('come with the share of the text that they have in common', () => {
    const [found] = findNearDuplicates([
      paper('a', { abstract: text }),
      paper('bb', { abstract: text }),
    ]).pairs;
    expect(found).toEqual({ first: 0, second: 1, text: 1 });
  });
});

test('any two papers of one text of eight words or more are found, whatever stands around them', () => {
  const word = fc.stringMatching(/^[a-z]{3,8}$/);
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { minLength: 8, maxLength: 60 }),
      fc.integer({ min: 0, max: 5 }),
      (own, rest) => {
        const others = Array.from({ length: rest }, (_, index) => paper('o'.repeat(index + 2)));
        const same = [paper('a', { abstract: own.join(' ') }), paper('b', { abstract: own.join(' ') })];
        expect(pairs([...others, ...same])).toContain('a b');
      },
    ),
    runs(),
  );
});
