export interface TitlePart {
  text: string;
  /** True for a word that must not be broken at its hyphen. */
  whole: boolean;
}

/** Longer words may break at a hyphen, or they would not fit on a narrow phone. */
const longestWhole = 16;

/** Words with a hyphen stay on one line: `Self-Correcting`. White space stays with the word before it. */
export function splitTitle(title: string): TitlePart[] {
  const parts: TitlePart[] = [];
  for (const word of title.split(/(?<=\s)/)) {
    const whole = word.includes('-') && word.trimEnd().length <= longestWhole;
    const last = parts.at(-1);
    if (last && !whole && !last.whole) last.text += word;
    else parts.push({ text: word, whole });
  }
  return parts;
}
