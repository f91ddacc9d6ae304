/** TeX's commands for accents and their Unicode combining characters. */
export const accents: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '"': '\u0308',
    "'": '\u0301',
    '`': '\u0300',
    '^': '\u0302',
    '~': '\u0303',
    '=': '\u0304',
    '.': '\u0307',
    c: '\u0327',
    v: '\u030c',
    u: '\u0306',
    H: '\u030b',
    k: '\u0328',
    r: '\u030a',
    d: '\u0323',
    b: '\u0331',
    h: '\u0309',
    t: '\u0361',
    G: '\u030f',
    U: '\u030e',
    f: '\u0311',
    capitaldotaccent: '\u0307',
    textcommabelow: '\u0326',
  }),
);

/** Commands for letters of their own. */
export const specialLetters: ReadonlyMap<string, string> = new Map(
  Object.entries({
    i: 'ı',
    j: 'ȷ',
    l: 'ł',
    L: 'Ł',
    o: 'ø',
    O: 'Ø',
    ss: 'ß',
    SS: 'ẞ',
    ae: 'æ',
    AE: 'Æ',
    oe: 'œ',
    OE: 'Œ',
    aa: 'å',
    AA: 'Å',
    dj: 'đ',
    DJ: 'Đ',
    dh: 'ð',
    DH: 'Ð',
    th: 'þ',
    TH: 'Þ',
    ng: 'ŋ',
    NG: 'Ŋ',
    ij: 'ĳ',
    IJ: 'Ĳ',
    ohorn: 'ơ',
    OHORN: 'Ơ',
    uhorn: 'ư',
    UHORN: 'Ư',
  }),
);

/** A letter under an accent; `ı` and `i` take their dot from the accent alone. */
export function putAccent(letter: string, mark: string): string {
  const base = letter === 'ı' ? 'i' : letter === 'ȷ' ? 'j' : letter;
  if (mark === '\u0307' && base === 'i') return base;
  return (base + mark).normalize('NFC');
}
