import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRecipients } from '#lib/publish/mail/parse-recipients.ts';

test('reads a list of addresses, each once', () => {
  const text =
    '\ufeff# key: 5a\r\n\r\nanna@looms.example\r\n  Ben B. <ben@looms.example>\nANNA@looms.example\nc@bücher.example\n';
  const { addresses, key, diagnostics } = parseRecipients(text, 'list.txt');
  expect(addresses).toEqual(['anna@looms.example', 'ben@looms.example', 'c@xn--bcher-kva.example']);
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
  const { addresses, diagnostics } = parseRecipients(`a@b.example\n ${line}\nc@d.example`, 'list.txt');
  expect(addresses).toEqual(['a@b.example', 'c@d.example']);
  expect(diagnostics).toMatchObject([
    { rule: 'bad-recipient', places: [{ file: 'list.txt', line: 2, column: 2 }] },
  ]);
  expect(JSON.stringify(diagnostics)).not.toContain(line);
});

test('takes no text that could be more than an address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const address of parseRecipients(text, 'list.txt').addresses)
        expect(address).toMatch(/^[\x21-\x7e]+@[a-z\d.-]+$/i);
    }),
  );
});
