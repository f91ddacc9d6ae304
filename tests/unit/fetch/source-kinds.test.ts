import { expect, test } from 'vitest';
import { isWeekend, parsePeriod } from '#lib/fetch/periods.ts';
import { isQuiet, sourceKinds } from '#lib/fetch/source-kinds.ts';
import type { FetchKind } from '#lib/schema/fetch-source.ts';

const kindsOfXml: FetchKind[] = ['arxiv', 'arxiv-rss', 'feed'];

test.each([
  ['application/xml', true],
  ['text/xml', true],
  ['application/atom+xml', true],
  ['application/rss+xml', true],
  ['application/xhtml+xml', true],
  ['text/html', false],
  ['text/xml-external-parsed-entity', false],
  ['not application/xml', false],
  ['application/x1+xml', false],
  ['application/json', false],
])('an answer of the type %s can be a feed: %s', (type, is) => {
  for (const kind of kindsOfXml) expect(sourceKinds[kind].contentType.test(type)).toBe(is);
});

test.each([
  ['application/json', true],
  ['application/json; charset=utf-8', false],
  ['text/json', false],
  ['x-application/json', false],
])('an answer of the type %s can be one of Hugging Face: %s', (type, is) => {
  expect(sourceKinds.hf.contentType.test(type)).toBe(is);
});

test('a server is asked for what can be read, and every source has a name', () => {
  for (const { accept, contentType, name } of Object.values(sourceKinds)) {
    const types = accept.split(', ').map((type) => type.replace(/;.*/, ''));
    expect(types.every((type) => contentType.test(type))).toBe(true);
    expect(name).toMatch(/^[A-Z]?[a-zA-Z ]+$/);
  }
});

test('what arXiv asks of programs is kept: three seconds between calls', () => {
  expect([sourceKinds.arxiv.interval, sourceKinds['arxiv-rss'].interval]).toEqual([3000, 3000]);
});

test.each([
  ['2025-10-04', [], true],
  ['2025-10-03', [], false],
  ['2025-10-03', ['2025-10-03'], true],
  ['2025-W40', [], false],
])('%s may be without papers, if %j are quiet: %s', (id, quiet, is) => {
  const period = parsePeriod(id);
  if (!period) throw new Error(`${id} is no period.`);
  expect(isQuiet({ id: 'hf', from: 'hf', quiet }, period, isWeekend)).toBe(is);
});
