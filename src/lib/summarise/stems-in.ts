import { onceEach } from '../text/once-each.ts';
import { WordScanner, WordTable } from '../text/word-table.ts';
import { longWords, scannedForms } from '../text/words.ts';

const minLength = 4;
/** So many letters, so that the forms of a word agree. */
const stemLength = 6;

let count = 0;
const numberOf = onceEach(() => count++);

function stemOf(word: string): number {
  return numberOf(word.slice(0, stemLength));
}

const generic = new Set(
  'novel framework approach method propose introduce challenges limitations issues problem address paper work this that with from which these their model models based using simple effective efficient comprehensive general several various existing state demonstrate'
    .split(' ')
    .map(stemOf),
);

const scanner = new WordScanner(scannedForms.plain);
/** The stem of each word; nothing of a word that is too short to name a subject. */
const table = new WordTable((word) => (longWords([word], minLength).length > 0 ? stemOf(word) : undefined));

/** The words of a text that may name its subject, as the numbers of their stems. */
export function stemsIn(text: string): ReadonlySet<number> {
  const stems = new Set<number>();
  for (const stem of table.valuesIn(text.toLowerCase(), scanner)) if (stem !== undefined) stems.add(stem);
  return stems;
}

/** Whether a stem is one of words that most abstracts have. */
export function isGenericStem(stem: number): boolean {
  return generic.has(stem);
}
