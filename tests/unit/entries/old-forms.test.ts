import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { migrateFile, renamedOptions } from '#lib/entries/old-forms.ts';
import { parseFrontMatter } from '#lib/entries/parse-front-matter.ts';
import { parseYaml } from '#lib/entries/parse-yaml.ts';
import { settingsSchema } from '#lib/schema/settings.ts';
import { topicSchema } from '#lib/schema/topic.ts';

const languages = ['en', 'de'];

const topic = (option: string, end = '\n') =>
  [
    '---',
    '# The looms.',
    'title: Looms',
    `${option}: moss # as in the poster`,
    'order: 1',
    "line: ''",
    "includes: ''",
    'excludes: ""',
    'threshold: 4',
    'rules:',
    '  - { phrase: loom*,   weight: 4 }',
    '---',
    'Of **ink** and looms.',
    '',
  ].join(end);

test.each(['\n', '\r\n'])(
  'a topic of the first version gets the new name of its option, lines ended by %j',
  (end) => {
    const before = topic('ink', end);
    expect(parseFrontMatter('a.mdx', before, topicSchema)).toHaveProperty('diagnostics');
    const migrated = migrateFile('topics', before, languages);
    expect(migrated?.text).toBe(topic('color', end));
    expect(migrated?.said).toEqual(['“ink” is called “color” now.']);
    expect(parseFrontMatter('a.mdx', migrated?.text ?? '', topicSchema)).toHaveProperty('data');
  },
);

test.each(['\n', '\r\n'])(
  'settings whose language is that of the papers alone get two, lines ended by %j',
  (end) => {
    const before = ['# Ours.', 'title: Métiers', 'language: fr # of us all', 'homeRows: 7', ''].join(end);
    const migrated = migrateFile('settings', before, languages);
    expect(migrated?.text).toBe(
      ['# Ours.', 'title: Métiers', 'language: en', 'papersLanguage: fr # of us all', 'homeRows: 7', ''].join(
        end,
      ),
    );
    expect(migrated?.said).toEqual([expect.stringContaining('“papersLanguage”')]);
    expect(parseYaml('settings.yaml', migrated?.text ?? '', settingsSchema)).toMatchObject({
      data: { language: 'en', papersLanguage: 'fr' },
    });
  },
);

test.each([
  ['topics', topic('color')],
  ['topics', topic('color').replace('order', 'ink: moss\norder')],
  ['topics', 'ink: without front matter\n'],
  ['topics', '---\nink: [\n---\n'],
  ['settings', 'language: de\n'],
  ['settings', 'language: fr\npapersLanguage: fr\n'],
  ['settings', 'language: [fr]\n'],
  ['settings', '- language: fr\n'],
  ['settings', ''],
] as const)('%s that have the form of today, or none, stay as they are: %j', (kind, text) => {
  expect(migrateFile(kind, text, languages)).toBeUndefined();
});

test('the log of changes tells editors of every option that is migrated', () => {
  const log = readFileSync('CHANGELOG.md', 'utf8');
  const names = [...renamedOptions].flat();
  expect([...names, 'papersLanguage'].filter((name) => !log.includes(`\`${name}\``))).toEqual([]);
});

test('what was migrated once is not changed again', () => {
  for (const [kind, text] of [
    ['topics', topic('ink')],
    ['settings', 'language: fr\n'],
  ] as const)
    expect(migrateFile(kind, migrateFile(kind, text, languages)?.text ?? text, languages)).toBeUndefined();
});
