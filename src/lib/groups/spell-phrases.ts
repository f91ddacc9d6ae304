import { cutsFirst, cutsLast } from '../relate/cut-out.ts';
import type { Acronyms } from '../relate/terms.ts';
import { findForm, paperRuns, type PaperRuns } from '../rising/find-form.ts';
import { spellPhrase } from '../rising/spell-phrase.ts';
import { onceOf } from '../text/once-each.ts';
import type { GroupPhrase, PhraseTable, Text } from './group-phrases.ts';

/** A phrase by its number and its stems. */
type KeyedPhrase = Pick<GroupPhrase, 'phrase' | 'key'>;

/** Spells phrases as the papers of a group write them. */
export type Spell = (phrase: KeyedPhrase) => string;

/** Papers that are asked for the form of a phrase. */
const askedPapers = 40;

/** The form of a phrase that most of its papers have: `segmentation`, where few write `segment`. */
function usualForm(
  { key }: KeyedPhrase,
  papers: readonly Text[],
  runsOf: (paper: Text) => PaperRuns,
): string {
  const forms = papers.slice(0, askedPapers).flatMap((paper) => findForm(key, runsOf(paper)) ?? []);
  const [usual] = [...Map.groupBy(forms, (form) => form)].sort(
    ([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1),
  );
  return usual?.[0] ?? key;
}

export function openSpelling(
  papers: readonly Text[],
  { inText }: PhraseTable,
  acronyms: Acronyms,
): (group: readonly number[]) => Spell {
  return (group) => {
    const known = new Map<number, string>();
    // The papers of a group are asked for one phrase after the other.
    const runsOf = onceOf((paper: Text) => paperRuns(paper, acronyms));
    return (phrase) => {
      const spelled = known.get(phrase.phrase);
      if (spelled !== undefined) return spelled;
      const own = group
        .filter((paper) => inText[paper]?.has(phrase.phrase))
        .flatMap((at) => papers[at] ?? []);
      const found = spellPhrase(usualForm(phrase, own, runsOf), own);
      known.set(phrase.phrase, found);
      return found;
    };
  };
}

/** Half of a compound, such as `low-bit`, names nothing; `chain-of-thought`, of which one word is a phrase, does. */
export function isHalf({ key }: KeyedPhrase, spelled: string): boolean {
  return key.includes(' ') && spelled.includes('-') && !spelled.includes(' ');
}

/** Whether a phrase is cut out of a sentence: `kilns depend`. */
export function isCut(spelled: string): boolean {
  const words = spelled.toLowerCase().split(' ');
  return cutsFirst(words[0] ?? '') || cutsLast(words.at(-1) ?? '');
}
