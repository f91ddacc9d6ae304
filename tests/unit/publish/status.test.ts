import { expect, test } from 'vitest';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import type { Paper } from '#lib/schema/paper.ts';
import { describeStatus } from '#lib/publish/describe-status.ts';
import { formatBadge } from '#lib/publish/format-badge.ts';
import { parseXml, textOfChild } from '../../support/xml.ts';
import { makePaper } from '../support/papers.ts';
import { stated } from '../support/dates.ts';

function paper(fields: Partial<Paper>): Paper {
  return makePaper({ id: 'a', title: 'T', abstract: '', records: [], provenance: {}, ...fields });
}

const papers = [paper({ issued: stated('2025-10-01') }), paper({ issued: stated('2025-11'), withdrawn: {} })];
const seeds = { files: 1, records: 2 };
const period = (id: string, saved: string) => ({ period: id, saved, files: [`hf/${id}.json`], records: 40 });

test('without a fetch the data is of the newest day of a paper', () => {
  expect(describeStatus(papers, seeds, [], {})).toMatchObject({
    dataDate: '2025-10-01',
    newestPaper: '2025-10-01',
    counts: { files: 1, records: 2, papers: 2, withdrawn: 1, withoutTopic: 2 },
    sources: [],
  });
});

test.each([
  ['the newest period that was fetched', '2025-10-05', '2025-10-20', '2025-10-05'],
  ['the end of a week that was fetched', '2025-W40', '2025-10-20', '2025-10-05'],
  ['the day of the fetch, if the week still ran', '2025-W40', '2025-10-03', '2025-10-03'],
])('the data is of %s', (_what, id, saved, date) => {
  const fetched = { hf: { failures: [], periods: [period('2025-09-01', '2025-09-02'), period(id, saved)] } };
  expect(describeStatus(papers, seeds, [], fetched).dataDate).toBe(date);
});

test('a source tells its last success and what it did not get', () => {
  const failure = { day: '2025-10-13', period: '2025-10-10', rule: 'empty', message: 'Empty.' };
  const fetched = {
    hf: { lastSuccess: '2025-10-06', failures: [failure], periods: [period('2025-10-01', '2025-10-06')] },
  };
  expect(describeStatus([], seeds, [], fetched).sources).toEqual([
    { id: 'hf', lastSuccess: '2025-10-06', newest: '2025-10-01', files: 1, records: 40, failures: [failure] },
  ]);
});

test('messages are counted by severity and by rule', () => {
  const message = (severity: Diagnostic['severity'], rule: Diagnostic['rule']): Diagnostic => ({
    severity,
    rule,
    message: 'M',
    places: [],
  });
  const diagnostics = [
    message('note', 'merged'),
    message('record-set-aside', 'bad-json'),
    message('note', 'merged'),
  ];
  expect(describeStatus([], seeds, diagnostics, {}).diagnostics).toEqual({
    error: 1,
    warning: 0,
    note: 2,
    rules: { 'bad-json': 1, merged: 2 },
  });
});

test('a badge is well-formed and has its text for screen readers', () => {
  const svg = parseXml(formatBadge({ label: 'data from', value: '<5 & 6>', isHeld: true }));
  expect([svg.name, textOfChild(svg, 'title')]).toEqual(['svg', 'data from: <5 & 6>']);
});
