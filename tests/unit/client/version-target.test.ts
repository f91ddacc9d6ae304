import fc from 'fast-check';
import { expect, test } from 'vitest';
import { versionTarget } from '#src/client/version-target.ts';
import { runs } from '../support/runs.ts';

const origin = 'https://site.test';

test.each([
  ['/papers/', '/papers/2510.00568v2', '/papers/2510.00568/'],
  ['/papers/', '/papers/2510.00568v12/', '/papers/2510.00568/'],
  ['/papers/', '/papers/cs/0110053v1', '/papers/cs/0110053/'],
  ['/offprint/papers/', '/offprint/papers/2510.00568v2?a=b#c', '/offprint/papers/2510.00568/'],
])('below %s, %s leads to %s', (papers, path, target) => {
  expect(versionTarget(papers, new URL(origin + path))).toBe(origin + target);
});

test.each([
  ['/papers/', '/papers/2510.00568/'],
  ['/papers/', '/topics/1v1'],
  ['/papers/', '//evil.test/papers/1v1'],
  ['/papers/', '/\\evil.test/papers/1v1'],
  ['/', '//evil.test/papers/1v1'],
  ['//evil.test/papers/', '//evil.test/papers/1v1'],
  ['/\\evil.test/papers/', '/\\evil.test/papers/1v1'],
])('below %s, %s leads nowhere', (papers, path) => {
  expect(versionTarget(papers, new URL(origin + path))).toBeUndefined();
});

test('no address leads to another host', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    'papers',
    'evil.test',
    '.',
    '..',
    '@',
    ':',
    '%2f',
    'javascript:',
    '1',
  );
  const path = fc.array(piece, { maxLength: 8 }).map((pieces) => `/${pieces.join('')}1v1`);
  fc.assert(
    fc.property(fc.constantFrom('/', '/papers/', '//', '//evil.test/'), path, (papers, text) => {
      const address = URL.parse(origin + text);
      const target = address === null ? undefined : versionTarget(papers, address);
      if (target === undefined) return;
      expect(new URL(target).origin).toBe(origin);
      expect(new URL(target).pathname).not.toMatch(/^\/[/\\]/);
    }),
    runs(),
  );
});
