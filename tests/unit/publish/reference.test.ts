import { expect, test } from 'vitest';
import { formats } from '#words';
import { formatMarkdownReference } from '#lib/publish/cite/markdown-reference.ts';
import { formatReference } from '#lib/publish/cite/reference.ts';
import { stated } from '../support/dates.ts';

const paper = {
  title: 'Memory',
  authors: [{ given: 'Shiyu', family: 'Li' }],
  issued: stated('2025-10-01'),
  arxivId: '2510.00568',
};

test.each([
  ['one author', paper, 'Li, S. (2025). “Memory.” arXiv:2510.00568.'],
  [
    'two authors',
    { ...paper, authors: [...paper.authors, { given: 'Yang', family: 'Tang' }] },
    'Li, S. and Tang, Y. (2025). “Memory.” arXiv:2510.00568.',
  ],
  [
    'a venue',
    { ...paper, containerTitle: 'Journal of Looms', doi: '10.1/x' },
    'Li, S. (2025). “Memory.” Journal of Looms. doi:10.1/x.',
  ],
  [
    'three authors',
    { ...paper, authors: [...paper.authors, { literal: 'Plato' }, { given: 'Guido', family: 'van Rossum' }] },
    'Li, S., Plato and van Rossum, G. (2025). “Memory.” arXiv:2510.00568.',
  ],
  [
    'given names with hyphens and initials',
    { ...paper, authors: [{ given: 'Jean-Baptiste M.', family: 'Mouret' }] },
    'Mouret, J. B. M. (2025). “Memory.” arXiv:2510.00568.',
  ],
  [
    'a given name that begins with a hyphen',
    { ...paper, authors: [{ given: 'Y. -L.', family: 'Wu' }] },
    'Wu, Y. L. (2025). “Memory.” arXiv:2510.00568.',
  ],
  [
    'a given name beyond the basic plane',
    { ...paper, authors: [{ given: '𠮷 -', family: '田' }] },
    '田, 𠮷. (2025). “Memory.” arXiv:2510.00568.',
  ],
  ['no author', { ...paper, authors: undefined }, '(2025). “Memory.” arXiv:2510.00568.'],
  ['no date', { ...paper, issued: undefined }, 'Li, S. “Memory.” arXiv:2510.00568.'],
  ['a month only', { ...paper, issued: stated('2025-10') }, 'Li, S. (2025). “Memory.” arXiv:2510.00568.'],
  ['a DOI beside the arXiv id', { ...paper, doi: '10.1/a' }, 'Li, S. (2025). “Memory.” doi:10.1/a.'],
  ['no identifier', { ...paper, arxivId: undefined }, 'Li, S. (2025). “Memory.”'],
  ['a title that asks', { ...paper, title: 'Why?' }, 'Li, S. (2025). “Why?” arXiv:2510.00568.'],
])('prints a reference with %s', (_name, entry, reference) => {
  expect(formatReference(entry, formats.list)).toBe(reference);
});

test('that a paper was withdrawn stands at the end of its reference', () => {
  const paper = { title: 'Memory', arxivId: '2510.00568', notice: 'Withdrawn.' };
  expect(formatReference(paper, formats.list)).toBe('“Memory.” arXiv:2510.00568. Withdrawn.');
});

test.each([
  [
    'the title is the link',
    'Li, S. (2025). “Memory.” arXiv:2510.00568.',
    'Memory',
    'Li, S. (2025). “[Memory](https://x.org/p/).” arXiv:2510.00568.',
  ],
  [
    'nothing in it is a mark of Markdown',
    'Li_, S. (2025). “A *b* [c](d) <e> `f`.”',
    'A *b* [c](d) <e> `f`',
    'Li\\_, S. (2025). “[A \\*b\\* \\[c\\](d) \\<e\\> \\`f\\`](https://x.org/p/).”',
  ],
  ['a title that is not in it stands first', 'Li, S.', 'Memory', '[Memory](https://x.org/p/). Li, S.'],
])('as Markdown, %s', (_what, reference, title, expected) => {
  expect(formatMarkdownReference(reference, title, 'https://x.org/p/')).toBe(expected);
});
