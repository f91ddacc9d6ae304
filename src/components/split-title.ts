export interface TitlePart {
  text: string;
  /** True for a word that must not be broken at its hyphen. */
  whole: boolean;
}

/** Longer words may break at a hyphen, or they would not fit on a narrow phone. */
const maxWholeLength = 16;

/** Words with a hyphen stay on one line: `Self-Correcting`. The parts together are the title. */
export function splitTitle(title: string): TitlePart[] {
  const parts: TitlePart[] = [];
  for (const text of title.split(/(\s)/)) {
    const whole = text.includes('-') && text.length <= maxWholeLength;
    const last = parts.at(-1);
    if (last && !whole && !last.whole) last.text += text;
    else parts.push({ text, whole });
  }
  return parts;
}
