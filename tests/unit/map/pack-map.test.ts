import { expect, test } from 'vitest';
import { formatMap, mapKey, parseMap } from '#lib/map/pack-map.ts';

const papers = [
  { key: '1504.04909', month: undefined, topic: undefined, point: { x: 0, y: 0 } },
  { key: '2510.00001', month: '2025-10', topic: 0, point: { x: 1000, y: 612.5 } },
  { key: '2510.00002', month: '2025-10', topic: 11, point: undefined },
  { key: '=a paper', month: '2025-11', topic: 2, point: { x: 333.3, y: 20 } },
];

test('papers are read as they were written, to a part of a pixel', () => {
  const read = parseMap(formatMap(papers));
  expect(read.map(({ key, month, topic }) => ({ key, month, topic }))).toEqual(
    papers.map(({ key, month, topic }) => ({ key, month, topic })),
  );
  for (const [place, { point }] of read.entries()) {
    expect(point === undefined).toBe(papers[place]?.point === undefined);
    expect(Math.abs((point?.x ?? 0) - (papers[place]?.point?.x ?? 0))).toBeLessThan(0.2);
    expect(Math.abs((point?.y ?? 0) - (papers[place]?.point?.y ?? 0))).toBeLessThan(0.2);
  }
});

test('ten thousand papers take 170 KB', () => {
  const many = Array.from({ length: 10_000 }, (_, at) => ({
    key: `25${String(10 + (at % 3))}.${String(at).padStart(5, '0')}`,
    month: `20${String(10 + Math.floor(at / 700))}-01`,
    topic: at % 9,
    point: { x: at / 10, y: 1000 - at / 10 },
  }));
  expect(formatMap(many).length).toBeLessThan(170_000);
});

test('a text that is cut off has the papers before the cut', () => {
  const text = formatMap(papers);
  expect(parseMap(text.slice(0, text.indexOf('2510.00002') - 6))).toHaveLength(2);
});

test('an id of arXiv is its key, and a long id has a short one of its own', () => {
  expect(mapKey('2510.00568')).toBe('2510.00568');
  const long = Array.from({ length: 5000 }, (_, at) => mapKey(`a-paper-with-a-long-title-${String(at)}`));
  expect(new Set(long).size).toBe(long.length);
  expect(new Set(long.map(({ length }) => length))).toEqual(new Set([13]));
});
