import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { formats, searchAnswers, searchPage, titles } from '#words';
import { readSiteWords, readWords } from '#src/files/read-words.ts';
import { override } from '#src/words/override.ts';

const content = mkdtempSync(join(tmpdir(), 'words-'));
afterAll(() => {
  rmSync(content, { recursive: true });
});

/** What is wrong with an editor's file, with its line. */
function complaints(yaml: string, language = 'en'): string[] {
  writeFileSync(join(content, 'words.yaml'), yaml);
  return readWords(content, { language }).diagnostics.map(
    ({ places: [place], message }) => `${place?.file ?? ''}:${String(place?.line)}: ${message}`,
  );
}

describe('sentences of an editor', () => {
  test('take the place of the site’s own, with arguments and forms by number', () => {
    const page = override(searchPage, { submit: 'Go', orders: { date: 'New' } }, formats);
    const answers = override(
      searchAnswers,
      { nothingMatches: 'Nothing for {query}', someWords: { one: 'one more', other: '{count} more' } },
      formats,
    );
    expect(page.submit).toBe('Go');
    expect(page.more).toBe(searchPage.more);
    expect(answers.nothingMatches({ query: 'x' })).toBe('Nothing for x');
    expect([1, 2000].map((count) => answers.someWords({ count }))).toEqual(['one more', '2,000 more']);
    expect(page.orders).toEqual({ ...searchPage.orders, date: 'New' });
  });

  test('that fit are not complained of', () => {
    const yaml =
      '# Mine\ntitles:\n  home: Today\nsearch:\n  failed: No search. <papers>Papers</papers>.\nsearchAnswers:\n  hidden: "{count} hidden by {filters}"\n';
    expect(complaints(yaml)).toEqual([]);
    expect(complaints('titles:\n  home: Heute\n', 'de')).toEqual([]);
    expect(complaints('# nothing yet\n')).toEqual([]);
  });

  test.each([
    ['titles:\n  hoem: Today\n', 'content/words.yaml:2: “titles.hoem” is no text of the site.'],
    ['title:\n  home: Today\n', 'content/words.yaml:2: “title” is no text of the site.'],
    ['formats:\n  number: x\n', 'content/words.yaml:2: “formats” is no text of the site.'],
    ['titles:\n  __proto__:\n    x: y\n', 'content/words.yaml:2: “__proto__” is no option.'],
    ['__proto__: x\n', 'content/words.yaml:1: “__proto__” is no option.'],
    ['titles: Today\n', 'content/words.yaml:1: “titles” is no sentence but a group of them.'],
    ['titles:\n  home:\n    one: x\n', 'content/words.yaml:3: “titles.home” is one sentence, not a map.'],
    [
      'searchPage:\n  field: Find {papers}\n',
      'content/words.yaml:2: “searchPage.field” is given no {papers}.',
    ],
    [
      'search:\n  failed: No search.\n',
      'content/words.yaml:2: “search.failed” lacks <papers>, so that a link or a date is lost.',
    ],
    ['searchPage:\n  submit: <b>Go</b>\n', 'content/words.yaml:2: “searchPage.submit” has no <b>.'],
    [
      'searchAnswers:\n  someWords:\n    one: one\n',
      'content/words.yaml:3: “searchAnswers.someWords” has no “other”.',
    ],
    [
      'searchAnswers:\n  someWords:\n    six: six\n    other: more\n',
      'content/words.yaml:3: “six” of “searchAnswers.someWords” is no form by number.',
    ],
    [
      'searchAnswers:\n  nothingMatches:\n    other: none\n',
      'content/words.yaml:3: “searchAnswers.nothingMatches” counts nothing, so it has no forms by number.',
    ],
  ])('in %j are refused', (yaml, complaint) => {
    expect(complaints(yaml)).toEqual([complaint]);
    expect(() => readSiteWords(content, { language: 'en' })).toThrow(complaint.split(': ')[1]);
  });

  test('broken YAML is refused with its line', () => {
    expect(complaints('titles:\n  home: "Today\n')[0]).toMatch(/^content\/words\.yaml:\d: /);
  });
});

test('a language without a table is refused, with the names of those that have one', () => {
  writeFileSync(join(content, 'settings.yaml'), 'title: X\nlanguage: fr\n');
  const { words, diagnostics } = readWords(content, { language: 'fr' });
  expect(words).toBeUndefined();
  expect(diagnostics).toEqual([
    {
      severity: 'broken',
      rule: 'unknown-language',
      message: 'The site has no words in the language “fr”.',
      hint: 'Set language to one of en, de, zh-Hans.',
      places: [{ file: 'content/settings.yaml', line: 2, column: 1 }],
    },
  ]);
  expect(() => readSiteWords(content, { language: 'fr' })).toThrow('content/settings.yaml:2:1: ');
  expect(titles.home).toBe('Latest');
});
