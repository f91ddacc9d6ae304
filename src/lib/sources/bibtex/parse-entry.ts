/** A part of a value, which `#` joins: a text, or the name of an abbreviation. */
export type ValuePart = { text: string } | { name: string };

export interface RawField {
  /** In lower case. */
  name: string;
  /** Offset of the name in the entry. */
  offset: number;
  parts: ValuePart[];
  /** Whether a comma stands before it, as it should. */
  separated: boolean;
}

export interface RawEntry {
  /** Citation key; empty if the entry has none. */
  label: string;
  fields: RawField[];
  /** What could not be read, and where it begins; the fields before it are read. */
  mistake?: { message: string; offset: number };
}

const space = /(?:\s|%[^\n]*\n)*/y;
const fieldStart = /([A-Za-z_][\w:+/.-]*)\s*=/y;
const bareValue = /[^\s{}",#=%]+/y;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function skip(text: string, at: number): number {
  return at + (match(space, text, at)?.[0].length ?? 0);
}

/** Offset of what closes the text that begins at `at`, a brace or, outside of braces, a quotation mark. */
function endOfText(text: string, at: number): number | undefined {
  const isQuoted = text[at] === '"';
  let depth = isQuoted ? 0 : 1;
  for (let index = at + 1; index < text.length; index += 1) {
    const character = text[index];
    if (character === '\\') index += 1;
    else if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    if (depth === 0 && (isQuoted ? character === '"' : character === '}')) return index;
  }
  return undefined;
}

function readPart(text: string, at: number): { part: ValuePart; end: number } | undefined {
  if (text[at] === '{' || text[at] === '"') {
    const end = endOfText(text, at);
    return end === undefined ? undefined : { part: { text: text.slice(at + 1, end) }, end: end + 1 };
  }
  const bare = match(bareValue, text, at)?.[0];
  if (bare === undefined) return undefined;
  return { part: /^\d+$/.test(bare) ? { text: bare } : { name: bare.toLowerCase() }, end: at + bare.length };
}

function readValue(text: string, at: number): { parts: ValuePart[]; end: number } | undefined {
  const parts: ValuePart[] = [];
  for (let next = at; ;) {
    const read = readPart(text, skip(text, next));
    if (!read) return undefined;
    parts.push(read.part);
    const after = skip(text, read.end);
    if (text[after] !== '#') return { parts, end: read.end };
    next = after + 1;
  }
}

/** The key is what stands before the first comma, whatever it is, unless a field already begins there. */
function readLabel(entry: string, from: number): { label: string; at: number } {
  const start = skip(entry, from);
  const end = entry.indexOf(',', start);
  if (match(fieldStart, entry, start) || end === -1) return { label: '', at: start };
  return { label: entry.slice(start, end).trim(), at: end };
}

/** Takes `@article{key, name = value, …}` apart. A field without a comma before it is read, too. */
export function parseEntry(entry: string): RawEntry {
  const { label, at: first } = readLabel(entry, entry.search(/[{(]/) + 1);
  const fields: RawField[] = [];
  const last = entry.length - 1;
  for (let at = first; at < last;) {
    const comma = skip(entry, at);
    const separated = entry[comma] === ',' || fields.length === 0;
    const start = skip(entry, entry[comma] === ',' ? comma + 1 : comma);
    if (start >= last) break;
    if (entry[start] === ',') {
      at = start;
      continue;
    }
    const found = match(fieldStart, entry, start);
    const value = found && readValue(entry, start + found[0].length);
    if (!found || !value)
      return {
        label,
        fields,
        mistake: found
          ? { message: `the field ${found[1] ?? ''} has no value`, offset: start }
          : { message: 'a name of a field and “=” were expected here', offset: start },
      };
    fields.push({ name: (found[1] ?? '').toLowerCase(), offset: start, parts: value.parts, separated });
    at = value.end;
  }
  return { label, fields };
}
