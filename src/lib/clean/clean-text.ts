/** What a cleaning step removed or replaced, and how often. */
export interface TextChange {
  what:
    | 'control character'
    | 'bidirectional control'
    | 'invisible character'
    | 'noncharacter'
    | 'lone surrogate'
    | 'line separator';
  count: number;
  /** Offset of the first one in the raw text. */
  at: number;
}

/** Joins emoji into one picture. It is kept only there. */
const zeroWidthJoiner = 0x200d;

type Kind = TextChange['what'] | 'keep';

/** First and last code points of removed or replaced characters; see docs/internals/text.md. */
const ranges: [number, number, Kind][] = [
  [0x09, 0x0a, 'keep'],
  [0x0b, 0x0c, 'line separator'],
  [0x85, 0x85, 'line separator'],
  [0x2028, 0x2029, 'line separator'],
  [0x00, 0x1f, 'control character'],
  [0x7f, 0x9f, 'control character'],
  [0x061c, 0x061c, 'bidirectional control'],
  [0x200e, 0x200f, 'bidirectional control'],
  [0x202a, 0x202e, 'bidirectional control'],
  [0x2066, 0x2069, 'bidirectional control'],
  [0x00ad, 0x00ad, 'invisible character'],
  [0x034f, 0x034f, 'invisible character'],
  [0x180e, 0x180e, 'invisible character'],
  [0x200b, 0x200b, 'invisible character'],
  [0x2060, 0x2064, 'invisible character'],
  [0x206a, 0x206f, 'invisible character'],
  [0x3164, 0x3164, 'invisible character'],
  [0xfeff, 0xfeff, 'invisible character'],
  [0xffa0, 0xffa0, 'invisible character'],
  [0xfff9, 0xfffb, 'invisible character'],
  [0x1bca0, 0x1bca3, 'invisible character'],
  [0x1d173, 0x1d17a, 'invisible character'],
  [0xe0000, 0xe007f, 'invisible character'],
  [0xfdd0, 0xfdef, 'noncharacter'],
];

function classify(code: number): Kind {
  // Most characters are letters and signs of ASCII.
  if (code >= 0x20 && code < 0x7f) return 'keep';
  if ((code & 0xfffe) === 0xfffe) return 'noncharacter';
  return ranges.find(([first, last]) => code >= first && code <= last)?.[2] ?? 'keep';
}

/** Whether cleaning removes a character outside an emoji. */
export function isUnshowable(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code === zeroWidthJoiner || classify(code) !== 'keep';
}

const emoji = /^\p{Extended_Pictographic}/u;

/** Whether a joiner stands between two pictures, perhaps with variation selectors. */
function joinsEmoji(before: string[], after: string | undefined): boolean {
  const previous = before.at(-1) === '\ufe0f' ? before.at(-2) : before.at(-1);
  return (
    previous !== undefined &&
    after !== undefined &&
    (emoji.test(previous) || /^\p{Emoji_Modifier}/u.test(previous)) &&
    emoji.test(after)
  );
}

const blackFlag = 0x1f3f4;
/** `🏴` and six tags are the flag of Scotland; more tags than that are a hidden message. */
const maxTags = 6;

/** After a black flag, tags spell the name of a region. Elsewhere they hide text. */
function spellsFlag(before: string[], code: number): boolean {
  if (code < 0xe0020 || code > 0xe007f) return false;
  for (let back = 1; back <= maxTags; back += 1) {
    const previous = before.at(-back)?.codePointAt(0) ?? 0;
    if (previous === blackFlag) return true;
    if (previous < 0xe0020 || previous > 0xe007f) return false;
  }
  return false;
}

/** Most texts have nothing but what is kept. */
const plainText = /^[\t\n\x20-\x7e]*$/;

/** Removes characters that cannot be shown or that reorder text; see docs/internals/text.md. */
function filterCharacters(text: string, changes: Map<TextChange['what'], TextChange>): string {
  if (plainText.test(text)) return text;
  const characters = [...text];
  const kept: string[] = [];
  let at = 0;
  for (const [index, character] of characters.entries()) {
    const code = character.codePointAt(0) ?? 0;
    const isStrayJoiner = code === zeroWidthJoiner && !joinsEmoji(kept, characters[index + 1]);
    const kind = isStrayJoiner ? 'invisible character' : spellsFlag(kept, code) ? 'keep' : classify(code);
    if (kind === 'keep') kept.push(character);
    else {
      const change = changes.get(kind) ?? { what: kind, count: 0, at };
      changes.set(kind, { ...change, count: change.count + 1 });
      if (kind === 'line separator') kept.push(' ');
    }
    at += character.length;
  }
  return kept.join('');
}

/**
 * Makes text safe to show anywhere: well-formed Unicode in NFC, no control, reordering or invisible
 * characters, single spaces, one blank line between paragraphs. Changes nothing else.
 */
export function cleanText(raw: string): { text: string; changes: TextChange[] } {
  const changes = new Map<TextChange['what'], TextChange>();
  const surrogates = raw.match(/\p{Surrogate}/gu)?.length ?? 0;
  if (surrogates > 0)
    changes.set('lone surrogate', {
      what: 'lone surrogate',
      count: surrogates,
      at: raw.search(/\p{Surrogate}/u),
    });
  const text = filterCharacters(raw.toWellFormed(), changes)
    .normalize('NFC')
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.replace(/[ \t\n]+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
  return { text, changes: [...changes.values()] };
}

/** As {@link cleanText}, on one line. */
export function cleanLine(raw: string): { text: string; changes: TextChange[] } {
  const { text, changes } = cleanText(raw);
  return { text: text.replaceAll('\n\n', ' '), changes };
}
