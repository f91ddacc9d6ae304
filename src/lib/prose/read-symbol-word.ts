import { endOfRun, isLetter, isWordCharacter } from './characters.ts';
import { findSymbol, isSureName } from './math/symbols.ts';
import { leaveRaw } from './read-formula.ts';
import type { Reading, Source } from './source.ts';

/** Kinds of symbols that may stand alone in a sentence: `Code rightarrow Math`. */
const kinds = new Set(['arrow', 'relation', 'ordinary', 'open', 'close', 'binary']);
/** Letters that authors also spell out: `tau-bench`. Everyday words such as `beta` are always words. */
const spelledLetters = new Set('tau lambda epsilon sigma theta rho kappa phi psi zeta'.split(' '));

/** A symbol joined to an argument that has lost its command: `varepsilond` was `\varepsilon\sqrt{d}`. */
const runTogether = /^(?:varepsilon|vartheta|varphi|mathcal|mathbb|mathbf|mathsf|mathrm|boldsymbol)\p{L}+$/u;

const joinedArrow = /^[A-Z][A-Za-z\d]{0,20}?((?:left|right|leftright)arrow)[A-Z\d]/;

/** `SFTrightarrowDPO`: an arrow between two names that has lost its backslash and spaces. */
function readJoinedArrow(source: Source, at: number, limit: number): Reading | undefined {
  const found = joinedArrow.exec(source.text.slice(at, Math.min(limit, at + 36)));
  const [match = '', name = ''] = found ?? [];
  const character = findSymbol(name)?.character;
  if (character === undefined) return undefined;
  const end = at + match.length - 1;
  const start = end - name.length;
  return {
    end,
    inlines: [
      { type: 'text', value: source.text.slice(at, start), start: at, end: start },
      { type: 'text', value: character, start, end },
    ],
  };
}

/** Readers look at so many letters of a word. */
const readLength = 16;

/** Whether letters may be read as a symbol or as what is left of a command. */
export function isSymbolWord(word: string): boolean {
  return (
    word.length >= readLength ||
    word.includes('arrow') ||
    runTogether.test(word) ||
    findSymbol(word) !== undefined
  );
}

/** A symbol without its backslash that is not part of a formula. */
export function readSymbolWord(source: Source, at: number, limit: number): Reading | undefined {
  const { text } = source;
  if (source.markup === 'tex') return undefined;
  const end = endOfRun(text, at, Math.min(limit, at + readLength), isLetter);
  const word = text.slice(at, end);
  if (runTogether.test(word)) return leaveRaw(source, at, end, 'lost-argument');
  const arrow =
    word.includes('arrow') || end === at + readLength ? readJoinedArrow(source, at, limit) : undefined;
  if (arrow) return arrow;
  const symbol = findSymbol(word);
  if (!symbol || isLetter(text[end]) || isWordCharacter(text[at - 1])) return undefined;
  if (spelledLetters.has(symbol.name)) return leaveRaw(source, at, end, 'spelled-letter');
  if (!isSureName(symbol.name) || !kinds.has(symbol.kind)) return undefined;
  if ('_^\\./'.includes(text[at - 1] ?? ' ') || '_^/'.includes(text[end] ?? ' ')) return undefined;
  return { end, inlines: [{ type: 'text', value: symbol.character, start: at, end }] };
}
