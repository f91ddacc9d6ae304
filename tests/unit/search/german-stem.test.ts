import { expect, test } from 'vitest';
import { germanStem } from '#lib/search/german-stem.ts';
import { stemOf } from '#lib/search/index-key.ts';

test.each([
  ['modelle', 'modellen', 'modells', 'modell'],
  ['sprache', 'sprachen'],
  ['belohnung', 'belohnungen'],
  ['gelernt', 'lernt', 'lernen'],
  ['netz', 'netze', 'netzen', 'netzes'],
  ['schule', 'schulen'],
])('%s and its other forms share a stem', (...forms) => {
  expect(new Set(forms.map((form) => stemOf(form, 'de'))).size).toBe(1);
});

test.each([
  ['spielen', 'spiel'],
  ['masse', 'mass'],
  ['ei', 'ei'],
  ['rad', 'rad'],
])('%s is %s', (word, stem) => {
  expect(germanStem(word)).toBe(stem);
});

test('a word follows the language of the papers', () => {
  expect(stemOf('rewards', 'en')).toBe('reward');
  expect(stemOf('colours', 'en-GB')).toBe('color');
  expect(stemOf('modelle', 'de-AT')).toBe('modell');
  expect(stemOf('modelle', 'fr')).toBe('modelle');
});
