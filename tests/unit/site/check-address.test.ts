import { expect, test } from 'vitest';
import { settingsSchema } from '#lib/schema/settings.ts';
import { checkBase, checkSite } from '#src/site/check-address.ts';

test.each(['/', '/repo', '/repo/', '/x/offprint', '/~ada/v1.0/'])('%s is a base', (base) => {
  expect(checkBase(base)).toBe(base);
});

test.each([
  '//evil',
  '/a//b',
  '.',
  '/.',
  '/..',
  '/a/../b',
  '/%2e%2e/',
  'repo',
  '\\evil',
  '/a b',
  '/a?b',
  'https://a.test/',
])('%s is none, and is said so', (base) => {
  expect(() => checkBase(base)).toThrow('OFFPRINT_BASE is');
});

test.each([
  'https://a.test/x',
  'https://user@a.test',
  'ftp://a.test',
  '//a.test',
  'a.test',
  'https://a.test/?x',
])('%s is no address of a site', (url) => {
  expect(() => checkSite(url)).toThrow('OFFPRINT_SITE is');
  expect(settingsSchema.safeParse({ url }).error?.issues[0]?.message).toContain('without a user or a path');
});

test.each(['https://a.test', 'http://a.test/', 'https://a.test:8080'])('%s is one', (url) => {
  expect(checkSite(url)).toBe(url);
  expect(settingsSchema.safeParse({ url }).success).toBe(true);
});
