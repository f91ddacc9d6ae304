import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileUrl, issueUrl } from '#lib/publish/links/correct.ts';
import { parseRepository, repositorySchema } from '#lib/schema/repository.ts';
import { runs } from '../support/runs.ts';

const repository = parseRepository('https://github.com/looms/papers');

test.each([
  ['https://github.com/looms/papers', { url: 'https://github.com/looms/papers', branch: 'main' }],
  [
    'https://github.com/looms/papers/tree/next/year',
    { url: 'https://github.com/looms/papers', branch: 'next/year' },
  ],
])('the repository %s is read with its branch', (address, expected) => {
  expect(repositorySchema.parse(address)).toBe(address);
  expect(parseRepository(address)).toEqual(expected);
});

test.each([
  'looms/papers',
  'https://github.com/looms',
  'https://a@github.com/looms/papers',
  'https://github.com/looms/papers?tab=1',
])('%s is no repository', (address) => {
  expect(repositorySchema.safeParse(address).success).toBe(false);
});

test('a file that is there is edited, and one that is not there begins with a text', () => {
  expect(fileUrl(repository, 'content/people.yaml', { exists: true, first: '' })).toBe(
    'https://github.com/looms/papers/edit/main/content/people.yaml',
  );
  const made = new URL(fileUrl(repository, 'content/notes/a b.mdx', { exists: false, first: '---\n' }));
  expect(made.pathname).toBe('/looms/papers/new/main/content/notes');
  expect([...made.searchParams]).toEqual([
    ['filename', 'a b.mdx'],
    ['value', '---\n'],
  ]);
});

test('an issue has its title and text, however strange, in an address that is never too long', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 900 }),
      fc.string({ unit: 'binary', maxLength: 3000 }),
      (title, body) => {
        const address = issueUrl(repository, title, body);
        const { pathname, searchParams } = new URL(address);
        const [first = '', second = ''] = [searchParams.get('title'), searchParams.get('body')].map(
          (text) => text ?? '',
        );
        expect(address.length).toBeLessThanOrEqual(2000);
        expect(pathname).toBe('/looms/papers/issues/new');
        expect(first === title || title.startsWith(first.slice(0, -1))).toBe(true);
        expect(second === body || body.startsWith(second.slice(0, -1))).toBe(true);
      },
    ),
    runs(),
  );
});
