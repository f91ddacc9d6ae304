import { expect, test } from 'vitest';
import { indexKey, indexLetter } from '#lib/names/index-letter.ts';
import { formatInverted, invertName } from '#lib/names/invert-name.ts';
import { organizationSlug } from '#lib/identifiers/organization-slug.ts';

test.each([
  [{ given: 'Shiyu', family: 'Li' }, 'Li, Shiyu'],
  [{ given: 'Guido', family: 'van Rossum' }, 'van Rossum, Guido'],
  [{ literal: 'Kimi Team' }, 'Kimi Team'],
  [{ family: 'Aristotle' }, 'Aristotle'],
])('an index lists %j as “%s”', (name, inverted) => {
  expect(formatInverted(name)).toBe(inverted);
  expect(invertName(name).head).toBe(inverted.split(',')[0]);
});

test.each([
  ['Li', 'L'],
  ['van Rossum', 'V'],
  ['Åström', 'A'],
  ['Łukasz', 'L'],
  ['Øvrelid', 'O'],
  ['Þór', 'T'],
  ['“Quoted”', 'Q'],
  ['01.AI', 'Other'],
  ['山田', 'Other'],
  ['Ωmega', 'Other'],
  ['', 'Other'],
])('“%s” is found under %s', (name, letter) => {
  expect(indexLetter(name)).toBe(letter);
});

test.each([
  ['Åström', 'Astrom'],
  ['HAKKANI-TÜR', 'Hakkani-Tur'],
  ['Łoś', 'Los'],
])('an index compares “%s” as “%s”', (a, b) => {
  expect(indexKey(a)).toBe(indexKey(b));
});

test.each([
  ['AI-at-Meta', 'AI-at-Meta'],
  ['Qwen', 'Qwen'],
  ['z.ai', 'z.ai'],
  ['a b/c', 'a-b-c'],
  ['..', 'org-5ec1f7'],
  ['../../etc', 'etc'],
  ['.hidden.', 'hidden'],
  ['山田', 'org-5f34cd'],
  ['<script>', 'script'],
])('the handle “%s” has the address %s', (handle, slug) => {
  expect(organizationSlug(handle)).toBe(slug);
});
