import { describe, expect, test } from 'vitest';
import { linkElsewhere } from '#lib/publish/links/elsewhere.ts';
import { parseYaml } from '#lib/entries/parse-yaml.ts';
import { settingsSchema } from '#lib/schema/settings.ts';

const usual = settingsSchema.parse({}).readElsewhere;
const preprint = { title: 'Looms & “yarns”', arxivId: '2510.00568' };

test('a paper with an arXiv number leads to the services that know it', () => {
  expect(linkElsewhere(usual, preprint)).toEqual([
    { title: 'Hugging Face', href: 'https://huggingface.co/papers/2510.00568' },
    { title: 'alphaXiv', href: 'https://www.alphaxiv.org/abs/2510.00568' },
    { title: 'Semantic Scholar', href: 'https://api.semanticscholar.org/arXiv:2510.00568' },
  ]);
});

test.each([
  ['no number', { title: 'Looms' }],
  ['a number of before 2007', { title: 'Looms', arxivId: 'cs/0112017' }],
])('a paper with %s leads to none of them', (_, paper) => {
  expect(linkElsewhere(usual, paper)).toEqual([]);
});

test('an address of the editor is filled with what is known, escaped, and the first of one name counts', () => {
  const services = [
    { title: 'Library', url: 'https://library.example/doi/{doi}' },
    { title: 'Library', url: 'https://library.example/search?q={title}' },
  ];
  expect(linkElsewhere(services, { ...preprint, doi: '10.1/a#b' })).toEqual([
    { title: 'Library', href: 'https://library.example/doi/10.1/a%23b' },
  ]);
  expect(linkElsewhere(services, preprint)).toEqual([
    { title: 'Library', href: 'https://library.example/search?q=Looms%20%26%20%E2%80%9Cyarns%E2%80%9D' },
  ]);
});

describe('an address in the settings', () => {
  const read = (url: string) =>
    parseYaml(
      'content/settings.yaml',
      `title: Looms\nreadElsewhere:\n  - title: A\n    url: '${url}'\n`,
      settingsSchema,
    );

  test.each([
    ['has nothing to fill', 'https://library.example/'],
    ['names what no paper has', 'https://library.example/{isbn}'],
    ['has a brace too many', 'https://library.example/{doi}}'],
    ['lets a paper choose the host', 'https://{doi}/'],
    ['is no web address', 'javascript:{title}'],
  ])('that %s is refused where it stands', (_, url) => {
    const result = read(url);
    expect('diagnostics' in result && result.diagnostics.map(({ rule, places }) => [rule, places])).toEqual([
      ['bad-settings', [{ file: 'content/settings.yaml', line: 4, column: expect.any(Number) as number }]],
    ]);
  });

  test('with an empty list, a paper leads nowhere else', () => {
    const result = parseYaml('content/settings.yaml', 'readElsewhere: []\n', settingsSchema);
    expect('data' in result && result.data.readElsewhere).toEqual([]);
    expect('data' in read('https://library.example/{doi}')).toBe(true);
  });
});
