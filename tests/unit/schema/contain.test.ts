import { expect, test } from 'vitest';
import { cleanDrafts } from '#lib/clean/clean-drafts.ts';
import { readSeed } from '#lib/sources/read-seeds.ts';
import type { Source } from '#lib/sources/source.ts';
import { maxDepth } from '#lib/sources/json/split-json.ts';
import { seedSources } from '#lib/sources/sources.ts';
import { makeDraft } from '../support/drafts.ts';
import { readText, summary } from '../support/sources.ts';

function failing(part: 'recognises' | 'read'): Source {
  const fail = () => {
    throw new RangeError('Maximum call stack size exceeded');
  };
  const source = { id: 'f', name: 'F', markup: 'plain' as const, recognises: () => true, read: fail };
  return part === 'read' ? source : { ...source, recognises: fail };
}

test.each(['recognises', 'read'] as const)('a reader that fails as it %s costs its file alone', (part) => {
  const { drafts, diagnostics } = readSeed({ file: 'seeds/a.txt', text: 'x' }, [failing(part)]);
  expect(drafts).toEqual([]);
  expect(diagnostics).toMatchObject([
    {
      severity: 'file-set-aside',
      rule: 'reader-failed',
      message: 'The file cannot be read: Maximum call stack size exceeded.',
      places: [{ file: 'seeds/a.txt', line: 1, column: 1 }],
    },
  ]);
});

test('only the record that cannot be cleaned is lost', () => {
  const [good, bad] = [makeDraft({ title: 'Good' }), makeDraft({ title: 'Bad' })];
  Object.defineProperty(bad, 'abstract', {
    get: () => {
      throw new Error('no text');
    },
  });
  const { drafts, diagnostics } = cleanDrafts([bad, good], [], {
    configured: () => undefined,
    arxivId: () => undefined,
  });
  expect(drafts.map(({ title }) => title)).toEqual(['Good']);
  expect(diagnostics).toMatchObject([
    { rule: 'reader-failed', message: 'The record cannot be read: no text.', places: [bad.places.title] },
  ]);
});

function nested(depth: number): string {
  return `${'['.repeat(depth)}1${']'.repeat(depth)}`;
}

test.each([
  ['a list', (record: string) => `[\n${record},\n{"title":"Good","abstract":"A."}\n]`],
  ['lines', (record: string) => `${record}\n{"title":"Good","abstract":"A."}\n`],
])('in %s, only a record of deep brackets is lost', (_name, wrap) => {
  for (const depth of [maxDepth, 6000, 200_000]) {
    const text = wrap(`{"title":"Deep","abstract":${nested(depth)}}`);
    const { drafts, diagnostics } = readText(text);
    expect(drafts.map(({ title }) => title)).toEqual(['Good']);
    expect(summary(diagnostics.filter(({ severity }) => severity !== 'note'))).toEqual([
      `record-set-aside deep-json ${text.startsWith('[') ? 2 : 1}:1`,
    ]);
  }
});

test('a file of nothing but depth is an error with its place, whatever its format', () => {
  const depth = 50_000;
  for (const text of [
    `{"title":"x","abstract":${nested(depth)}}`,
    `{"paper":{"title":"x","summary":${nested(depth)}}}`,
    `{"type":"a","title":"x","DOI":"1","issued":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}`,
    nested(depth),
    `<rss>${'<a>'.repeat(depth)}`,
    `@article{a, title={${'{'.repeat(depth)}x${'}'.repeat(depth)}}}`,
    `@article{a, title={${'\\textbf{'.repeat(depth)}x${'}'.repeat(depth)}}}`,
  ]) {
    const { diagnostics } = readSeed({ file: 'seeds/a', text }, seedSources);
    expect(diagnostics.every(({ places }) => places.every(({ file }) => file === 'seeds/a'))).toBe(true);
  }
});
