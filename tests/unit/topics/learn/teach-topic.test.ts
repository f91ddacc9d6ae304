import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { EvalPaper } from '#lib/topics/measure/eval-input.ts';
import { firstTopic } from '#scripts/site/first-topic.ts';
import { readValidTopics } from '#scripts/topics/labelled-input.ts';
import { formatTeaching } from '#scripts/topics/teach-report.ts';
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
  expect(report.figure).toMatch(
    /^F1 0\.\d\d \[0\.\d\d, 0\.\d\d\] on 16 judged papers, .*not drawn at random/,
  );
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

test('a topic whose rules stand in brackets is refused before anything is asked', async () => {
  const content = makeContent();
  const file = join(content, 'topics', 'proteins.mdx');
  writeFileSync(
    file,
    '---\ntitle: Proteins\ncolor: moss\norder: 1\nline: x\nincludes: x\nexcludes: y\nthreshold: 4\nrules: [{ phrase: protein, weight: 4 }]\n---\n',
  );
  const list = join(content, 'judge.txt');
  const { sources } = readValidTopics(content);
  await expect(teachTopic('proteins', { content, judge: 5, list }, papers, sources)).rejects.toThrow(
    `${file}: The rules of the topic do not stand one below the other.`,
  );
  expect(existsSync(list)).toBe(false);
});

test('words that no paper has, and examples that are not here, are named and kept', async () => {
  const content = makeContent();
  const options = { content, judge: 5, words: 'folding, a phrase of far too many words' };
  const report = await teachTopic('Proteins', options, papers, []);
  expect(report.unknownWords).toEqual(['a phrase of far too many words']);
  const file = report.file ?? '';
  writeFileSync(file, readFileSync(file, 'utf8').replace('liked: []', 'liked: [ gone ]'));
  const { sources } = readValidTopics(content);
  const again = await teachTopic('proteins', { content, judge: 5 }, papers, sources);
  expect(again.missing).toEqual(['gone']);
  expect(formatTeaching(again)).toContain('1 named papers are not here and teach nothing');
  expect(readValidTopics(content).sources[0]?.examples?.liked).toEqual(['gone']);
});

test('a topic that a person wrote learns nothing of which nothing was said', async () => {
  const content = makeContent();
  const file = join(content, 'topics', 'proteins.mdx');
  const text =
    '---\ntitle: Proteins\ncolor: moss\norder: 1\nline: x\nthreshold: 4\nrules:\n  - { phrase: protein, weight: 4 }\n---\n';
  writeFileSync(file, text);
  const { sources } = readValidTopics(content);
  await expect(teachTopic('proteins', { content, judge: 5 }, papers, sources)).rejects.toThrow(
    'Nothing says what proteins should learn. Name papers with --like',
  );
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('what is learned keeps to the scale of a topic with a high threshold', async () => {
  const content = makeContent();
  const file = join(content, 'topics', 'proteins.mdx');
  writeFileSync(
    file,
    '---\ntitle: Proteins\ncolor: moss\norder: 1\nline: x\nincludes: x\nexcludes: y\nthreshold: 40\nrules:\n  - { phrase: enzyme*, weight: 40 }\n---\nText\r\nof two kinds\n',
  );
  const options = { content, judge: 5, like: ids('protein', 10), dislike: ids('database', 10) };
  const { change } = await teachTopic('proteins', options, papers, readValidTopics(content).sources);
  expect(change?.added.length).toBeGreaterThan(5);
  expect(readFileSync(file, 'utf8')).toMatch(/---\nText\r\nof two kinds\n$/);
});

describe('the first topic of a site', () => {
  const begin = (language: 'en' | 'de' | 'zh-Hans', change = (text: string) => text) => {
    const content = makeContent();
    const { id, text } = firstTopic('protein design', language);
    const file = join(content, 'topics', `${id}.mdx`);
    writeFileSync(file, change(text));
    const teach = (about: string) =>
      teachTopic(id, { ...taught, content, about }, papers, readValidTopics(content).sources);
    return { file, teach };
  };
  const taught = { judge: 5, like: ids('protein', 10), dislike: ids('database', 10) };

  test.each(['en', 'de', 'zh-Hans'] as const)(
    'takes a line of its own in the language %s',
    async (language) => {
      const { file, teach } = begin(language, (text) => text.replace(/^(line: .*)$/m, '$1 # Mine.'));
      const before = readFileSync(file, 'utf8').split('\n');
      await teach('Proteins: by learned models');
      const once = readFileSync(file, 'utf8');
      expect(once).toContain('\nline: "Proteins: by learned models" # Mine.\n');
      expect(before.filter((line) => !once.split('\n').includes(line))).toEqual([
        expect.stringMatching(/^line: .*# Mine\.$/),
      ]);
      // The same command again, as after a list, is no other line.
      await teach('Proteins: by learned models');
      expect(readFileSync(file, 'utf8')).toBe(once);
    },
  );

  test('keeps a line that a person wrote, and says so before anything is learned', async () => {
    const { file, teach } = begin('en', (text) => text.replace(/^line: .*$/m, 'line: Mine'));
    const before = readFileSync(file, 'utf8');
    await expect(teach('Another')).rejects.toThrow('says “Mine”, which --about does not replace');
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
});

test('a new topic says its subject once, and nothing of its border', async () => {
  const content = makeContent();
  const about = 'Proteins that models design';
  const { file } = await teachTopic('Proteins', { content, judge: 5, about, words: 'folding' }, papers, []);
  expect(readFileSync(file ?? '', 'utf8').split(about)).toHaveLength(2);
  const [topic] = readValidTopics(content).sources;
  expect(topic).toMatchObject({ line: about });
  expect([topic?.includes, topic?.excludes]).toEqual([undefined, undefined]);
});

test.each([
  ['de', 'Artikel über Proteins.'],
  ['zh-Hans', '关于Proteins的论文。'],
  ['en', 'Papers on Proteins.'],
])('the first line of a new topic is in the language of the site: %s', async (language, line) => {
  const content = makeContent();
  writeFileSync(join(content, 'settings.yaml'), `language: ${language}\n`);
  await teachTopic('Proteins', { content, judge: 5, words: 'folding' }, papers, []);
  expect(readValidTopics(content).sources[0]?.line).toBe(line);
});
