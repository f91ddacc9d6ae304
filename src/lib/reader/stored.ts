import { ownValue } from '#lib/schema/own-value.ts';

/**
 * What a browser keeps for its reader is divided into parts: saved papers, read papers, … Each is a text of its own,
 * `{"version":1,"value":…}`, under the name of its part. The same values make the file of an export.
 */
export interface Part<Value> {
  /** Name of the part in storage and in an exported file. */
  name: string;
  empty: Value;
  /** What can be used of a value that comes from outside; calls `drop` for whatever it leaves out. It never throws. */
  read: (value: unknown, drop: () => void) => Value;
}

/** A part that goes from one browser to another. */
export interface SharedPart<Value> extends Part<Value> {
  /** Adds what another browser kept; nothing is lost. */
  merge: (own: Value, other: Value) => Value;
}

/** Why something was left out: it is damaged, too long, or of a newer program. */
export type StoredProblem = 'damaged' | 'long' | 'newer';

export const storedVersion = 1;

/** Browsers keep about five million characters for a site. */
const maxLength = 5_000_000;

/** Whether a value is an object of JSON and no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text of JSON as a value; `undefined` stands for what is none or too long. */
export function parseStored(text: string): { value: unknown; problem?: StoredProblem } {
  if (text.length > maxLength) return { value: undefined, problem: 'long' };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { value: undefined, problem: 'damaged' };
  }
  const version = isRecord(parsed) ? ownValue(parsed, 'version') : undefined;
  if (!isRecord(parsed) || typeof version !== 'number') return { value: undefined, problem: 'damaged' };
  return version === storedVersion
    ? { value: parsed['value'] }
    : { value: undefined, problem: version > storedVersion ? 'newer' : 'damaged' };
}

/** Reads the text of a part. What cannot be used is left out, and said with `problem`; nothing is thrown. */
export function readStored<Value>(
  part: Part<Value>,
  text: string | null,
): { value: Value; problem?: StoredProblem } {
  if (text === null) return { value: part.empty };
  const { value: parsed, problem } = parseStored(text);
  if (problem) return { value: part.empty, problem };
  const dropped: StoredProblem[] = [];
  const value = part.read(parsed, () => dropped.push('damaged'));
  return { value, problem: dropped[0] };
}

/** The text of a part, as {@link readStored} reads it. */
export function formatStored(value: unknown): string {
  return JSON.stringify({ version: storedVersion, value });
}

/** The valid ones of a list of items, at most some of them. */
export function readList<Item>(
  value: unknown,
  readItem: (item: unknown) => Item | undefined,
  max: number,
  drop: () => void,
): Item[] {
  if (!Array.isArray(value)) {
    drop();
    return [];
  }
  const items = value.slice(0, max).map(readItem);
  const valid = items.filter((item) => item !== undefined);
  if (valid.length < value.length) drop();
  return valid;
}

/** A text that is not too long; nothing if it is none. */
export function readText(value: unknown, max: number): string | undefined {
  return typeof value === 'string' && value.length <= max ? value : undefined;
}

/** A moment in milliseconds since 1970. */
export function readTime(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : undefined;
}
