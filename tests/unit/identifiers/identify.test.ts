import { expect, test } from 'vitest';
import { identify, parseDoi } from '#lib/identifiers/identify.ts';

test.each([
  ['2510.00568', { arxivId: '2510.00568' }],
  ['arXiv:2510.00568v3', { arxivId: '2510.00568', version: 3 }],
  ['0704.0001v1', { arxivId: '0704.0001', version: 1 }],
  ['cs/0110053', { arxivId: 'cs/0110053' }],
  ['cs.CL/0110053v2', { arxivId: 'cs/0110053', version: 2 }],
  ['oai:arXiv.org:hep-th/9901001v9', { arxivId: 'hep-th/9901001', version: 9 }],
  ['https://arxiv.org/abs/2510.00568v2?context=cs', { arxivId: '2510.00568', version: 2 }],
  ['https://arxiv.org/pdf/2510.00568v2.pdf', { arxivId: '2510.00568', version: 2 }],
  ['https://huggingface.co/papers/2510.00568#comments', { arxivId: '2510.00568' }],
  ['10.48550/arXiv.2510.00568', { arxivId: '2510.00568' }],
  ['https://doi.org/10.48550/arXiv.cs/0110053', { arxivId: 'cs/0110053' }],
  ['10.1145/ABC.1', { doi: '10.1145/abc.1' }],
  ['doi: 10.1145/ABC.1', { doi: '10.1145/abc.1' }],
  ['http://dx.doi.org/10.1145%2FABC.1', { doi: '10.1145/abc.1' }],
  ['https://example.org/2510.00568', {}],
  ['10.1/x', {}],
  ['', {}],
])('%s identifies %o', (text, ids) => {
  expect(identify(text)).toEqual(ids);
});

test('of several texts the first of each kind counts, and a later one may add the version', () => {
  expect(
    identify(
      '2510.00568',
      '10.1145/A',
      'https://arxiv.org/abs/2510.00568v4',
      'https://arxiv.org/abs/2401.00001v1',
      '10.1145/B',
    ),
  ).toEqual({ arxivId: '2510.00568', version: 4, doi: '10.1145/a' });
});

test.each(['https://doi.org/10.1145/ABC', 'doi:10.1145/abc', ' 10.1145/Abc ', 'info:doi/10.1145/abc'])(
  'every form of a DOI is one: %s',
  (text) => {
    expect(parseDoi(text)).toBe('10.1145/abc');
  },
);
