import { expect, test } from 'vitest';
import { dueDay } from '#lib/fetch/due-day.ts';
import type { FetchSource } from '#lib/schema/fetch-source.ts';

const daily = (...quiet: string[]): FetchSource => ({ id: 'hf', from: 'hf', quiet });
const weekly = (...quiet: string[]): FetchSource => ({ id: 'arxiv', from: 'arxiv', query: 'x', quiet });
const longHoliday = Array.from({ length: 12 }, (_, day) => `2025-12-${String(day + 20)}`);

test.each<[string, FetchSource[], string, string | undefined]>([
  ['Monday, of a source of every day', [daily()], '2025-11-24', '2025-12-03'],
  ['Friday, where nothing comes on the weekend', [daily()], '2025-11-21', '2025-12-02'],
  ['the day before a quiet one', [daily('2025-11-25')], '2025-11-24', '2025-12-04'],
  ['the day before a holiday', [daily(...longHoliday)], '2025-12-19', '2026-01-09'],
  ['Sunday, of a source of every week', [weekly()], '2025-11-23', '2025-12-08'],
  ['the week before a quiet one', [weekly('2025-W48')], '2025-11-23', '2025-12-15'],
  ['Sunday, of both', [weekly(), daily()], '2025-11-23', '2025-12-02'],
  ['any day, where nothing is fetched', [], '2025-11-24', undefined],
])('after data of %s', (_, sources, dataDay, due) => {
  expect(dueDay(sources, dataDay)).toBe(due);
});
