import { filterPapers } from '#lib/search/facets.ts';
import { noFilters } from '#lib/search/filters.ts';
import { findTopics } from '#lib/search/find-topics.ts';
import { stemOf } from '#lib/search/index-key.ts';
import { parseQuery } from '#lib/search/parse-query.ts';
import type { Problem, Query, Term } from '#lib/search/query.ts';
import { raiseNeighbours, rankPartial } from '#lib/search/rank.ts';
import type { ReadWords } from '#lib/search/read-words.ts';
import { Speller } from '#lib/search/speller.ts';
import { WordForms } from '#lib/search/word-forms.ts';
import { findSpelledOut } from './search-acronyms.ts';
import { findAddressed } from './search-address.ts';
import { findFirst } from './search-first.ts';
import { keyOf, matchPlan, matchPlans } from './search-match.ts';
import { findOwnPapers, joinNames } from './search-names.ts';
import { asksNothing, blankNotes, planQuery, planTerm, type Plan, type PlanSource } from './search-plan.ts';
import type { SearchParts } from './search-parts.ts';
import type { SearchState } from '#lib/search/search-state.ts';

/** What a search found for a query, before any filter. */
export interface Found {
  /** Papers that have everything that was asked for, best first. */
  papers: number[];
  /** Papers that have some of the words, if few have all of them. */
  near: number[];
  /** Stems of the words, and of the words of each phrase, to mark them. */
  stems: string[];
  phrases: string[][];
  /** Of them, how many come first since an author is called so. */
  byAuthor: number;
  corrected: ReadWords['corrected'];
  doubtful: ReadWords['doubtful'];
  unknown: string[];
  problems: Problem[];
  /** True if the query names one paper; its neighbours follow. */
  isAddress: boolean;
  /** The long form of a short one in the query. Papers that have only that come last. */
  spelledOut?: string;
}

export const nothingFound: Found = {
  papers: [],
  near: [],
  stems: [],
  phrases: [],
  byAuthor: 0,
  corrected: [],
  doubtful: [],
  unknown: [],
  problems: [],
  isAddress: false,
};

/** Near matches fill the list up to this many papers. */
const enough = 10;

async function neighboursOf(papers: readonly number[], parts: SearchParts): Promise<number[][]> {
  // Most of the others are shown, whatever the neighbours do to the order, and come with the same way to the server.
  const loading = papers.slice(0, enough).map((paper) => parts.row(paper));
  for (const row of loading) row.catch(() => undefined);
  const rows = await Promise.all(loading.slice(0, 3));
  return rows.map(({ related }) => related);
}

async function papersOfYear(year: string, parts: SearchParts): Promise<Set<number>> {
  const facets = await parts.facets();
  const all = facets.years.map((_, paper) => paper);
  return new Set(filterPapers(facets, { ...noFilters, year: [year] }, all));
}

async function findNone({ none }: Query, parts: SearchParts, source: PlanSource): Promise<Set<number>> {
  const found = await Promise.all(
    none.map(async (term) => {
      const plans = await planTerm(term, source, blankNotes());
      const asked = plans.filter((plan) => !asksNothing(plan));
      return (await Promise.all(asked.map((plan) => matchPlan(plan, parts)))).flat();
    }),
  );
  return new Set(found.flat().map(({ paper }) => paper));
}

/** True if a query is of plain words alone. */
function isPlain({ clauses, none }: Query): boolean {
  const isWord = (term: Term) => term.kind === 'words' && !term.isPhrase && term.field === undefined;
  return none.length === 0 && clauses.every((clause) => clause.length === 1 && clause.every(isWord));
}

/** Papers that have at least half of the words but not all, when few have all; those with more of them first. */
async function findNear(
  plans: readonly Plan[],
  query: Query,
  unknown: readonly string[],
  found: readonly number[],
  parts: SearchParts,
): Promise<number[]> {
  const [plan] = plans;
  if (!plan || !isPlain({ ...query, none: [] }) || found.length >= enough) return [];
  const words = [...new Set(plan.words.map(({ word }) => keyOf(word, parts)))];
  const asked = words.length + unknown.length;
  if (asked < 2) return [];
  const engine = await parts.engine();
  const answers = await Promise.all(words.map((word) => engine.find([word])));
  const papers = rankPartial(answers, asked, await neighboursOf(found, parts));
  const known = new Set(found);
  return papers.filter((paper) => !known.has(paper)).slice(0, enough - found.length);
}

