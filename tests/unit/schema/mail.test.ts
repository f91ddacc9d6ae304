import { expect, test } from 'vitest';
import { mailSchema, subscribeSchema } from '#lib/schema/mail.ts';

test('a site without a word on mail has what a mail needs', () => {
  expect(mailSchema.parse({})).toEqual({
    unsubscribe: [],
    abstracts: false,
    port: 587,
    perMinute: 60,
    timeoutSeconds: 60,
  });
});

test.each([
  { from: 'week@looms.example', replyTo: 'a.b@looms.example', host: 'smtp.looms.example', user: 'week' },
  { unsubscribe: ['mailto:leave@looms.example?subject=leave', 'https://looms.example/?who={recipient}'] },
  { host: 'localhost', security: 'none' },
])('%j is taken', (settings) => {
  expect(mailSchema.safeParse(settings).success).toBe(true);
});

test.each([
  { from: 'Looms <week@looms.example>' },
  { from: 'week@looms.example\r\nBcc: a@b.example' },
  { host: 'smtp.looms.example/x' },
  { host: 'smtp.looms.example', security: 'none' },
  { unsubscribe: ['https://looms.example/leave'] },
  { unsubscribe: ['http://looms.example/?{recipient}'] },
  { unsubscribe: ['mailto:leave@looms.example>, <mailto:a@b.example'] },
  { password: 'secret' },
  { perMinute: 0 },
])('%j is refused', (settings) => {
  expect(mailSchema.safeParse(settings).success).toBe(false);
});

test.each([{ action: 'http://looms.example/' }, { action: 'javascript:a()' }, { action: '/subscribe' }, {}])(
  'the form %j is refused',
  (form) => {
    expect(subscribeSchema.safeParse(form).success).toBe(false);
  },
);
