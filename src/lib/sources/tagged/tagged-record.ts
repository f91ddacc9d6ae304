import type { RecordPlace } from '../build-draft.ts';

/** A record of lines that begin with a tag. */
export interface TaggedRecord extends RecordPlace {
  /** Values by tag, in order. */
  values: Map<string, string[]>;
  /** Tag and value of every line, in order. */
  lineValues: [tag: string, value: string][];
  /** Whether a last line ends the record, where the format has one. */
  ended: boolean;
}

/** The values of some tags that are not empty, in the order of the tags. */
export function valuesOf({ values }: TaggedRecord, ...tags: string[]): string[] {
  return tags.flatMap((tag) => values.get(tag) ?? []).filter((value) => value !== '');
}

/** The first of them, or an empty text. */
export function valueOf(record: TaggedRecord, ...tags: string[]): string {
  return valuesOf(record, ...tags)[0] ?? '';
}

/** Tags that the records of a file have and that nobody reads. */
export function unreadTags(records: readonly TaggedRecord[], read: ReadonlySet<string>): string[] {
  return [...new Set(records.flatMap(({ values }) => [...values.keys()])).difference(read)].sort();
}

/** First and last page: `SP` and `EP`, or both in the first, with a page that is cut short written out: `123-31`. */
export function joinPages(first: string, last = ''): string {
  // Ovid writes `No-Specified` where the pages are not known.
  if (/^no\b/i.test(first)) return '';
  const [from = '', given = ''] = first.split(/\s*[-–]+\s*/);
  const to = last || given;
  const isCut = /^\d+$/.test(from) && /^\d+$/.test(to) && to.length < from.length;
  return [from, isCut ? from.slice(0, from.length - to.length) + to : to]
    .filter((page, index) => page !== '' && (index === 0 || page !== from))
    .join('–');
}
