/** The bytes that windows-1252 has for signs above U+00FF; those that it leaves open are controls. */
const windows: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 32 }, (_, index) => {
    const byte = 0x80 + index;
    return [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte] as const;
  }),
);
const follows = [...windows.keys()].filter((sign) => sign > '\u00ff').join('');

/** A first byte of UTF-8 and those that follow it, read as Latin-1 or windows-1252. */
const sequence = new RegExp(
  `[\u00c2-\u00df][\u0080-\u00bf${follows}]|[\u00e0-\u00ef][\u0080-\u00bf${follows}]{2}|[\u00f0-\u00f4][\u0080-\u00bf${follows}]{3}`,
  'gu',
);

/** What texts about papers have: letters of usual scripts, punctuation, signs of mathematics, pictures. */
const usual =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u00a0-\u00bf\u00d7\u00f7\u2010-\u203a\u2070-\u2122\u2190-\u22ff\u3000-\u303f\uff00-\uffef\p{Extended_Pictographic}]$/u;

function toByte(character: string): number {
  return windows.get(character) ?? character.charCodeAt(0);
}

function repair(run: string): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from([...run], toByte));
    return usual.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Where `Ã` or `â€` stands, that somebody read UTF-8 as Latin-1 is likely; elsewhere it may be chance. */
const likely = new RegExp(`\u00c3[\u0080-\u00bf${follows}]|\u00e2\u20ac`, 'u');

export interface Repaired {
  text: string;
  /** Lines that were repaired, from 1. */
  repaired: number[];
  /** Lines that look damaged, but may be right. */
  doubtful: number[];
}

/**
 * Repairs UTF-8 that was read as Latin-1 and written again: `RamÃ­rez`. A line is repaired only if all of its characters
 * outside of ASCII are such a damage, and they make usual characters; a file, only if one of its lines leaves no doubt.
 */
export function repairMojibake(text: string): Repaired {
  if (!likely.test(text)) return { text, repaired: [], doubtful: [] };
  const repaired: number[] = [];
  const doubtful: number[] = [];
  const lines = text.split('\n').map((line, index) => {
    if (!/[^\x00-\x7f]/.test(line)) return line;
    const rest = line.replace(sequence, (run) => (repair(run) === undefined ? run : ''));
    if (!/[^\x00-\x7f]/.test(rest)) {
      repaired.push(index + 1);
      return line.replace(sequence, (run) => repair(run) ?? run);
    }
    if (likely.test(line)) doubtful.push(index + 1);
    return line;
  });
  return { text: lines.join('\n'), repaired, doubtful };
}
