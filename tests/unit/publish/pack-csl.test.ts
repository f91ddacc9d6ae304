import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CslItem } from '#lib/publish/cite/csl-item.ts';
import { packCsl, unpackCsl } from '#lib/publish/cite/pack-csl.ts';
import { runs } from '../support/runs.ts';

const item: CslItem = {
  id: 'li2025memory',
  type: 'article',
  title: 'Memory & <agents>',
  author: [{ family: 'van Rossum', given: 'Guido' }, { literal: 'DeepSeek' }],
  issued: { 'date-parts': [[2025, 10, 1]] },
  publisher: 'arXiv',
  number: 'arXiv:2510.00568',
  DOI: '10.48550/arXiv.2510.00568',
  URL: 'https://arxiv.org/abs/2510.00568',
  source: 'arXiv API',
  keyword: 'looms, memory',
};

const tags = [
  { name: 'citation_title', content: 'Memory & <agents>' },
  { name: 'citation_author', content: 'van Rossum, Guido' },
  { name: 'citation_author', content: 'DeepSeek' },
  { name: 'citation_publication_date', content: '2025/10/01' },
  { name: 'citation_arxiv_id', content: '2510.00568' },
  { name: 'citation_doi', content: '10.48550/arXiv.2510.00568' },
  { name: 'citation_public_url', content: 'https://arxiv.org/abs/2510.00568' },
  { name: 'citation_keywords', content: 'looms; memory' },
];

test('of a preprint, the key and the source are all that the tags of its page do not say', () => {
  expect(packCsl(item, tags)).toEqual({ id: 'li2025memory', source: 'arXiv API' });
  expect(unpackCsl({ id: 'li2025memory', source: 'arXiv API' }, tags)).toEqual(item);
});

test('a name that its tag does not divide as the record does stands in the record', () => {
  const author = [{ family: 'Li, the Elder', given: 'Shiyu' }, { given: 'Plato' }];
  const named = [...tags.filter(({ name }) => name !== 'citation_author')];
  const said = ['Li, the Elder, Shiyu', 'Plato'].map((content) => ({ name: 'citation_author', content }));
  expect(packCsl({ ...item, author }, [...named, ...said])).toMatchObject({ author });
});

test('whatever the tags say, a record that was packed is whole again', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1 });
  const record = fc.record(
    {
      id: text,
      type: fc.constantFrom('article', 'article-journal', 'paper-conference'),
      title: text,
      author: fc.array(
        fc.oneof(
          fc.record({ family: text, given: text }),
          fc.record({ literal: text }),
          fc.record({ given: text }),
        ),
        { minLength: 1 },
      ),
      issued: fc.record({ 'date-parts': fc.constantFrom([[2025]], [[2025, 10]], [[2025, 10, 1]]) }),
      publisher: text,
      number: text,
      DOI: text,
      URL: text,
      note: text,
    },
    { requiredKeys: ['id', 'type', 'title'] },
  ) as fc.Arbitrary<CslItem>;
  fc.assert(
    fc.property(record, fc.subarray(tags), (any, said) => {
      const packed = JSON.parse(JSON.stringify(packCsl(any, said))) as ReturnType<typeof packCsl>;
      expect(unpackCsl(packed, said)).toEqual(any);
    }),
    runs(),
  );
});
