import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitSentences } from '#lib/summarise/split-sentences.ts';
import { runs } from '../support/runs.ts';
import { anyText } from '../support/strings.ts';

test.each([
  ['plain sentences', 'One is here. Two is here! Is three?', ['One is here.', 'Two is here!', 'Is three?']],
  ['e.g.', 'Some tools, e.g. Python, help. They do.', ['Some tools, e.g. Python, help.', 'They do.']],
  ['i.e.', 'The best, i.e. Search, wins.', ['The best, i.e. Search, wins.']],
  ['et al.', 'Smith et al. Show it. We agree.', ['Smith et al. Show it.', 'We agree.']],
  [
    'w.r.t. and i.i.d.',
    'Good w.r.t. Accuracy on i.i.d. Data sets.',
    ['Good w.r.t. Accuracy on i.i.d. Data sets.'],
  ],
  ['decimals', 'It gains 3.5 points. Then 0.5 more.', ['It gains 3.5 points.', 'Then 0.5 more.']],
  ['versions', 'GPT-4.1 and v2.0 differ. Llama 3.1 too.', ['GPT-4.1 and v2.0 differ.', 'Llama 3.1 too.']],
  [
    'parts with small numbers',
    'We test tasks. (i) For the data, ours wins. (ii) For rewards, none does (i) here.',
    ['We test tasks.', '(i) For the data, ours wins.', '(ii) For rewards, none does (i) here.'],
  ],
  [
    'formulas',
    'It costs O(n²). Then x = 3.5 holds. So does $a.b$ too.',
    ['It costs O(n²).', 'Then x = 3.5 holds.', 'So does $a.b$ too.'],
  ],
  ['initials', 'As J. R. Smith said. We agree.', ['As J. R. Smith said.', 'We agree.']],
  ['I', 'So do I. They agree.', ['So do I.', 'They agree.']],
  ['figures', 'See Fig. 2 and Sec. 3 for more.', ['See Fig. 2 and Sec. 3 for more.']],
  [
    'quotes',
    'He says “stop.” She says “go.” Then (so it is.) End.',
    ['He says “stop.”', 'She says “go.”', 'Then (so it is.)', 'End.'],
  ],
  [
    'addresses',
    'Code is at https://github.com/alice/repo. Try it.',
    ['Code is at https://github.com/alice/repo.', 'Try it.'],
  ],
  ['a sentence that begins with a number', 'It works. 90 models fail.', ['It works.', '90 models fail.']],
  ['an ellipsis', 'And so on... The end.', ['And so on...', 'The end.']],
  ['nothing', '', []],
])('splits at %s as a reader would', (_name, text, sentences) => {
  expect(splitSentences(text).map((sentence) => sentence.text)).toEqual(sentences);
});

test('no sentence loses a character, spaces between sentences aside', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom('We show it.', 'e.g.', 'A', '3.5', '“Yes.”', '...', ')'), anyText), {
        maxLength: 8,
      }),
      (parts) => {
        const text = parts.join(' ');
        const found = splitSentences(text);
        const joined = found.map((sentence) => sentence.text).join('');
        expect(joined.replace(/\s+/gu, '')).toBe(text.replace(/\s+/gu, ''));
        for (const sentence of found) expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
      },
    ),
    runs(),
  );
});
