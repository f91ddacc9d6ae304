/** What a cleaning step took out or replaced, and how often. */
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

/** Joins emoji into one picture; kept only there. */
const zeroWidthJoiner = 0x200d;

function classify(code: number): TextChange['what'] | 'keep' {
  if (code === 0x09 || code === 0x0a) return 'keep';
  if (code === 0x0b || code === 0x0c || code === 0x85 || code === 0x2028 || code === 0x2029)
    return 'line separator';
  if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) return 'control character';
  if (
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069) ||
    code === 0x200e ||
    code === 0x200f ||
    code === 0x061c
  )
    return 'bidirectional control';
  if (code === 0x200b || code === 0x2060 || code === 0xfeff || code === 0x00ad || code === 0x180e)
    return 'invisible character';
  if ((code >= 0xfdd0 && code <= 0xfdef) || (code & 0xfffe) === 0xfffe) return 'noncharacter';
  return 'keep';
}

/** Whether cleaning takes a character out, at least outside an emoji. */
export function isUnshowable(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code === zeroWidthJoiner || classify(code) !== 'keep';
}

const emoji = /^\p{Extended_Pictographic}/u;

/** A joiner between two pictures, variation selectors in between allowed, makes one picture. */
function joinsEmoji(before: string[], after: string | undefined): boolean {
  const previous = before.at(-1) === '\ufe0f' ? before.at(-2) : before.at(-1);
  return (
    previous !== undefined &&
    after !== undefined &&
    (emoji.test(previous) || /^\p{Emoji_Modifier}/u.test(previous)) &&
    emoji.test(after)
  );
}

/** Removes what cannot be shown or would reorder the text around it; see docs/text.md. */
function filterCharacters(text: string, changes: Map<TextChange['what'], TextChange>): string {
  const characters = [...text];
  const kept: string[] = [];
  let at = 0;
  for (const [index, character] of characters.entries()) {
    const code = character.codePointAt(0) ?? 0;
    const isStrayJoiner = code === zeroWidthJoiner && !joinsEmoji(kept, characters[index + 1]);
    const kind = isStrayJoiner ? 'invisible character' : classify(code);
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
 * characters, single spaces, paragraphs divided by one blank line. Nothing else is changed.
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
