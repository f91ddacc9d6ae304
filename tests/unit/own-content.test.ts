import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'astro/zod';
import { parseEntry } from '#lib/entries/parse-entry.ts';
import { renderEntry } from '#lib/entries/render-entry.ts';
import { readTopics } from '#src/files/read-content.ts';
import { readEntries } from '#src/files/read-entries.ts';

/** What the project holds today, a fork's own papers too: nothing here may name one of them. */
const papers = readEntries('content');
const ids = new Set(papers.map(({ id }) => id));

test('every address leads to one paper', () => {
  const addresses = papers.flatMap(({ id, aliases }) => [id, ...aliases].map((name) => name.toLowerCase()));
  expect(addresses.filter((name, index) => addresses.indexOf(name) !== index)).toEqual([]);
});

test('every record lies in a file of seeds or enrichment, on lines that the file has', () => {
  const records = papers.flatMap((paper) => paper.records);
  const lengths = new Map(
    [...new Set(records.map(({ file }) => file))].map((file) => [
      file,
      existsSync(file) ? readFileSync(file, 'utf8').split(/\r\n?|\n/).length : 0,
    ]),
  );
  const lost = records.filter(
    ({ file, lines: [first, last] }) => first < 1 || last < first || last > (lengths.get(file) ?? 0),
  );
  expect(lost).toEqual([]);
});

test('every topic of a paper has a file', () => {
  const { topics } = readTopics('content');
  const known = new Set(topics.map(({ id }) => id));
  expect(papers.flatMap((paper) => paper.topics).filter(({ id }) => !known.has(id))).toEqual([]);
});

test('every related paper is another paper of the site', () => {
  const schema = z.record(z.string(), z.array(z.looseObject({ id: z.string() })));
  const related = schema.parse(JSON.parse(readFileSync('content/derived/related.json', 'utf8')));
  expect(Object.keys(related).toSorted()).toEqual([...ids].toSorted());
  for (const [id, others] of Object.entries(related))
    expect(others.filter((other) => other.id === id || !ids.has(other.id))).toEqual([]);
});

test('no entry holds anything that would run', () => {
  for (const { id } of papers) {
    const { body } = parseEntry(readFileSync(`content/papers/${id}.mdx`, 'utf8'));
    expect(() => renderEntry(body, id)).not.toThrow();
  }
});
