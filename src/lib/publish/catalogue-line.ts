import type { CatalogueRecord } from '#lib/schema/catalogue.ts';
import { formatJson } from '#lib/text/format-json.ts';

/** Browsers read lines, too, and the library of schemas is too large for them: these checks stand in for the schema. */
const checks = {
  text: (value: unknown) => typeof value === 'string',
  texts: (value: unknown) => Array.isArray(value) && value.every(checks.text),
  count: (value: unknown) => Number.isSafeInteger(value) && Number(value) > 0,
  flag: (value: unknown) => value === true,
};

/** In the order of a line: what most papers lack stands last. A new field goes to the end. */
const columns = Object.entries({
  id: 'text',
  title: 'text',
  run: 'count',
  date: 'text',
  authors: 'texts',
  authorCount: 'count',
  summary: 'text',
  topics: 'texts',
  upvotes: 'count',
  comments: 'count',
  arxivId: 'text',
  origin: 'text',
  withdrawn: 'flag',
  retracted: 'flag',
} satisfies Record<keyof CatalogueRecord, keyof typeof checks>) as [
  keyof CatalogueRecord,
  keyof typeof checks,
][];

/** Stands for what a record lacks: no value of a record is 0. */
const absent = 0;

/** A record as a JSON array of its values, on one line, without absent ones at the end. */
export function formatCatalogueLine(record: CatalogueRecord): string {
  const values = columns.map(([key]) => {
    const value = record[key];
    return value === undefined || (Array.isArray(value) && value.length === 0) ? absent : value;
  });
  return formatJson(values.slice(0, values.findLastIndex((value) => value !== absent) + 1));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads what `formatCatalogueLine` wrote; nothing if the line is another or cut. Values beyond those that are known
 * are those of a newer program, and left out.
 */
export function parseCatalogueLine(line: string): CatalogueRecord | undefined {
  const values = parseJson(line);
  if (!Array.isArray(values)) return undefined;
  const fields = columns.map(([key, kind], index) => {
    const value: unknown = index < values.length ? values[index] : absent;
    return { key, kind, value: value === absent && kind === 'texts' ? [] : value };
  });
  const isWhole = fields.every(({ key, kind, value }) =>
    value === absent ? key !== 'id' && key !== 'title' : checks[kind](value),
  );
  const known = fields.filter(({ value }) => value !== absent);
  return isWhole
    ? (Object.fromEntries(known.map(({ key, value }) => [key, value])) as CatalogueRecord)
    : undefined;
}
