import { expect, test } from 'vitest';
import { FetchError } from '#lib/fetch/fetch-error.ts';
import { newestOf, readAnswer, type AnswerFacts } from '#lib/fetch/read-answer.ts';
import { readDrafts } from '#lib/fetch/read-drafts.ts';
import type { FetchSource } from '#lib/schema/fetch-source.ts';
import { arxivAnswer, hfAnswer } from '../../support/answers.ts';

const hf: FetchSource = { id: 'hf', from: 'hf', quiet: [] };
const arxiv: FetchSource = { id: 'arxiv', from: 'arxiv', query: 'cat:cs.CL', quiet: [] };
const json = 'application/json; charset=utf-8';
const xml = 'application/atom+xml';
const today = '2025-11-30';

function read(text: string, source = hf, contentType = json): AnswerFacts {
  return readAnswer(source, { contentType, bytes: new TextEncoder().encode(text) }, 'HF', today);
}

function refusal(
  text: string,
  source = hf,
  contentType = json,
): Pick<FetchError, 'rule' | 'message' | 'isSource'> {
  try {
    read(text, source, contentType);
  } catch (error) {
    if (error instanceof FetchError)
      return { rule: error.rule, message: error.message, isSource: error.isSource };
    throw error;
  }
  throw new Error('The answer is not refused.');
}

const entry = (id: string, published = '2025-11-20') => ({ id, title: `Weavers of ${id}`, published });

test.each([
  [['2025-10-01', undefined, '2025-10-03', '2025-10-02'], '2025-10-03'],
  [[undefined], undefined],
])('the newest of %j is %s', (values, newest) => {
  expect(newestOf(values)).toBe(newest);
});

test('an answer is judged by its records, its newest day and its highest id', () => {
  expect(read(hfAnswer('2025-10-01', 3))).toEqual({
    records: 3,
    newest: '2025-10-01',
    newestId: '2510.61003',
  });
});

test('an answer of arXiv states how many records there are on all pages, and of which day it is', () => {
  const text = arxivAnswer([entry('2511.61002'), entry('2511.61001', '2025-11-21')], 230);
  expect(read(text, arxiv, xml)).toEqual({
    records: 2,
    newest: '2025-11-21',
    newestId: '2511.61002',
    total: 230,
  });
  const feed: FetchSource = { id: 'f', from: 'feed', url: 'https://f.example/', quiet: [] };
  expect(read(text, feed, xml)).not.toHaveProperty('total');
  for (const words of ['some 230', '230 of them']) {
    const unstated = text.replace('>230<', `>${words}<`);
    expect(read(unstated, arxiv, xml)).not.toHaveProperty('total');
  }
});

test.each([
  ['of the old style', 'hep-th/9901001'],
  ['with signs before it', 'a2510.61009'],
])('an id %s is not compared with others', (_name, id) => {
  const text = arxivAnswer([entry('2511.61001'), entry(id)]);
  expect(read(text, arxiv, xml)).toMatchObject({ records: 2, newestId: '2511.61001' });
});

test('ids of four and of five digits are compared', () => {
  expect(read(arxivAnswer([entry('1311.4002')]), arxiv, xml).newestId).toBe('1311.4002');
  expect(read(arxivAnswer([entry('hep-th/9901001')]), arxiv, xml)).not.toHaveProperty('newestId');
});

test('a day that cannot be is not the newest, and a record that cannot be used is counted', () => {
  const items = JSON.parse(hfAnswer('2025-10-01', 3)) as { paper: Record<string, unknown> }[];
  const [first, second] = items.map(({ paper }) => paper);
  Object.assign(first ?? {}, {
    submittedOnDailyAt: '2099-01-01T00:00:00Z',
    publishedAt: '2099-01-01T00:00:00Z',
  });
  Object.assign(second ?? {}, { title: '' });
  expect(read(JSON.stringify(items))).toEqual({
    records: 2,
    setAside: 1,
    newest: '2025-10-01',
    newestId: '2510.61003',
  });
});

test.each([
  ['', json, 'empty', 'HF answered with an empty text.', true],
  [' \n', json, 'empty', 'HF answered with an empty text.', true],
  [
    hfAnswer('2025-10-01', 1),
    'text/html; charset=utf-8',
    'wrong-type',
    'HF answered with the content type text/html, not with application/json. The service may be under maintenance; try again later.',
    true,
  ],
  [
    hfAnswer('2025-10-01', 1),
    '',
    'wrong-type',
    'HF answered with no content type, not with application/json. The service may be under maintenance; try again later.',
    true,
  ],
  ['{"error":"Too many"}', json, 'error-answer', 'HF: ', true],
  ['{"papers":{}}', json, 'unknown-format', 'HF: ', false],
])('the answer %j of the type “%s” is refused as %s', (text, type, rule, message, isSource) => {
  const refused = refusal(text, hf, type);
  expect(refused).toMatchObject({ rule, isSource });
  expect(refused.message.startsWith(message)).toBe(true);
  expect(refused.message.length).toBeGreaterThanOrEqual(Math.max(message.length, 12));
});

test('an answer of another type is told what was asked for first', () => {
  expect(refusal(arxivAnswer([entry('2511.61001')]), arxiv, json).message).toContain(
    'the content type application/json, not with application/atom+xml. The',
  );
});

test('the content type is compared without its case and its spaces', () => {
  expect(read(hfAnswer('2025-10-01', 1), hf, ' Application/JSON ; charset=utf-8').records).toBe(1);
});

test('an answer is read by the readers of its source alone', () => {
  const bytes = new TextEncoder().encode(arxivAnswer([entry('2511.61001')]));
  expect(readDrafts(arxiv, bytes, 'here')).toMatchObject({
    drafts: [{ source: 'arxiv-api', file: 'here', arxivId: '2511.61001' }],
    diagnostics: [],
  });
  const { drafts, diagnostics, text } = readDrafts(hf, bytes, 'here');
  expect(drafts).toEqual([]);
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['unknown-format']);
  expect(text).toContain('<feed');
});

test('what is said of the bytes of an answer is not lost', () => {
  const { diagnostics } = readDrafts(hf, Uint8Array.from([0x7b, 0xff, 0x7d]), 'here');
  expect(diagnostics.map(({ rule }) => rule)).toContain('read-as');
});
