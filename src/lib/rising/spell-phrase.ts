function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** A phrase is shown as part of a compound if this share of its papers write it so. */
const minCompound = 0.6;

/** Number of papers that are read to find the usual spelling. */
const readPapers = 40;

/** A pattern for the words of a phrase with the compound around them: `on-policy distillation`, `virtual try-on`. */
function patternOf(words: readonly string[]): RegExp {
  const forms = words.map((word) => `${escape(word.replace(/(?<=[^isu])s$/, ''))}(?:s|es)?`);
  return new RegExp(
    `(?<![\\p{L}\\p{N}-])((?:[\\p{L}\\p{N}]{1,12}-){0,2})(${forms.join('[\\s-]')})((?:-[\\p{L}\\p{N}]{1,12}){0,2})(?![\\p{L}\\p{N}-])`,
    'giu',
  );
}

/** Spellings in a paper, alone and within their compound. The capitals of a title have no meaning. */
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

/** The spelling within a sentence: a capital is dropped if some paper writes the word without it. */
function withinSentence(spelling: string, forms: ReadonlyMap<string, unknown>): string {
  const lower = spelling.charAt(0).toLowerCase() + spelling.slice(1);
  return forms.has(lower) ? lower : spelling;
}

/** The most frequent spelling, ignoring case and number, and the share of papers that have it. */
function findMostFrequent(papers: readonly Set<string>[]): { spelling: string; share: number } | undefined {
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

/** A phrase in the usual spelling of its papers: `policy distillation` becomes `on-policy distillation` if most papers write that. */
export function spellPhrase(phrase: string, papers: readonly { title: string; abstract: string }[]): string {
  const pattern = patternOf(phrase.split(' '));
  const found = papers
    .slice(0, readPapers)
    .map((paper) => spellingsIn(paper, pattern))
    .filter(({ whole }) => whole.size > 0);
  const whole = findMostFrequent(found.map((spellings) => spellings.whole));
  if (whole && whole.share >= minCompound) return whole.spelling;
  return findMostFrequent(found.map((spellings) => spellings.bare))?.spelling ?? phrase;
}
