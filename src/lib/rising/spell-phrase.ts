function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Part of the papers that must write a phrase as a part of one compound for it to be shown as one. */
const minCompound = 0.6;

/** Papers that tell well enough how all of them write a phrase. */
const readPapers = 40;

/** Where the words of a phrase stand, with the compound they are part of: `on-policy distillation`, `virtual try-on`. */
function patternOf(words: readonly string[]): RegExp {
  const forms = words.map((word) => `${escape(word.replace(/(?<=[^isu])s$/, ''))}(?:s|es)?`);
  return new RegExp(
    `(?<![\\p{L}\\p{N}-])((?:[\\p{L}\\p{N}]{1,12}-){0,2})(${forms.join('[\\s-]')})((?:-[\\p{L}\\p{N}]{1,12}){0,2})(?![\\p{L}\\p{N}-])`,
    'giu',
  );
}

/** Spellings in a paper, alone and with the rest of their compound. A title writes its words with capitals that mean nothing. */
function spellingsIn(
  { title, abstract }: { title: string; abstract: string },
  pattern: RegExp,
): { bare: Set<string>; whole: Set<string> } {
  const inAbstract = [...abstract.matchAll(pattern)];
  const found = inAbstract.length > 0 ? inAbstract : [...title.toLowerCase().matchAll(pattern)];
  const clean = (text: string) => text.replace(/\s/g, ' ');
  return {
    bare: new Set(found.map(([, , text = '']) => clean(text))),
    whole: new Set(found.map(([text]) => clean(text))),
  };
}

/** A capital that some paper does without is that of a sentence's beginning. */
function withinSentence(spelling: string, forms: ReadonlyMap<string, unknown>): string {
  const lower = spelling.charAt(0).toLowerCase() + spelling.slice(1);
  return forms.has(lower) ? lower : spelling;
}

/** The most frequent spelling, whatever its case and number; with the share of all papers that have it. */
function mostFrequent(papers: readonly Set<string>[]): { spelling: string; share: number } | undefined {
  const spellings = papers.flatMap((own) => [...own]);
  const groups = Map.groupBy(spellings, (spelling) => spelling.toLowerCase().replace(/s$/, ''));
  const [largest] = [...groups].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  if (!largest) return undefined;
  const forms = Map.groupBy(largest[1], (spelling) => spelling);
  const [best] = [...forms].sort(([a, x], [b, y]) => y.length - x.length || (a > b ? -1 : 1));
  return {
    spelling: withinSentence(best?.[0] ?? largest[0], forms),
    share: largest[1].length / papers.length,
  };
}

/** A phrase as most of its papers write it: `policy distillation` becomes `on-policy distillation` where it is always that. */
export function spellPhrase(phrase: string, papers: readonly { title: string; abstract: string }[]): string {
  const pattern = patternOf(phrase.split(' '));
  const found = papers
    .slice(0, readPapers)
    .map((paper) => spellingsIn(paper, pattern))
    .filter(({ whole }) => whole.size > 0);
  const whole = mostFrequent(found.map((spellings) => spellings.whole));
  if (whole && whole.share >= minCompound) return whole.spelling;
  return mostFrequent(found.map((spellings) => spellings.bare))?.spelling ?? phrase;
}
