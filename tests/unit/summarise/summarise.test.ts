import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitSentences } from '#lib/summarise/split-sentences.ts';
import { summarise } from '#lib/summarise/summarise.ts';
import { readCorpus } from '../support/corpus.ts';
import { runs } from '../support/runs.ts';
import { anyText } from '../support/strings.ts';

test.each([
  ['plain sentences', 'One is here. Two is here! Is three?', ['One is here.', 'Two is here!', 'Is three?']],
  ['e.g.', 'Some tools, e.g. Python, help. They do.', ['Some tools, e.g. Python, help.', 'They do.']],
  ['i.e.', 'The best, i.e. Search, wins.', ['The best, i.e. Search, wins.']],
  ['et al.', 'Smith et al. Show it. We agree.', ['Smith et al. Show it.', 'We agree.']],
  ['w.r.t. and i.i.d.', 'Good w.r.t. Accuracy on i.i.d. Data sets.', ['Good w.r.t. Accuracy on i.i.d. Data sets.']],
  ['decimals', 'It gains 3.5 points. Then 0.5 more.', ['It gains 3.5 points.', 'Then 0.5 more.']],
  ['versions', 'GPT-4.1 and v2.0 differ. Llama 3.1 too.', ['GPT-4.1 and v2.0 differ.', 'Llama 3.1 too.']],
  ['initials', 'As J. R. Smith said. We agree.', ['As J. R. Smith said.', 'We agree.']],
  ['I', 'So do I. They agree.', ['So do I.', 'They agree.']],
  ['figures', 'See Fig. 2 and Sec. 3 for more.', ['See Fig. 2 and Sec. 3 for more.']],
  ['quotes', 'He says “stop.” She says “go.” Then (so it is.) End.', ['He says “stop.”', 'She says “go.”', 'Then (so it is.)', 'End.']],
  ['addresses', 'Code is at https://github.com/a/b.c. Try it.', ['Code is at https://github.com/a/b.c.', 'Try it.']],
  ['a sentence that begins with a number', 'It works. 90 models fail.', ['It works.', '90 models fail.']],
  ['an ellipsis', 'And so on... The end.', ['And so on...', 'The end.']],
  ['lower case after a stop', 'It is approx. five. yes.', ['It is approx. five. yes.']],
  ['nothing', '', []],
])('splits at %s as a reader would', (_name, text, sentences) => {
  expect(splitSentences(text)).toEqual(sentences);
});

test('no sentence loses a character, spaces between sentences aside', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom('We show it.', 'e.g.', 'A', '3.5', '“Yes.”', '...', ')'), anyText), { maxLength: 8 }), (parts) => {
      const text = parts.join(' ');
      expect(splitSentences(text).join(' ').replace(/\s+/gu, '')).toBe(text.replace(/\s+/gu, ''));
    }),
    runs(),
  );
});

test.each([
  ['the sentence that announces most', 'Agents fail. We propose ReSeek, a framework. We show gains.', 'We propose ReSeek, a framework.'],
  ['the first of equal ones', 'We show this. We show that.', 'We show this.'],
  ['“this paper presents”', 'Agents fail. This paper presents a survey.', 'This paper presents a survey.'],
  ['a study', 'Agents fail. In this work, it is tested.', 'In this work, it is tested.'],
  ['a later paragraph', 'Agents fail.\n\nWe introduce ReSeek.', 'We introduce ReSeek.'],
])('the summary is %s', (_name, abstract, sentence) => {
  expect(summarise(abstract)).toBe(sentence);
});

test.each(['', 'Agents fail. Nothing helps.', 'The week proposes nothing.'])('“%s” has no summary', (abstract) => {
  expect(summarise(abstract)).toBeUndefined();
});

test('the summary of every paper of the seeds is a sentence of its abstract, word for word', () => {
  const { papers } = readCorpus();
  expect(papers.filter(({ summary }) => summary !== undefined).length).toBeGreaterThan(200);
  for (const { abstract, summary } of papers)
    if (summary !== undefined) expect(abstract.split('\n\n').flatMap(splitSentences)).toContain(summary);
});

test('any text has a summary that stands in it, or none', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const abstract = `We propose ${text}`;
      expect(abstract).toContain(summarise(abstract) ?? '');
    }),
    runs(),
  );
});
