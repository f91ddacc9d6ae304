import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listHandWritten } from '#src/files/list-hand-written.ts';
import { readTopics } from '#src/files/read-content.ts';
import { ingestHere, makeProject } from '../support/ingest.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-hand-written-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(...names: string[]): void {
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), '');
  }
}

const refused = [
  'my topic #1?.mdx',
  'sub/x.mdx',
  'résumé.mdx'.normalize('NFD'),
  '50%25.mdx',
  'con.mdx',
  '-x.mdx',
];

test.each(refused)('the topic %s gets no page, and the file is named', (name) => {
  write(`topics/${name}`, 'topics/good.mdx', 'topics/notes.txt');
  const { names, refused, diagnostics } = listHandWritten(folder, 'topics');
  expect([names, refused]).toEqual([['good.mdx'], [name]]);
  expect(diagnostics).toMatchObject([
    {
      severity: 'file-set-aside',
      rule: 'bad-address',
      places: [{ file: `content/topics/${name}`, line: 1, column: 1 }],
    },
  ]);
});

test.each(['x.md', 'X.MDX', 'x.markdown'])('the file %s, which nobody reads, is named', (name) => {
  write(`topics/${name}`, 'topics/good.mdx', 'topics/README.md', 'topics/notes.txt');
  const { names, diagnostics } = listHandWritten(folder, 'topics');
  expect(names).toEqual(['good.mdx']);
  expect(diagnostics).toMatchObject([
    {
      rule: 'bad-address',
      message: 'The name of the file does not end in “.mdx”, so it gets no page.',
      places: [{ file: `content/topics/${name}`, line: 1, column: 1 }],
    },
  ]);
});

test('the rules of a topic without address are not read', () => {
  write('topics/my topic #1?.mdx');
  expect(readTopics(folder)).toMatchObject({
    topics: [],
    sources: [],
    diagnostics: [{ rule: 'bad-address' }, { rule: 'no-topics' }],
  });
});

test('of names that differ in capitals only, the first counts', () => {
  write('topics/Agents.mdx', 'topics/agents.mdx');
  const { names, refused, diagnostics } = listHandWritten(folder, 'topics');
  expect([names, refused]).toEqual([['Agents.mdx'], ['agents.mdx']]);
  expect(diagnostics[0]?.message).toContain('Agents.mdx');
});

test('a note may be of an old id, which has two parts', () => {
  write('notes/cs/0110053.mdx', 'notes/2510.00568.mdx', 'notes/a/b/c.mdx', 'editions/2025-W40.mdx');
  expect(listHandWritten(folder, 'notes').names).toEqual(['2510.00568.mdx', 'cs/0110053.mdx']);
  expect(listHandWritten(folder, 'editions').names).toEqual(['2025-W40.mdx']);
  expect(listHandWritten(folder, 'topics').names).toEqual([]);
});

test('ingest reports every hand-written file whose name is no address', () => {
  const project = makeProject();
  for (const kind of ['topics', 'notes', 'editions']) {
    mkdirSync(join(project.content, kind), { recursive: true });
    writeFileSync(join(project.content, kind, 'a b.mdx'), '---\nby: Ada\n---\nText.\n');
  }
  const refused = ingestHere(project).result.diagnostics.filter(({ rule }) => rule === 'bad-address');
  expect(refused.map(({ places: [place] }) => place?.file)).toEqual([
    'content/topics/a b.mdx',
    'content/notes/a b.mdx',
    'content/editions/a b.mdx',
  ]);
});
