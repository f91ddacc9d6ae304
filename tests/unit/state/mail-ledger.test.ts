import { expect, test } from 'vitest';
import type { MailLine, MailStage } from '#lib/schema/state.ts';
import { indexMails } from '#lib/state/mail-ledger.ts';

const anna = 'a'.repeat(64);

function lines(...stages: [MailStage, string?][]): MailLine[] {
  return stages.map(([stage, hour = '06']) => ({
    edition: '2025-W40',
    recipient: anna,
    key: '01234567',
    stage,
    moment: `2025-10-06T${hour}:00:00.000Z`,
  }));
}

test.each<[string, MailLine[], string]>([
  ['nothing was tried', [], 'new'],
  ['the server took it', lines(['intended'], ['sent']), 'sent'],
  ['only the intent is known', lines(['intended']), 'unsure'],
  ['the server did not answer', lines(['intended'], ['unsure']), 'unsure'],
  ['the server said no for now', lines(['intended'], ['deferred']), 'new'],
  ['the server said no for good', lines(['intended'], ['refused']), 'refused'],
  [
    'the second attempt went well',
    lines(['intended'], ['unsure'], ['intended', '07'], ['sent', '07']),
    'sent',
  ],
  ['the second attempt was refused after an unsure one', lines(['unsure'], ['refused', '07']), 'unsure'],
  ['another branch intended at the same time', lines(['deferred'], ['intended', '07']), 'unsure'],
  ['lines are in another order', lines(['sent'], ['intended']), 'sent'],
])('where %s', (_what, known, fate) => {
  expect(indexMails(known, '2025-W40').fateOf(anna)).toBe(fate);
  expect(indexMails(known.toReversed(), '2025-W40').fateOf(anna)).toBe(fate);
});

test('what was sent of another edition or to another recipient does not count', () => {
  const ledger = indexMails(lines(['sent']), '2025-W41');
  expect(ledger.fateOf(anna)).toBe('new');
  expect(ledger.keys).toEqual(new Set());
  expect(indexMails(lines(['sent']), '2025-W40').fateOf('b'.repeat(64))).toBe('new');
  expect(indexMails(lines(['sent']), '2025-W40').keys).toEqual(new Set(['01234567']));
});
