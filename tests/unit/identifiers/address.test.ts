import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashedAddress, isAddress, toAddress } from '#lib/identifiers/address.ts';
import { nameSlug } from '#lib/identifiers/name-slug.ts';
import { organizationSlug } from '#lib/identifiers/organization-slug.ts';
import { runs } from '../support/runs.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({
    unit: fc.constantFrom('a', 'Z', '0', '.', '-', '_', ' ', '/', '%', '#', '?', '山', 'é'),
    maxLength: 130,
  }),
  fc.constantFrom(
    '',
    ':',
    '.',
    '..',
    'con',
    'NUL',
    'com1.x',
    'index.html',
    'lpt9',
    '__proto__',
    'constructor',
    '50%25',
    'a/b',
  ),
);

/** What an address is, said in another way than the code says it. */
function expectAddress(text: string): void {
  expect(text).toMatch(/^[a-z0-9][a-z0-9._-]*$/i);
  expect(text).not.toMatch(/\.$/);
  expect(text.length).toBeLessThanOrEqual(100);
  expect(['con', 'prn', 'aux', 'nul', 'com1', 'com9', 'lpt1']).not.toContain(
    text.split('.')[0]?.toLowerCase(),
  );
  expect(isAddress(text)).toBe(true);
}

describe('an address', () => {
  test('is made of any text', () => {
    fc.assert(
      fc.property(anyText, anyText, (words, identity) => {
        expectAddress(toAddress(words, 'paper', identity));
        expectAddress(hashedAddress(words, 'paper', identity));
      }),
      runs(),
    );
  });

  test('is made of any name and any handle', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expectAddress(nameSlug(text));
        expectAddress(organizationSlug(text));
      }),
      runs(),
    );
  });

  test.each([
    'AI-at-Meta',
    'z.ai',
    '2510.00568',
    'a',
    'x_y',
    'constructor',
    'console',
    'index',
    'index.html.x',
    'a'.repeat(100),
  ])('can be “%s”', (text) => {
    expect(isAddress(text)).toBe(true);
    expect(toAddress(text, 'paper', 'x')).toBe(text);
  });

  test.each([
    '',
    '.',
    '..',
    'a.',
    '-a',
    '_a',
    '.a',
    'a b',
    'a/b',
    'a#',
    'a?',
    '50%25',
    'résumé',
    're\u0301sume',
    '__proto__',
    'a\n',
    'a'.repeat(101),
    'CON',
    'nul',
    'aux.x',
    'prn',
    'COM0',
    'com1',
    'lpt9.txt',
    'index.html',
    'Index.HTML',
  ])('cannot be “%s”', (text) => {
    expect(isAddress(text)).toBe(false);
  });

  test.each([
    ['a b/c', 'abc-2d7116'],
    ['..', 'paper-2d7116'],
    ['con', 'con-2d7116'],
    ['con.x', 'paper-2d7116'],
    ['index.html', 'index.html-2d7116'],
    [`-${'ab'.repeat(80)}`, `${'ab'.repeat(25)}-2d7116`],
  ])('keeps of “%s” what it can, before a hash', (words, address) => {
    expect(toAddress(words, 'paper', 'x')).toBe(address);
  });
});

test.each([
  [':', /^author-[0-9a-f]{6}$/],
  ['…', /^author-[0-9a-f]{6}$/],
  ['Nul', /^nul-[0-9a-f]{6}$/],
  ['山田 太郎', /^author-[0-9a-f]{6}$/],
  ['José Åström', /^jose-astrom$/],
  ['Jo 山', /^jo-[0-9a-f]{6}$/],
])('the person “%s” has an address', (name, address) => {
  expect(nameSlug(name)).toMatch(address);
});

test('names of other signs have other addresses', () => {
  expect(nameSlug(':')).not.toBe(nameSlug(';'));
  expect(organizationSlug('山田')).not.toBe(organizationSlug('田山'));
  expect(organizationSlug('阿里-Ali')).not.toBe(organizationSlug('Ali'));
});

test('an address once published stays', () => {
  expect(nameSlug(`${'abcdefghij'.repeat(5)}-zzzzzzzzzzzz`)).toBe(`${'abcdefghij'.repeat(5)}-a7bf11`);
  expect(nameSlug('山田 太郎')).toBe('author-64bb7d');
  expect(organizationSlug('AI-at-Meta')).toBe('AI-at-Meta');
});
