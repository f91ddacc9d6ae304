/** Share of the bytes outside of ASCII that may speak against an encoding. */
const maxOdd = 0.2;
/** Share of the characters outside of ASCII that have to be of the script of an encoding. */
const minShare = 0.8;

/** Fewer characters outside of ASCII do not tell a script. */
const minForeign = 4;

/** Whether bytes are of no text: controls but for white space, or half a surrogate pair written as UTF-8. */
export function isNoText(bytes: Uint8Array): boolean {
  return bytes.some((byte, at) => {
    const next = bytes[at + 1] ?? 0;
    return (
      byte < 0x09 ||
      (byte > 0x0d && byte < 0x20 && byte !== 0x1b) ||
      byte === 0x7f ||
      (byte === 0xed && next >= 0xa0 && next < 0xc0)
    );
  });
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * What no western text has: a capital within a word, a sign between letters, a run of letters that are all accented, a
 * sign beside another character outside of ASCII, and what UTF-8 looks like.
 */
const oddWestern = new RegExp(
  [
    '(?<=\\p{Ll})[À-ÖØ-Þ](?!\\p{Lu})',
    '[\\u0080-\\u009f]',
    '(?<=\\p{L})[¡-¨«-±´¶-¹»-¿×÷](?=\\p{L})',
    '[À-ÿ]{3,}',
    '[ÂÃð](?=[\\u0080-\\u00bf\\u0152-\\u2122])',
    '[‚ƒ„†‡ˆ‰•˜€¡-©¬-º¼-¿×÷](?=[^\\x00-\\x7f“”‘’«»–—…\\u00a0])',
  ].join('|'),
  'gu',
);

/** Whether a text that was decoded as windows-1252 is western: most of it is ASCII, and accents stand where they may. */
export function isWestern(text: string): boolean {
  const foreign = [...text].filter((character) => character > '\u007f').length;
  const odd = (text.match(oddWestern) ?? []).reduce((sum, run) => sum + run.length, 0);
  return odd <= maxOdd * foreign;
}

function shareOf(text: string, script: RegExp): number {
  const foreign = [...text].filter((character) => character > '\u007f');
  if (foreign.length < minForeign) return 0;
  return foreign.filter((character) => script.test(character)).length / Math.max(foreign.length, 1);
}

/** The same for kana, which no other language has. */
const minKana = 0.2;
const han = /[\p{Script=Han}\u3000-\u303f\uff00-\uff65]/u;
const kana = /[\u3041-\u30ff]/u;
const japanese = /[\p{Script=Han}\u3000-\u30ff\uff00-\uff60]/u;
const hangul = /[\p{Script=Hangul}\u3000-\u303f]/u;
const lowerCyrillic = /[а-яё]/u;

/** Encodings that are tried, and what their texts look like. */
const candidates: [encoding: string, fits: (text: string) => boolean][] = [
  ['windows-1252', isWestern],
  ['shift_jis', (text) => shareOf(text, kana) > minKana && shareOf(text, japanese) > minShare],
  ['euc-jp', (text) => shareOf(text, kana) > minKana && shareOf(text, japanese) > minShare],
  ['windows-1251', (text) => shareOf(text, lowerCyrillic) > minShare],
  ['euc-kr', (text) => shareOf(text, hangul) > minShare],
  ['gb18030', (text) => shareOf(text, han) > minShare],
];

/** The encoding of a text that is not UTF-8, as far as its characters make sense in it; `undefined` for none. */
export function guessEncoding(bytes: Uint8Array): string | undefined {
  if (isNoText(bytes)) return undefined;
  return candidates.find(([encoding, fits]) => {
    const text = decode(bytes, encoding);
    return text !== undefined && fits(text);
  })?.[0];
}
