import { keyLength } from '../split-words.ts';
import type { PhraseCorpus } from './phrase-corpus.ts';

/** Letters that words must share for one `*` to stand for their endings. */
const minPrefix = keyLength + 1;
/** Of all words with such a beginning, at most this share may have another stem. */
const maxForeign = 0.1;
const maxForms = 4;

function commonPrefix(words: readonly string[]): string {
  const [first = ''] = words;
  let length = first.length;
  while (length > 0 && !words.every((word) => word.startsWith(first.slice(0, length)))) length -= 1;
  return first.slice(0, length);
}

/** A word of a rule that finds all forms of a stem: `distillation|distil*`, `reward*`, `judge|judges`. */
function writeWord(stem: string, { forms }: PhraseCorpus): string {
  const own = [...(forms.get(stem) ?? new Map([[stem, 1]]))].sort(
    ([a, n], [b, m]) => m - n || (a < b ? -1 : 1),
  );
  const words = own.map(([form]) => form);
  const [first = stem] = words;
  if (words.length === 1) return first;
  const prefix = commonPrefix(words);
  if (prefix.length >= minPrefix) {
    let [all, foreign] = [0, 0];
    for (const [other, counts] of forms)
      for (const [form, count] of counts)
        if (form.startsWith(prefix)) {
          all += count;
          if (other !== stem) foreign += count;
        }
    if (foreign <= maxForeign * all) return first === prefix ? `${prefix}*` : `${first}|${prefix}*`;
  }
  return words.slice(0, maxForms).join('|');
}

/** A phrase of the rule language for the stems of a phrase: `reward model` → `reward* model*`. */
export function writePhrase(key: string, corpus: PhraseCorpus): string {
  return key
    .split(' ')
    .map((stem) => writeWord(stem, corpus))
    .join(' ');
}
