import { endOfRun, isLetter, isWordCharacter } from './characters.ts';
import { findSymbol, isSureName } from './math/symbols.ts';
import type { Reading, Source } from './source.ts';

/** Names that are symbols of the sentence when they stand alone: `Code rightarrow Math`. */
const kinds = new Set(['arrow', 'relation', 'ordinary', 'open', 'close', 'binary']);

/** A symbol without its backslash that no formula was found around. */
export function readSymbolWord(source: Source, at: number, limit: number): Reading | undefined {
  const end = endOfRun(source.text, at, Math.min(limit, at + 16), isLetter);
  const symbol = findSymbol(source.text.slice(at, end));
  if (!symbol || !isSureName(symbol.name) || !kinds.has(symbol.kind) || isLetter(source.text[end])) return undefined;
  if (isWordCharacter(source.text[at - 1]) || '_^\\./'.includes(source.text[at - 1] ?? ' ') || '_^/'.includes(source.text[end] ?? ' ')) return undefined;
  return { end, inlines: [{ type: 'text', value: symbol.character, start: at, end }] };
}
