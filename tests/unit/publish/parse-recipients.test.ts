import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRecipients } from '#lib/publish/mail/parse-recipients.ts';
import { runs } from '../support/runs.ts';

test('reads a list of addresses, each once', () => {
  const text =
    '\ufeff# key: 5a\r\n\r\nanna@looms.example\r\n  Ben B. <ben@looms.example>\nANNA@looms.example\nc@bücher.example\n';
  const { recipients, key, diagnostics } = parseRecipients(text, 'list.txt');
  expect(recipients).toEqual([
    { address: 'anna@looms.example', place: 'list.txt:3' },
    { address: 'ben@looms.example', place: 'list.txt:4' },
    { address: 'c@xn--bcher-kva.example', place: 'list.txt:6' },
  ]);
  expect(key).toBe('5a');
  expect(diagnostics).toEqual([
    {
      rule: 'repeated-recipient',
      severity: 'note',
      message: 'The address stands on line 3, too. It gets one mail.',
      places: [{ file: 'list.txt', line: 5, column: 1 }],
    },
  ]);
});

test.each([
  'zoe',
  'zoe@looms',
  'zoe@@looms.example',
  'zoe@looms.example, ben@looms.example',
  'zoe@looms.example; x',
  '<zoe@looms.example> x',
  'a b@looms.example',
  '.zoe@looms.example',
  'zoe..b@looms.example',
  'zoe@-looms.example',
  'änna@looms.example',
  'zoe@looms.example\u0000',
  `${'a'.repeat(65)}@looms.example`,
])('%j costs itself alone, and no message repeats it', (line) => {
  const { recipients, diagnostics } = parseRecipients(`a@b.example\n ${line}\nc@d.example`, 'list.txt');
  expect(recipients.map(({ address }) => address)).toEqual(['a@b.example', 'c@d.example']);
  expect(diagnostics).toMatchObject([
    { rule: 'bad-recipient', places: [{ file: 'list.txt', line: 2, column: 2 }] },
  ]);
  expect(JSON.stringify(diagnostics)).not.toContain(line);
});

test('takes no text that could be more than an address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const { address } of parseRecipients(text, 'list.txt').recipients)
        expect(address).toMatch(/^[\x21-\x7e]+@[a-z\d.-]+$/i);
    }),
    runs(),
  );
});
