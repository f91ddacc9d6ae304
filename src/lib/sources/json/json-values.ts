import { ownValue } from '#lib/schema/own-value.ts';
import { isObject, type JsonObject } from './read-json.ts';

/** The text or number at a path of keys and places, as a text; empty if there is none. */
export function textAt(value: unknown, ...path: (string | number)[]): string {
  const found = valueAt(value, ...path);
  return typeof found === 'string' ? found : typeof found === 'number' ? String(found) : '';
}

/** What stands at a path of keys and places. */
export function valueAt(value: unknown, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>((inner, key) => {
    if (Array.isArray(inner) && typeof key === 'number') return inner[key];
    return isObject(inner) ? ownValue(inner, String(key)) : undefined;
  }, value);
}

/** The list at a path; an empty one if there is none. */
export function listAt(value: unknown, ...path: (string | number)[]): unknown[] {
  const found = valueAt(value, ...path);
  return Array.isArray(found) ? found : [];
}

/** The texts of a list. */
export function textsAt(value: unknown, ...path: (string | number)[]): string[] {
  return listAt(value, ...path).filter((item) => typeof item === 'string' && item.trim() !== '') as string[];
}

/** Keys that records have and that nobody reads. */
export function unreadKeys(records: readonly { value: JsonObject }[], read: ReadonlySet<string>): string[] {
  return [...new Set(records.flatMap(({ value }) => Object.keys(value)))]
    .filter((key) => !read.has(key))
    .sort();
}
