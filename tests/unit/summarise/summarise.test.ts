import fc from 'fast-check';
import { expect, test } from 'vitest';
import { summarise } from '#lib/summarise/summarise.ts';
import { readCorpus } from '../support/corpus.ts';
import { runs } from '../support/runs.ts';
import { anyText } from '../support/strings.ts';

/** A piece of a sentence begins with a capital and ends with a full stop, whatever it has within the sentence. */
const piece = (summary: string) => summary.replace(/\.$/, '').toLowerCase();

test('the abstract of every paper of the seeds has its summary, word for word', () => {
  const { papers } = readCorpus();
  expect(papers.filter(({ summary }) => summary !== undefined).length).toBeGreaterThan(200);
  for (const { abstract, summary = '' } of papers) expect(abstract.toLowerCase()).toContain(piece(summary));
});

test('the summary of any text is part of it, or there is none', () => {
  fc.assert(
    fc.property(anyText, anyText, (title, text) => {
      const abstract = `We propose ${text}`;
      expect(abstract.toLowerCase()).toContain(piece(summarise({ title, abstract }).summary ?? ''));
    }),
    runs(),
  );
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
