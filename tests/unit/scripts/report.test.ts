import { expect, test } from 'vitest';
import { expectedStages, progressStages } from '#src/ingest/progress-stages.ts';
import { PackedTexts } from '#src/ingest/packed-texts.ts';
import type { PipelineResult } from '#src/ingest/pipeline.ts';
import { formatDiagnostic, formatReport, formatShortReport } from '#scripts/command/report.ts';
import { countSeverities } from '#lib/schema/count-severities.ts';
import { printable } from '#lib/text/printable.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';

const place = (line: number) => ({ file: 'seeds/a.txt', line, column: 1 });
const diagnostic: Diagnostic = {
  severity: 'warning',
  rule: 'bad-date',
  message: 'No day.',
  hint: 'Correct it.',
  places: [place(7)],
};

test('a diagnostic is one line that begins with its place, and a hint', () => {
  expect(formatDiagnostic(diagnostic)).toBe('seeds/a.txt:7:1 warning bad-date  No day.\n    Correct it.');
});

test('further places stand below, six of them, and the rest is counted', () => {
  const places = Array.from({ length: 10 }, (_, index) => place(index + 1));
  const lines = formatDiagnostic({ ...diagnostic, hint: undefined, places }).split('\n');
  expect(lines.slice(1, 7)).toEqual(
    places.slice(1, 7).map(({ line }) => `    also seeds/a.txt:${String(line)}:1`),
  );
  expect(lines.slice(7)).toEqual(['    and at 3 more']);
});

test.each([
  ['\u001b[31mred', '\\x1b[31mred'],
  ['a\nb\rc\td', 'a\\x0ab\\x0dc\\x09d'],
  ['\u009b31m\u007f', '\\x9b31m\\x7f'],
  ['\u202egnp', '\\x202egnp'],
  ['a\u200bb\u2028c\u061cd\ufeff', 'a\\x200bb\\x2028c\\x61cd\\xfeff'],
  ['Zoë 记忆 😀', 'Zoë 记忆 😀'],
])('%j is printed as %j', (text, printed) => {
  expect(printable(text)).toBe(printed);
});

const inbox = [
  { file: 'seeds/a.txt', source: 'ris', recognised: 'RIS', records: 5, papers: 3, setAside: 0, more: 0 },
];
const inboxLines = ['Inbox:', '  seeds/a.txt: RIS · 5 records · 3 papers'];

const result: PipelineResult = {
  papers: [],
  weighed: [],
  editions: new Map(),
  related: new Map(),
  inbox,
  takenDown: [],
  unwanted: [],
  files: new PackedTexts(),
  years: [
    { file: 'seeds/a.txt', year: 2025, from: 'arXiv ids' },
    { file: 'seeds/b.txt', from: 'unknown' },
  ],
  counts: { files: 2, records: 5, papers: 3, merged: 2, enriched: 1, withoutTopic: 1 },
  diagnostics: [diagnostic, { ...diagnostic, severity: 'note' }, { ...diagnostic, severity: 'note' }],
};

test('the report ends with every count', () => {
  expect(
    formatReport(result, { write: ['a'], remove: [] })
      .split('\n')
      .slice(-6),
  ).toEqual([
    ...inboxLines,
    '  seeds/a.txt: dates without a year are of 2025 (arXiv ids)',
    '  seeds/b.txt: dates without a year are of an unknown year',
    'files 2 · records 5 · papers 3 · merged 2 · enriched 1 · without topic 1',
    'written 1 · removed 0 · errors 0 · warnings 1 · notes 2',
  ]);
  expect(countSeverities(result.diagnostics)).toEqual({ error: 0, warning: 1, note: 2 });
});

test('the short report counts the notes and lists the rest', () => {
  expect(formatShortReport(result, { write: ['a'], remove: [] }).split('\n')).toEqual([
    ...formatDiagnostic(diagnostic).split('\n'),
    ...inboxLines,
    'files 2 · records 5 · papers 3 · merged 2 · enriched 1 · without topic 1',
    'written 1 · removed 0 · errors 0 · warnings 1 · notes 2',
    'Notes say how a rule decided, and ask nothing of you; `npm run ingest` lists them.',
  ]);
});

test.each([
  [false, ['ingest: read\n', 'ingest: write\n']],
  [
    true,
    [
      `\r\u001b[K░░░░░░░░░░░░░░░░░░░░ 1/${String(expectedStages)} read`,
      `\r\u001b[K█░░░░░░░░░░░░░░░░░░░ 2/${String(expectedStages)} write`,
      '\r\u001b[K',
    ],
  ],
])('stages are shown on a terminal: %s', (isTTY, wanted) => {
  const written: string[] = [];
  const { stage, end } = progressStages({
    isTTY,
    write: (text: string) => written.push(text),
  } as unknown as NodeJS.WriteStream);
  expect([stage('read', () => 1), stage('write', () => 2)]).toEqual([1, 2]);
  end();
  expect(written).toEqual(wanted);
});
