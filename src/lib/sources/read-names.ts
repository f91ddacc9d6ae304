import { texToPlain } from '#lib/prose/tex/tex-to-text.ts';
import { decodeEntities, toLine } from '#lib/text/plain-text.ts';
import { chooseConvention } from '#lib/names/choose-convention.ts';
import { stripRest } from '#lib/names/strip-rest.ts';
import { parseName, type NameConvention } from '#lib/names/parse-name.ts';
import type { Name } from '#lib/schema/values.ts';

/** Text on one line with entities and LaTeX's accents decoded: `Erd\\H{o}s`, `M{\\"u}ller`. */
export function toPlainLine(text: string): string {
  const line = toLine(decodeEntities(text));
  return /[\\{]/.test(line) ? texToPlain(line) : line;
}

/** Names of people, one per text. */
export function readNames(texts: string[], convention: NameConvention = chooseConvention(texts)): Name[] {
  return (
    texts
      .map((text) => stripRest(toPlainLine(text)))
      .filter((name) => name !== '')
      // In RIS and EndNote a comma ends a name that is not to be divided.
      .map((name) =>
        /^[^,]+ [^,]+,$/.test(name) ? { literal: name.slice(0, -1) } : parseName(name, convention),
      )
  );
}
