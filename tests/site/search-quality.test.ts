import { beforeAll, expect, test } from 'vitest';
import type { Figure } from '#lib/topics/measure/figure.ts';
import { runNode } from '#scripts/tools/checks/run-node.ts';
import { testSites } from '../support/test-sites.ts';

let figures: Figure[] = [];

beforeAll(async () => {
  const { code, output } = await runNode(['scripts/eval.ts', '--search', testSites.root.out, '--json']);
  if (code !== 0) throw new Error(`The search of the test site cannot be measured:\n${output}`);
  ({ figures } = JSON.parse(output) as { figures: Figure[] });
});

/** A change that falls through a floor does harm, whatever it was meant to mend. */
test.each([
  ['success@5', 'queries-dev', 40, 0.99],
  ['nDCG@10', 'queries-dev', 40, 0.82],
  ['success@5, one slip', '150 title words', 500, 0.95],
  ['success@5, one slip', '100 abstract words', 300, 0.93],
  ['success@5, one slip', '100 author names', 300, 0.93],
  ['own papers first', 'names', 100, 1],
  ['same first five', 'spellings', 40, 1],
  ['exact set', 'operators, ids, addresses', 80, 1],
  ['fresh = warm', 'queries', 131, 1],
])('%s of %s (%s or more) is at least %s', (name, labels, least, floor) => {
  const figure = figures.find((other) => other.name === name && other.labels === labels);
  expect(figure?.n).toBeGreaterThanOrEqual(least);
  expect(figure?.value).toBeGreaterThanOrEqual(floor);
});

/** Nothing is added to what a reader waits for without a reason. */
test.each([
  ['KB to the first rows', 'titles, ids, names', 20],
  ['KB to the first rows', 'queries-dev', 22],
  ['KB to the suggestions', 'beginnings', 20],
  ['KB to the whole answer', 'titles, ids, names', 110],
  ['KB to the whole answer', 'queries-dev', 130],
  ['KB to the whole answer', 'misspelt words', 130],
])('%s of %s is at most %s', (name, labels, ceiling) => {
  const figure = figures.find((other) => other.name === name && other.labels === labels);
  expect(figure?.n).toBeGreaterThanOrEqual(20);
  expect(figure?.value).toBeLessThanOrEqual(ceiling);
});
