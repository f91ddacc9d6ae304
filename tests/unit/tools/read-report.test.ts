import { expect, test } from 'vitest';
import { readReport } from '#scripts/tools/lighthouse/read-report.ts';

const category = (score: number | null, ...ids: string[]) => ({
  score,
  auditRefs: ids.map((id) => ({ id, weight: id === 'advice' ? 0 : 3 })),
});
const report = {
  categories: {
    performance: category(0.986, 'largest-contentful-paint'),
    accessibility: category(0.93, 'link-name', 'image-alt', 'advice'),
    'best-practices': category(1, 'errors-in-console'),
    seo: category(null),
  },
  audits: {
    'largest-contentful-paint': { title: 'Largest paint', score: 0.9, numericValue: 1380 },
    'total-blocking-time': { title: 'Blocking time', score: 1, numericValue: 0 },
    'cumulative-layout-shift': { title: 'Shift', score: 1, numericValue: 0.002 },
    'total-byte-weight': { title: 'Bytes', score: 1, numericValue: 91_200 },
    'link-name': { title: 'Links have no name', score: 0 },
    'image-alt': { title: 'Images have a text', score: null },
    advice: { title: 'Not counted', score: 0 },
  },
};

test('a report gives the points, the faults, and the figures of the page', () => {
  expect(readReport(JSON.stringify(report))).toEqual({
    points: { performance: 99, accessibility: 93, 'best-practices': 100, seo: 0 },
    faults: ['accessibility: Links have no name (link-name)'],
    figures: { paint: 1380, blocked: 0, shift: 0.002, bytes: 91_200 },
  });
});

test('a page that could not be loaded is an error with the reason', () => {
  const failed = { ...report, runtimeError: { message: 'The page did not paint.' } };
  expect(() => readReport(JSON.stringify(failed))).toThrow(
    'Lighthouse could not examine the page: The page did not paint.',
  );
});
