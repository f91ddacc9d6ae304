import { expect, test } from 'vitest';
import { readAddress } from '#lib/sources/read-address.ts';
import { readText } from '../support/sources.ts';

test.each(['https://github.com/a/b', 'http://a.test', 'https://a.test:8080/x?y=%40#z', 'HTTPS://a.test/@b'])(
  '%s may become a link',
  (url) => {
    expect(readAddress(url)).toBe(url);
  },
);

test.each([
  'https://github.com@evil.test/a/b',
  'https://user:password@evil.test/',
  'https://@evil.test/',
  'https:///evil.test/',
  'https:\\\\evil.test',
  'https:evil.test',
  'javascript:alert(1)',
  'data:text/html,x',
  'ftp://a.test/',
  'https://a.test/\u202egpj.exe',
  'https://a.test/\u200bb',
  'https://a.test/a b',
  'https://',
  '//evil.test/',
])('%j may not', (url) => {
  expect(readAddress(url)).toBeUndefined();
});

test.each([
  ['the project’s own form', [{ title: 'T', abstract: 'A.', codeUrl: 'https://github.com@evil.test/a/b' }]],
  [
    'Hugging Face',
    [
      {
        paper: { id: '2510.00001', title: 'T', summary: 'A.', githubRepo: 'https://github.com@evil.test/a' },
      },
    ],
  ],
  ['CSL-JSON', [{ type: 'article', title: 'T', DOI: '10.1/a', URL: 'https://github.com@evil.test/a' }]],
])('an address with a user in %s is reported and is no link', (_name, value) => {
  const { drafts, diagnostics } = readText(JSON.stringify(value));
  expect(JSON.stringify(drafts)).not.toContain('evil');
  expect(diagnostics.map(({ rule }) => rule)).toContain('bad-field');
});
