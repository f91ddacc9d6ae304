import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import type { Seed } from '../source.ts';
import { readJson, type JsonRecord } from './read-json.ts';
import { splitJson } from './split-json.ts';

/** Spaces in place of a text, so that what follows it stays on its line and column. */
function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

/** Offset of the list that a key of an object holds: `"items": [`. */
function findList(text: string, key: string): number | undefined {
  const found = new RegExp(`"${key}"\\s*:\\s*\\[`).exec(text);
  return found ? found.index + found[0].length - 1 : undefined;
}

/** A service answers `null` for a work that it does not know. */
function dropNulls(text: string): string {
  return text.replace(/(?<=[[,]\s*)null(?=\s*[,\]])/g, '    ');
}

/**
 * The records of an answer that holds them in a list, `{"meta": …, "results": [ … ]}`, each parsed on its own, so that a
 * bad one costs no other; or those of a list, or of lines, if no object has such a list.
 */
export function readItems(seed: Seed, key: string): { records: JsonRecord[]; diagnostics: Diagnostic[] } {
  const at = /^\s*\{/.test(seed.text) ? findList(seed.text, key) : undefined;
  if (at === undefined) return readJson({ ...seed, text: dropNulls(seed.text) });
  const rest = seed.text.slice(at);
  let end = 1;
  for (const span of splitJson(rest)) end = span.end;
  const close = rest.indexOf(']', end);
  const list = close === -1 ? rest : rest.slice(0, close + 1);
  return readJson({ ...seed, text: blank(seed.text.slice(0, at)) + dropNulls(list) });
}
