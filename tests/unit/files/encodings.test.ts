import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findBroken, readHandWritten } from '#src/files/hand-written.ts';
import { readDecisions, readPeople, readSettings, readTopics } from '#src/files/read-content.ts';
import { readWords } from '#src/files/read-words.ts';

const topic = `---
title: Agents
color: carmine
order: 1
line: A line.
includes: All.
excludes: None.
threshold: 1
rules:
  - phrase: agent
    weight: 1
---

Text.
`;

/** Every file that a person writes, each with an indented line. */
const files = new Map([
  ['settings.yaml', 'title: Mine\nsources:\n  - id: hf\n    from: hf\n'],
  ['decisions.yaml', '- same:\n  - 2510.00001\n  - 2510.00002\n'],
  ['people.yaml', '- name: Ada Lovelace\n  also:\n  - A. Lovelace\n'],
  ['words.yaml', 'searchPage:\n  filters: Choose\n'],
  ['topics/agents.mdx', topic],
  ['notes/2510.00001.mdx', '---\nby:\n  Ada Lovelace\n---\n\nRead it.\n'],
  ['editions/2025-W40.mdx', '---\npin:\n  - "2510.00001"\n---\n\nRead it.\n'],
]);
const names = [...files.keys()];

let content = '';
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'offprint-encodings-'));
  for (const [name, text] of files) write(name, text);
});
afterEach(() => {
  rmSync(content, { recursive: true });
});

function write(name: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(content, name)), { recursive: true });
  writeFileSync(join(content, name), text);
}

/** What the readers make of all files. */
function readAll(): unknown {
  const { settings } = readSettings(content);
  return JSON.parse(
    JSON.stringify([
      settings,
      readDecisions(content).lines,
      readPeople(content).lines,
      readWords(content, settings).words,
      readTopics(content).sources,
    ]),
  );
}

const crlf = (text: string) => text.replaceAll('\n', '\r\n');

describe.each(names)('%s', (name) => {
  const text = files.get(name) ?? '';

  test.each([
    ['a byte order mark', `\ufeff${text}`],
    ['line ends of Windows', crlf(text)],
    ['both', `\ufeff${crlf(text)}`],
    ['a tab after a colon', text.replaceAll(': ', ':\t')],
  ])('is read right with %s', (_, saved) => {
    const before = readAll();
    write(name, saved);
    expect(findBroken(content)).toEqual([]);
    expect(readAll()).toEqual(before);
  });

  const broken = (line: string) => text.replace('\n', `\n${line}\n`);
  const tabbed = text.replace(/\n {2}/, '\n\t');

  test.each<[string, string | Uint8Array, number, RegExp]>([
    ['where a merge began', broken('<<<<<<< HEAD'), 2, /remove the marks/],
    ['where a merge ended', broken('>>>>>>> theirs'), 2, /remove the marks/],
    ['where a merge began, with line ends of Windows', crlf(broken('<<<<<<< HEAD')), 2, /remove the marks/],
    ['as UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le'), 1, /as UTF-8/],
    ['as Latin-1', Buffer.from(text.replace('\n', '\n# é\n'), 'latin1'), 2, /as UTF-8/],
    ['with carriage returns alone', text.replaceAll('\n', '\r'), 1, /\(LF\)/],
  ])('is named with line and remedy if it was saved %s', (_, saved, line, hint) => {
    write(name, saved);
    expect(findBroken(content)).toEqual([
      expect.objectContaining({
        rule: 'bad-text',
        places: [expect.objectContaining({ file: `content/${name}`, line })],
        hint: expect.stringMatching(hint) as string,
      }),
    ]);
  });

  test('is named with line and remedy if tabs indent it', () => {
    write(name, tabbed);
    const line = tabbed.slice(0, tabbed.indexOf('\t')).split('\n').length;
    expect(findBroken(content)[0]).toMatchObject({
      severity: 'broken',
      places: [{ file: `content/${name}`, line }],
      hint: 'Indent the line with spaces; YAML allows no tabs there.',
    });
  });
});

test.each(['topics', 'notes', 'editions'])(
  'a name of %s in decomposed letters is named with its remedy',
  (kind) => {
    const name = `${kind}/${'résumé'.normalize('NFD')}.mdx`;
    write(name, files.get(names.find((known) => known.startsWith(kind)) ?? '') ?? '');
    const { diagnostics } =
      kind === 'topics' ? readTopics(content) : readHandWritten(content, kind as 'notes');
    expect(diagnostics).toMatchObject([
      {
        rule: 'bad-address',
        places: [{ file: `content/${name}`, line: 1 }],
        hint: expect.stringContaining('a to z') as string,
      },
    ]);
  },
);

test('a control character is named with its place', () => {
  write('settings.yaml', 'title: Mine\ntagline: "a\0b"\n');
  expect(readSettings(content).diagnostics).toMatchObject([
    {
      severity: 'broken',
      rule: 'bad-text',
      message: 'The file holds the control character U+0000, which no page can show.',
      places: [{ file: 'content/settings.yaml', line: 2, column: 12 }],
    },
  ]);
});
