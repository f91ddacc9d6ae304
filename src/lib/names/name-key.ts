import type { Name } from '#lib/schema/values.ts';
import { wordsIn } from '#lib/text/words.ts';
import { formatName } from './parse-name.ts';

/** First initial and last word, which may have digits, `Team Hunyuan3D`: in one list, `G. Rossum` and `Guido van Rossum` are probably one person. */
export function nameKey(name: Name): string {
  const folded = formatName({ ...name, familyFirst: undefined })
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
  const words = wordsIn(folded);
  return `${words[0]?.charAt(0) ?? ''} ${words.at(-1) ?? ''}`;
}
