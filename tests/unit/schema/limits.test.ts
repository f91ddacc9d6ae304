import { describe, expect, test } from 'vitest';
import { settingsSchema } from '#lib/schema/settings.ts';
import { ruleSchema } from '#lib/schema/topic.ts';

function complaints(settings: Record<string, unknown>): string[] {
  const parsed = settingsSchema.safeParse(settings);
  return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
}

const feed = (url: string) => ({ sources: [{ id: 'f', from: 'feed', url }] });

describe('settings', () => {
  test.each([
    [{ papersLanguage: '<script>' }, 'must be the tag of a language'],
    [{ papersLanguage: 'en"x' }, 'must be the tag of a language'],
    [{ papersLanguage: '' }, 'must be the tag of a language'],
    [feed('https://u:p@feeds.example/'), 'must be an http(s) address without a user'],
    [feed('https://feeds.example@evil.test/'), 'must be an http(s) address without a user'],
    [feed('file:///etc/passwd'), 'must be an http(s) address without a user'],
    [{ contact: 'mailto:a@b.example\r\nX: y' }, 'must have no spaces and no line ends'],
  ])('%j are refused', (settings, message) => {
    expect(complaints(settings).join()).toContain(message);
  });

  test.each([
    { papersLanguage: 'de' },
    { papersLanguage: 'zh-Hans' },
    feed('https://feeds.example/a?b=c'),
    { contact: 'mailto:editor@looms.example' },
    { contact: 'https://looms.example/about/' },
  ])('%j are taken', (settings) => {
    expect(complaints(settings)).toEqual([]);
  });
});

test('the points of a phrase have a bound, so that no score is infinite', () => {
  const weigh = (weight: number) => ruleSchema.safeParse({ phrase: 'agent', weight }).success;
  expect([1e308, -1e308, 1001].map(weigh)).toEqual([false, false, false]);
  expect([1000, -1000, 0.5].map(weigh)).toEqual([true, true, true]);
});
