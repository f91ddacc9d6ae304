import { indexKey, stemOf, type Field } from '#lib/search/index-key.ts';
import { rankMatches, type Match } from '#lib/search/rank.ts';
import type { Plan } from './search-plan.ts';
import type { SearchParts } from './search-parts.ts';

/** The word by which the index knows a word of a query. */
export function keyOf(word: string, { language }: SearchParts, field?: Field): string {
  return indexKey(stemOf(word, language), field);
}

async function papersOfPhrase(
  words: readonly string[],
  parts: SearchParts,
  field?: Field,
): Promise<Set<number>> {
  const engine = await parts.engine();
  const fields: Field[] = field === undefined ? ['text', 'title', 'author', 'org'] : [field];
  const found = await Promise.all(
    fields.map((where) => engine.findPhrase(words.map((word) => keyOf(word, parts, where)))),
  );
  return new Set(found.flat().map(({ paper }) => paper));
}

async function matchWords(plan: Plan, parts: SearchParts): Promise<Match[]> {
  const engine = await parts.engine();
  const all = [
    ...plan.words,
    ...plan.phrases.flatMap(({ words, field }) => words.map((word) => ({ word, ...(field && { field }) }))),
  ];
  const keys = [...new Set(all.map(({ word, field }) => keyOf(word, parts, field)))];
  if (keys.length > 0) return engine.find(keys);
  return Array.from({ length: parts.papers }, (_, paper) => ({ paper, score: 0, places: [] }));
}

/** The papers that satisfy a plan. */
export async function matchPlan(plan: Plan, parts: SearchParts): Promise<Match[]> {
  let matches = await matchWords(plan, parts);
  // For a word that does not stand in its field, Pagefind finds papers with its beginning. It does not for a phrase.
  const ofField = plan.words.flatMap(({ word, field }) =>
    field === undefined ? [] : [{ words: [word], field }],
  );
  for (const { words, field } of [...plan.phrases, ...ofField]) {
    const papers = await papersOfPhrase(words, parts, field);
    matches = matches.filter(({ paper }) => papers.has(paper));
  }
  for (const papers of plan.people) matches = matches.filter(({ paper }) => papers.has(paper));
  if (plan.tests.length === 0) return matches;
  const facets = await parts.facets();
  return matches.filter(({ paper }) => plan.tests.every((test) => test(facets, paper)));
}

/** More than all other reasons for a place give. */
const guessGain = 3;

/**
 * The papers that satisfy any of the plans, best first.
 *
 * @param wishes `ofYear`: papers of the year that the reader would like. `ofEach`: true if each plan is another guess, so
 *   that the best paper of each comes first, in their order.
 */
export async function matchPlans(
  plans: readonly Plan[],
  parts: SearchParts,
  { ofYear, ofEach }: { ofYear: ReadonlySet<number> | undefined; ofEach: boolean },
): Promise<Match[]> {
  const engine = await parts.engine();
  const best = new Map<number, Match>();
  for (const [place, plan] of plans.entries()) {
    const matches = await matchPlan(plan, parts);
    const words = [...plan.words.map(({ word }) => word), ...plan.phrases.flatMap((phrase) => phrase.words)];
    const titleKeys = [...new Set(words.map((word) => keyOf(word, parts, 'title')))];
    const inTitle = titleKeys.length === 0 ? [] : await engine.find(titleKeys);
    const titled = new Set(inTitle.map(({ paper }) => paper));
    const ranked = rankMatches(matches, titleKeys.length, titled, ofYear);
    const [top] = ranked;
    const raised = ofEach && top ? [{ ...top, score: top.score + guessGain * (plans.length - place) }] : [];
    for (const match of [...raised, ...ranked]) {
      const known = best.get(match.paper);
      if (!known || known.score < match.score) best.set(match.paper, match);
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score || b.paper - a.paper);
}
