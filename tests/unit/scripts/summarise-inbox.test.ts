import { expect, test } from 'vitest';
import type { SeedSummary } from '#lib/schema/derived.ts';
import { summariseInbox } from '#scripts/command/summarise-inbox.ts';

const counts = { files: 1, records: 2, papers: 1, merged: 0, enriched: 0, withoutTopic: 0 };
const seed: SeedSummary = {
  file: 'seeds/a|b`<b>.ris',
  recognised: 'RIS',
  records: 2,
  papers: 1,
  setAside: 1,
  todo: { line: 3, message: 'It holds ![x](http://a.example/x) | <img src=x>\n## Big.', hint: 'Mend it.' },
  more: 2,
};

test('the summary has one row a file, and nothing of a file is markup in it', () => {
  const summary = summariseInbox({ inbox: [seed], counts });
  const rows = summary.split('\n').filter((line) => line.startsWith('|'));
  expect(rows).toHaveLength(3);
  expect(rows[2]).toBe(
    '| ``seeds/a\\|b`<b>.ris`` | RIS · 2 records · 1 paper · 1 set aside | Line 3: It holds !\\[x]\\(http\\://a.example/x) \\| \\<img src=x>\\x0a## Big. Mend it. And 2 more messages. |',
  );
  expect(summary).toContain('1 file, 2 records, 1 paper.');
});

test('of very many files the summary lists two hundred and counts the rest', () => {
  const inbox = Array.from({ length: 230 }, (_, index) => ({ ...seed, file: `seeds/${String(index)}.ris` }));
  const summary = summariseInbox({ inbox, counts });
  expect(summary.split('\n').filter((line) => line.startsWith('|'))).toHaveLength(202);
  expect(summary).toContain('And 30 more files');
});
