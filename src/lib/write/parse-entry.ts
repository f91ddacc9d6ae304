/** Lines of front matter that are no field. */
const comment = '#';

export class EntryError extends Error {
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

function parseValue(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new EntryError('The front matter is not as it was written. Run `npm run ingest` to write it again.', line);
  }
}

/**
 * Reads what {@link formatEntry} wrote: the front matter's values and the MDX body with the line it
 * starts on. Only that form is read, so a hand edit is refused instead of half understood.
 */
export function parseEntry(text: string): { data: Record<string, unknown>; body: string; bodyLine: number } {
  const end = text.indexOf('\n---\n', 3);
  if (!text.startsWith('---\n') || end === -1) throw new EntryError('The file has no front matter.', 1);
  const data: Record<string, unknown> = {};
  let list: unknown[] = [];
  const lines = text.slice(4, end).split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.startsWith(comment)) continue;
    if (line.startsWith('  - ')) {
      list.push(parseValue(line.slice(4), index + 2));
      continue;
    }
    const colon = line.indexOf(':');
    const key = line.slice(0, colon);
    list = [];
    data[key] = colon === line.length - 1 ? list : parseValue(line.slice(colon + 1), index + 2);
  }
  return { data, body: text.slice(end + 5), bodyLine: lines.length + 3 };
}
