/** Start of a comment line in front matter. */
const comment = '#';

/** A key of the schema, with or without a value on the same line. */
const field = /^([a-zA-Z]+):(?: (.*))?$/;

export class EntryError extends Error {
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

function refuse(line: number): never {
  throw new EntryError(
    'The front matter is not as it was written. Run `npm run ingest` to write it again.',
    line,
  );
}

function parseValue(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse(line);
  }
}

/** Values by key. The items of a list stand on the lines below its key. */
function parseFields(lines: string[]): Record<string, unknown> {
  const fields = new Map<string, unknown>();
  let list: unknown[] | undefined;
  for (const [index, text] of lines.entries()) {
    const line = index + 2;
    if (text.startsWith(comment)) continue;
    if (text.startsWith('  - ')) {
      (list ?? refuse(line)).push(parseValue(text.slice(4), line));
      continue;
    }
    const [, key = refuse(line), value = ''] = field.exec(text) ?? [];
    if (fields.has(key)) refuse(line);
    list = value === '' ? [] : undefined;
    fields.set(key, list ?? parseValue(value, line));
  }
  return Object.fromEntries(fields);
}

/**
 * Reads the text that {@link formatEntry} wrote: the values of the front matter, the MDX body and its first
 * line. It reads only that form, so that an edited file is refused and not misunderstood.
 */
export function parseEntry(text: string): { data: Record<string, unknown>; body: string; bodyLine: number } {
  const end = text.indexOf('\n---\n', 3);
  if (!text.startsWith('---\n') || end === -1) throw new EntryError('The file has no front matter.', 1);
  const lines = text.slice(4, end).split('\n');
  const data = parseFields(lines);
  return { data, body: text.slice(end + 5), bodyLine: lines.length + 3 };
}
