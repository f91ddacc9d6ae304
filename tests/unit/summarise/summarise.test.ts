import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineLength } from '#lib/summarise/shorten.ts';
import { summarise } from '#lib/summarise/summarise.ts';
import { readCorpus } from '../support/corpus.ts';
import { runs } from '../support/runs.ts';
import { anyText } from '../support/strings.ts';

/** Words in lower case. `a` and `an` are one word, since the article follows the word that it stands before. */
function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map((word) => (word === 'an' ? 'a' : word));
}

/** Whether a text can be made by deleting words of another. */
function isShortened(short: string, long: string): boolean {
  const words = wordsOf(short.replace(/\S*…$/u, '')).values();
  let next = words.next();
  for (const word of wordsOf(long)) if (word === next.value) next = words.next();
  return next.done === true;
}

test('the summary of every paper of the seeds deletes words of its abstract and adds none', () => {
  const { papers } = readCorpus();
  expect(papers.filter(({ summary }) => summary !== undefined).length).toBeGreaterThan(200);
  const added = papers.filter(({ abstract, summary = '' }) => !isShortened(summary, abstract));
  expect(added.map(({ summary }) => summary)).toEqual([]);
});

test('the summary of any text deletes words of it, or there is none', () => {
  fc.assert(
    fc.property(anyText, anyText, (title, text) => {
      const abstract = `We propose ${text}`;
      expect(isShortened(summarise({ title, abstract }).summary ?? '', abstract)).toBe(true);
    }),
    runs(),
  );
});

test('two in five summaries of the seeds fit on one line', () => {
  const summaries = readCorpus().papers.flatMap(({ summary }) => summary ?? []);
  const short = summaries.filter(({ length }) => length <= lineLength);
  expect(short.length / summaries.length).toBeGreaterThan(0.38);
});

test.each([
  ['sentences', 'We propose it. '],
  ['colons', 'We propose it: '],
  ['commas', 'we, '],
])(
  'an abstract of a hundred and fifty thousand %s is summed up',
  (_name, part) => {
    expect(() => summarise({ title: 'T', abstract: part.repeat(150_000) })).not.toThrow();
  },
  60_000,
);
