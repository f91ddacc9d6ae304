import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { EvalPaper } from '#lib/topics/measure/eval-input.ts';
import { readValidTopics } from '#scripts/topics/labelled-input.ts';
import { teachTopic } from '#scripts/topics/teach-topic.ts';

const subjects = {
  protein: ['protein design', 'folding', 'binders', 'amino acids', 'enzymes'],
  database: ['query plans', 'joins', 'transactions', 'storage engines', 'index structures'],
  climate: ['monsoons', 'sea ice', 'aerosols', 'ocean heat', 'droughts'],
};

const papers = Object.entries(subjects).flatMap(([subject, words]) =>
  Array.from({ length: 20 }, (_, number): EvalPaper => {
    const at = (step: number): string => words[(number + step * Math.floor(number / 5)) % words.length] ?? '';
    return {
      id: `${subject}-${String(number)}`,
      title: `On ${at(0)} and ${at(1)}, part ${String(number)}`,
      abstract: `We look at ${at(1)}, ${at(2)} and ${at(3)}.`,
      topics: [],
      origin: 'own',
    };
  }),
);
const ids = (subject: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${subject}-${String(at)}`);

function makeContent(): string {
  const content = mkdtempSync(join(tmpdir(), 'teach-'));
  mkdirSync(join(content, 'topics'));
  return content;
}

test('a new topic is written from ids, an address and a title, and taught again without a change by hand being lost', async () => {
  const content = makeContent();
  const like = [...ids('protein', 6), 'https://papers.example/papers/protein-7/', papers[8]?.title ?? ''];
  const options = { content, judge: 20, like, dislike: ids('database', 8) };
  const report = await teachTopic('Protein design', options, papers, []);
  expect(report.file).toBe(join(content, 'topics', 'protein-design.mdx'));
  expect(report.change?.added.length).toBeGreaterThan(12);
  expect(report.change?.added.every(({ title }) => /protein|folding|binders|amino|enzymes/.test(title))).toBe(
    true,
  );
  expect(report.figure).toContain('16 judged papers');
  const [topic] = readValidTopics(content).sources;
  expect(topic?.examples?.liked).toEqual([...ids('protein', 6), 'protein-7', 'protein-8']);
  const file = report.file ?? '';
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace('rules:\n', 'rules:\n  - { phrase: by hand, weight: 1 }\n'),
  );
  await teachTopic(
    'protein-design',
    { content, judge: 20, like: ['protein-9'] },
    papers,
    readValidTopics(content).sources,
  );
  const taught = readFileSync(file, 'utf8');
  writeFileSync(file, taught.replaceAll('\n', '\r\n'));
  const again = { content, judge: 20 };
  await teachTopic('protein-design', again, papers, readValidTopics(content).sources);
  expect(readFileSync(file, 'utf8')).toBe(taught.replaceAll('\n', '\r\n'));
  expect(taught).toContain('  - { phrase: by hand, weight: 1 }\n');
  expect(readValidTopics(content).sources[0]?.examples?.liked).toContain('protein-9');
});

test('a list asks about papers first, and its marks are taken the second time', async () => {
  const content = makeContent();
  const list = join(content, 'judge.txt');
  const options = { content, judge: 10, words: 'protein design, folding', list };
  expect((await teachTopic('Proteins', options, papers, [])).file).toBeUndefined();
  const asked = readFileSync(list, 'utf8');
  expect(asked.match(/^\? /gm)?.length).toBe(10);
  writeFileSync(list, asked.replace(/^\? (?=protein)/gm, '+ ').replace(/^\? (?=database)/gm, '- '));
  await teachTopic('Proteins', options, papers, []);
  const [topic] = readValidTopics(content).sources;
  expect(topic?.examples?.liked.length).toBeGreaterThan(4);
  expect(topic?.examples?.liked.every((id) => id.startsWith('protein'))).toBe(true);
});

test('a paper that nobody has is named', async () => {
  const options = { content: makeContent(), judge: 5, like: ['no such paper'] };
  await expect(teachTopic('X', options, papers, [])).rejects.toThrow('No paper is called “no such paper”');
});
