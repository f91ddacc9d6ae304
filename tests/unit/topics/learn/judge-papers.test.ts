import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import type { EvalPaper } from '#lib/topics/measure/eval-input.ts';
import { askForMarks } from '#scripts/topics/ask-for-marks.ts';
import { readList, writeList } from '#scripts/topics/judging-list.ts';

const makePaper = (title: string, abstract: string, origin: string): EvalPaper => ({
  id: `${origin}/${title}`,
  title,
  abstract,
  topics: [],
  origin,
});
const papers = [
  makePaper('One', 'What it is.', 'x'),
  makePaper('Two of them', '', 'x'),
  makePaper('三', '', 'own'),
];
const makePath = (): string => join(mkdtempSync(join(tmpdir(), 'judge-')), 'judge.txt');

test.each([
  ['of Unix', '\n'],
  ['of Windows', '\r\n'],
])('marks are read from a list with lines %s, also of papers without an id', (_, lineEnd) => {
  const path = makePath();
  writeList(path, papers);
  const list = readFileSync(path, 'utf8').replaceAll('\n', lineEnd);
  expect(list.match(/^# {2}/gm)?.length).toBe(1);
  writeFileSync(path, list.replace('? One', '+One').replace('? Two', ' -  Two').replace('? own', '+ own'));
  expect(readList(path)).toEqual({ liked: ['One', 'own/三'], disliked: ['Two of them'] });
});

test.each(['x One', '2510.00001', '＋ One', '+', '* One'])('a line “%s” is refused by its number', (line) => {
  const path = makePath();
  writeFileSync(path, `# A list\n\n${line}\n`);
  expect(() => readList(path)).toThrow(`${path}:3: “${line}” has no mark. Begin the line with +, - or ?`);
});

async function ask(typed: string, max = 3) {
  const input = new PassThrough();
  const output = new PassThrough();
  const lines = typed.split('\n');
  // One answer for each question, as a person gives them.
  output.on('data', (shown: Buffer) => {
    if (!/[:?] $/.test(shown.toString())) return;
    const line = lines.shift();
    if (line === undefined) input.end();
    else input.write(`${line}\n`);
  });
  const seen: number[] = [];
  const marks = await askForMarks(
    (_, asked) => {
      seen.push(asked.length);
      return papers[asked.length];
    },
    max,
    { input, output },
  );
  return { ...marks, seen };
}

test.each([
  ['y, n and Enter', 'y\nNO\n', ['One'], ['Two of them'], [0, 1, 2]],
  ['what is no answer, which is asked again', 'maybe\nyes\nq', ['One'], [], [0, 1]],
  ['the end of the input', 'n', [], ['One'], [0, 1]],
])('a terminal takes %s', async (_, typed, liked, disliked, seen) => {
  expect(await ask(typed)).toEqual({ liked, disliked, seen });
});

test('a terminal stops where no paper is left', async () => {
  expect((await ask('y\ny\ny\ny', 9)).liked).toEqual(['One', 'Two of them', 'own/三']);
});