/** Topics that do not exist. */
async function findProblems({ clauses, none, problems }: Query, parts: SearchParts): Promise<Problem[]> {
  const asked = [...clauses.flat(), ...none].flatMap((term) => (term.kind === 'topic' ? [term.text] : []));
  if (asked.length === 0) return problems;
  const facets = await parts.facets();
  const missing = asked.filter((text) => findTopics(facets, text).length === 0);
  return [...problems, ...missing.map((given): Problem => ({ kind: 'topic', given }))];
}

/** @param spelledOut A phrase beside those of the plans. */
function marksOf(
  plans: readonly Plan[],
  language: string,
  spelledOut: string,
): Pick<Found, 'stems' | 'phrases'> {
  const toStem = (word: string) => stemOf(word, language);
  const words = plans.flatMap((plan) => plan.words.map(({ word }) => toStem(word)));
  const phrases = plans.flatMap((plan) => plan.phrases.map((phrase) => phrase.words.map(toStem)));
  const long = spelledOut === '' ? [] : [spelledOut.split(' ').map(toStem)];
  return { stems: [...new Set(words)], phrases: [...phrases, ...long] };
}

/** Answers queries from the parts of an index. */
export class PaperFinder {
  readonly #parts: SearchParts;
  readonly #source: PlanSource;

  constructor(parts: SearchParts) {
    const speller = new Speller(() => parts.spelling(), parts.lexicon, parts.language);
    this.#parts = parts;
    this.#source = { ...parts, speller, forms: new WordForms(parts.lexicon, parts.language) };
  }

  /** The first papers, misspelt words corrected, as {@link findFirst} knows them without the engine. */
  findFirst(state: SearchState, isTyping: boolean): Promise<number[]> {
    return findFirst(state, isTyping, this.#source);
  }

  /** @param isTyping True if the last word of the query may be unfinished. */
  find(text: string, isTyping: boolean): Promise<Found> {
    return findPapers(text, isTyping, this.#parts, this.#source);
  }
}

async function findPapers(
  text: string,
  isTyping: boolean,
  parts: SearchParts,
  source: PlanSource,
): Promise<Found> {
  const addressed = await findAddressed(parts.lexicon, text);
  if (addressed !== undefined) {
    const { related } = await parts.row(addressed);
    return { ...nothingFound, papers: [addressed], near: related, isAddress: true };
  }
  const query = await joinNames(parseQuery(text), parts.lexicon);
  const own = await findOwnPapers(parts.lexicon, query);
  const notes = blankNotes();
  const planned = await planQuery(query, isTyping, source, notes);
  // Words of a name in another form than the papers have, as `weilin chiang`, are not looked for.
  const isOtherForm = own.length > 0 && notes.unknown.length + notes.corrected.length > 0;
  if (isOtherForm) Object.assign(notes, blankNotes());
  const plans = isOtherForm ? [] : planned;
  const none = await findNone(query, parts, source);
  const isEmpty = plans.every((plan) => asksNothing(plan)) && none.size === 0;
  const ofYear = query.softYear === undefined ? undefined : await papersOfYear(query.softYear, parts);
  const found =
    notes.unknown.length > 0 || isEmpty
      ? []
      : await matchPlans(plans, parts, {
          ofYear,
          ofEach: notes.corrected.length + notes.doubtful.length > 0,
        });
  const neighbours = await neighboursOf(
    found.map(({ paper }) => paper),
    parts,
  );
  const fused = raiseNeighbours(found, neighbours).map(({ paper }) => paper);
  const isKept = (paper: number) => !none.has(paper);
  const [plan] = plans;
  const spelled =
    plan && notes.unknown.length === 0 && isPlain(query) ? await findSpelledOut(plan, parts) : undefined;
  const known = new Set([...own, ...fused]);
  const longForms = (spelled?.papers ?? []).filter((paper) => !known.has(paper));
  const papers = [...known, ...longForms].filter(isKept);
  const near = await findNear(plans, query, notes.unknown, papers, parts);
  return {
    papers,
    near: near.filter(isKept),
    ...marksOf(plans, parts.language, spelled && longForms.length > 0 ? spelled.text : ''),
    ...(spelled && longForms.length > 0 && { spelledOut: spelled.text }),
    byAuthor: own.filter(isKept).length,
    corrected: notes.corrected,
    doubtful: notes.doubtful,
    unknown: notes.unknown,
    problems: await findProblems(query, parts),
    isAddress: false,
  };
}
