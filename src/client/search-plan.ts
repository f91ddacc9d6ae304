import { indexWords } from '#lib/search/compounds.ts';
import type { Facets } from '#lib/search/facets.ts';
import { findTopics } from '#lib/search/find-topics.ts';
import type { Field } from '#lib/search/index-key.ts';
import type { Query, Term, WordsTerm } from '#lib/search/query.ts';
import { readWords, type ReadWords, type WordSource } from '#lib/search/read-words.ts';
import { papersOfName } from './search-names.ts';

/** One way to satisfy a query: all of it must hold. */
export interface Plan {
  words: { word: string; field?: Field }[];
  phrases: { words: string[]; field?: Field }[];
  tests: ((facets: Facets, paper: number) => boolean)[];
  /** Papers that a name leads to. */
  people: ReadonlySet<number>[];
}

/** What plans are made with. */
export interface PlanSource extends WordSource {
  facets: () => Promise<Facets>;
}

const maxPlans = 12;
const emptyPlan: Plan = { words: [], phrases: [], tests: [], people: [] };
const noCompounds = { split: new Map<string, string[]>(), join: new Map<string, string>() };

export function blankNotes(): ReadWords {
  return { variants: [], corrected: [], unknown: [], doubtful: [] };
}

/** True if nothing is asked for, as when all of a query is a mistake. */
export function asksNothing({ words, phrases, tests, people }: Plan): boolean {
  return words.length + phrases.length + tests.length + people.length === 0;
}

function join(a: Plan, b: Plan): Plan {
  return {
    words: [...a.words, ...b.words],
    phrases: [...a.phrases, ...b.phrases],
    tests: [...a.tests, ...b.tests],
    people: [...a.people, ...b.people],
  };
}

function note(notes: ReadWords, read: ReadWords): void {
  notes.corrected.push(...read.corrected);
  notes.unknown.push(...read.unknown);
  notes.doubtful.push(...read.doubtful);
}

/** The words of a phrase as the papers write them, all of them. */
async function phraseWords(text: string, { lexicon }: PlanSource): Promise<string[]> {
  const parts = text.split(/\s+/).flatMap((piece) => indexWords(piece, noCompounds));
  const read = await Promise.all(
    parts.map(async (part) => {
      const same = (await lexicon.find(part)).find(({ kind }) => kind === 'same');
      return same?.kind === 'same' ? same.words : [part];
    }),
  );
  return read.flat();
}

async function planWords(term: WordsTerm, source: PlanSource, notes: ReadWords): Promise<Plan[]> {
  const { text, isPhrase, field } = term;
  if (field === 'author' && isPhrase) {
    const papers = await papersOfName(source.lexicon, text);
    if (papers.length > 0) return [{ ...emptyPlan, people: [new Set(papers)] }];
  }
  if (isPhrase) {
    const words = await phraseWords(text, source);
    return [{ ...emptyPlan, phrases: [{ words, ...(field && { field }) }] }];
  }
  const read = await readWords(text.split(/\s+/), false, source);
  note(notes, read);
  return read.variants.map((words) => ({
    ...emptyPlan,
    words: words.map((word) => ({ word, ...(field && { field }) })),
  }));
}

function isWithin(year: string | undefined, from: string, to: string): boolean {
  return year !== undefined && /^\d{4}$/.test(year) && year >= from && year <= to;
}

/** All ways to satisfy one term. What was made of its words is added to `notes`. */
export async function planTerm(term: Term, source: PlanSource, notes: ReadWords): Promise<Plan[]> {
  switch (term.kind) {
    case 'year':
      return [
        { ...emptyPlan, tests: [(facets, paper) => isWithin(facets.years[paper], term.from, term.to)] },
      ];
    case 'code':
      return [{ ...emptyPlan, tests: [(facets, paper) => facets.code[paper] === 1] }];
    case 'topic': {
      const topics = findTopics(await source.facets(), term.text);
      // The problem is told; whatever else was asked for is answered.
      if (topics.length === 0) return [emptyPlan];
      const isOn = (facets: Facets, paper: number) =>
        (facets.topicsOf[paper] ?? []).some((topic) => topics.includes(topic));
      return [{ ...emptyPlan, tests: [isOn] }];
    }
    case 'words':
      return planWords(term, source, notes);
  }
}

/** The term of a clause that is one word without an operator. */
function plainTerm(clause: readonly Term[]): WordsTerm | undefined {
  const [term] = clause;
  const isPlain = clause.length === 1 && term?.kind === 'words' && !term.isPhrase && term.field === undefined;
  return isPlain ? term : undefined;
}

/** All ways to satisfy one of some terms. One of words that no paper has is left out, if there is another. */
async function planClause(clause: readonly Term[], source: PlanSource, notes: ReadWords): Promise<Plan[]> {
  const options = await Promise.all(
    clause.map(async (term) => {
      const own = blankNotes();
      return { plans: await planTerm(term, source, own), own };
    }),
  );
  const known = options.filter(({ own }) => own.unknown.length === 0);
  const used = known.length > 0 ? known : options;
  for (const { own } of used) note(notes, own);
  return used.flatMap(({ plans }) => plans);
}

/**
 * All ways to satisfy a query. Words without operators that stand in a row are read together.
 *
 * @param isTyping True if the last word may be unfinished.
 */
export async function planQuery(
  { clauses }: Query,
  isTyping: boolean,
  source: PlanSource,
  notes: ReadWords,
): Promise<Plan[]> {
  let plans: Plan[] = [emptyPlan];
  const run = clauses.flatMap((clause) => plainTerm(clause)?.text ?? []);
  const last = clauses.at(-1);
  if (run.length > 0) {
    const endsInWord = last !== undefined && plainTerm(last) !== undefined;
    const read = await readWords(run, isTyping && endsInWord, source);
    note(notes, read);
    plans = read.variants.map((words) => ({ ...emptyPlan, words: words.map((word) => ({ word })) }));
  }
  for (const clause of clauses.filter((terms) => plainTerm(terms) === undefined)) {
    const options = await planClause(clause, source, notes);
    plans = plans.flatMap((plan) => options.map((option) => join(plan, option))).slice(0, maxPlans);
  }
  return plans;
}
