import { hashText } from '../text/hash-text.ts';
import { mapWidth } from './frame-map.ts';
import type { Point } from './point.ts';

/** A paper as the map knows it. */
export interface MapPaper {
  /** {@link mapKey} of its id. */
  key: string;
  /** `2025-10`; absent if it is not known. */
  month?: string | undefined;
  /** Place of its first topic among those of the map; absent if it has none. */
  topic?: number | undefined;
  /** Absent if it is not on the map. */
  point?: Point | undefined;
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.';
const base = digits.length;
/** Steps from left to right: two digits. */
const steps = base ** 2 - 1;
const none = '-';

/** Ids of arXiv are shorter. */
const maxKey = 12;

/** Six digits that stand for a text. */
function shorten(text: string, seed?: number): string {
  const value = hashText(text, seed);
  return Array.from({ length: 6 }, (_, at) => digits[(value >>> (6 * at)) & (base - 1)]).join('');
}

/** What the map knows a paper by: its id, or what stands for one that was made from a title and is long. */
export function mapKey(id: string): string {
  return id.length <= maxKey ? id : `~${shorten(id)}${shorten(id, 0x2545f491)}`;
}

/** Two digits for a number below their steps. */
function formatPair(value: number): string {
  const step = Math.max(0, Math.min(steps, Math.round((value / mapWidth) * steps)));
  return `${digits[Math.floor(step / base)] ?? ''}${digits[step % base] ?? ''}`;
}

function parsePair(pair: string): number {
  return ((digits.indexOf(pair[0] ?? '') * base + digits.indexOf(pair[1] ?? '')) / steps) * mapWidth;
}

/**
 * Papers as lines of place, topic and id, below a line `=2025-10` for each month: 16 bytes for most of them. The order of
 * the papers stays.
 */
export function formatMap(papers: readonly MapPaper[]): string {
  let last = '';
  return papers
    .flatMap(({ key, month = '', topic, point }) => {
      const heading = month === last ? [] : [`=${month}\n`];
      last = month;
      const place = point ? formatPair(point.x) + formatPair(point.y) : none.repeat(4);
      return [...heading, `${place}${topic === undefined ? none : (digits[topic] ?? none)}${key}\n`];
    })
    .join('');
}

/** What {@link formatMap} wrote. */
export function parseMap(text: string): MapPaper[] {
  let month: string | undefined;
  return text.split('\n').flatMap((line) => {
    if (line.startsWith('=')) month = line.slice(1) || undefined;
    if (line === '' || line.startsWith('=')) return [];
    const [place, topic] = [line.slice(0, 4), digits.indexOf(line[4] ?? '')];
    const point = place.startsWith(none)
      ? undefined
      : { x: parsePair(place.slice(0, 2)), y: parsePair(place.slice(2)) };
    return [{ key: line.slice(5), month, topic: topic === -1 ? undefined : topic, point }];
  });
}
