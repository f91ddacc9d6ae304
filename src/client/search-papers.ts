import { filterPapers, noFilters, type Facets } from '#lib/search/facets.ts';
import { foldText } from '#lib/search/fold-text.ts';
import { indexKey, stemOf, type Field } from '#lib/search/index-key.ts';
import { nameWords } from '#lib/search/name-forms.ts';
import { parseQuery } from '#lib/search/parse-query.ts';
import type { Problem, Query, Term, WordsTerm } from '#lib/search/query.ts';
import { raiseNeighbours, rankMatches, rankPartial, type Match } from '#lib/search/rank.ts';
import { readPaperAddress } from '#lib/search/read-paper-address.ts';
import { readWords, type ReadWords, type WordSource } from '#lib/search/read-words.ts';
import { indexWords } from '#lib/search/compounds.ts';
import type { SearchParts } from './search-parts.ts';
import { countFilters, type SearchState } from './search-state.ts';

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
const maxPlans = 12;
/** Rows that are shown before the whole answer. */
const maxFirst = 3;

/** One way to satisfy a query: all of it must hold. */
interface Plan {
  words: { word: string; field?: Field }[];
  phrases: { words: string[]; field?: Field }[];
  tests: ((facets: Facets, paper: number) => boolean)[];
  /** Papers that a name leads to. */
  people: ReadonlySet<number>[];
}

const emptyPlan: Plan = { words: [], phrases: [], tests: [], people: [] };

function join(a: Plan, b: Plan): Plan {
  return {
    words: [...a.words, ...b.words],
    phrases: [...a.phrases, ...b.phrases],
    tests: [...a.tests, ...b.tests],
    people: [...a.people, ...b.people],
  };
}

const noneRead: ReadWords = { variants: [], corrected: [], unknown: [], doubtful: [] };
const noCompounds = { split: new Map<string, string[]>(), join: new Map<string, string>() };

/** Answers queries from the parts of an index. */
export class PaperFinder {
  readonly #parts: SearchParts;
  readonly #source: WordSource;

  constructor(parts: SearchParts) {
    this.#parts = parts;
    this.#source = { lexicon: parts.lexicon, language: parts.language, loadWords: () => parts.words() };
  }

  /** @param isTyping True if the last word of the query may be unfinished. */
  async find(text: string, isTyping: boolean): Promise<Found> {
    const addressed = await this.#findAddress(text);
    if (addressed) return addressed;
    const query = parseQuery(text);
    const notes: ReadWords = { ...noneRead, corrected: [], unknown: [], doubtful: [] };
    const plans = await this.#planAll(query, isTyping, notes);
    const problems = [...query.problems];
    await this.#checkTopics(query, problems);
    const blank = { corrected: notes.corrected, doubtful: notes.doubtful, unknown: notes.unknown, problems };
    const none = await this.#findNone(query);
    const isEmpty = plans.every((plan) => asksNothing(plan)) && none.size === 0;
    const found = notes.unknown.length > 0 || isEmpty ? [] : await this.#run(plans, query);
    const own = await this.#findOwnPapers(query);
    const fused = (await this.#raiseNeighbours(found)).map(({ paper }) => paper);
    const kept = [...own, ...fused.filter((paper) => !own.includes(paper))].filter(
      (paper) => !none.has(paper),
    );
    const near = await this.#findNear(plans, query, notes, kept);
    return {
      papers: kept,
      near: near.filter((paper) => !none.has(paper)),
      ...this.#marksOf(plans),
      byAuthor: own.filter((paper) => !none.has(paper)).length,
      isAddress: false,
      ...blank,
    };
  }

  /**
   * The first papers for a query of plain words, from the lexicon alone: of a name, of an id, with all words in the
   * title. The whole answer takes longer, since it needs the engine.
   */
  async findFirst(
    { query: text, filters, order }: SearchState,
    isTyping: boolean,
  ): Promise<{ papers: number[] }> {
    if (text === '' || order !== 'relevance' || countFilters(filters) > 0) return { papers: [] };
    const query = parseQuery(text);
    const pieces = query.clauses.flatMap((clause) =>
      clause.flatMap((term) => (term.kind === 'words' && term.field === undefined ? [term.text] : [])),
    );
    if (pieces.length !== query.clauses.length || query.none.length > 0) return { papers: [] };
    // What the engine needs is loaded at the same time.
    void this.#parts.engine().catch(() => undefined);
    const own = await this.#findOwnPapers(query);
    if (own.length > 0) return { papers: own.slice(0, maxFirst) };
    const { variants } = await readWords(pieces, isTyping, this.#source);
    const lists = await Promise.all((variants[0] ?? []).map((word) => this.#titlesWith(word)));
    const [first = [], ...others] = lists;
    const papers = first.filter((paper) => others.every((list) => list.includes(paper)));
    return { papers: papers.toReversed().slice(0, maxFirst) };
  }

  async #titlesWith(word: string): Promise<number[]> {
    const entries = await this.#parts.lexicon.find(word);
    return entries.flatMap((entry) => (entry.kind === 'word' ? entry.titles : []));
  }

  async #findAddress(text: string): Promise<Found | undefined> {
    const title =
      foldText(text)
        .match(/[\p{L}\p{N}]+/gu)
        ?.join(' ') ?? '';
    for (const id of [...readPaperAddress(text), text.trim().toLowerCase()]) {
      if (/\s/.test(id) || title === '') continue;
      const [paper] = (await this.#parts.lexicon.find(id)).flatMap((entry) =>
        entry.kind === 'id' ? entry.papers : [],
      );
      if (paper !== undefined) {
        const { related } = await this.#parts.row(paper);
        return { ...nothingFound, papers: [paper], near: related, isAddress: true };
      }
    }
    return undefined;
  }

  #marksOf(plans: readonly Plan[]): Pick<Found, 'stems' | 'phrases'> {
    const toStem = (word: string) => stemOf(word, this.#parts.language);
    const words = plans.flatMap((plan) => plan.words.map(({ word }) => toStem(word)));
    const phrases = plans.flatMap((plan) => plan.phrases.map((phrase) => phrase.words.map(toStem)));
    return { stems: [...new Set(words)], phrases };
  }

  /** Words without operators that stand in a row are read together. */
  async #planAll({ clauses }: Query, isTyping: boolean, notes: ReadWords): Promise<Plan[]> {
    let plans: Plan[] = [emptyPlan];
    const plain = (clause: readonly Term[]): WordsTerm | undefined => {
      const [term] = clause;
      return clause.length === 1 && term?.kind === 'words' && !term.isPhrase && term.field === undefined
        ? term
        : undefined;
    };
    const run = clauses.flatMap((clause) => plain(clause)?.text ?? []);
    const last = clauses.at(-1);
    if (run.length > 0) {
      const read = await readWords(
        run,
        isTyping && last !== undefined && plain(last) !== undefined,
        this.#source,
      );
      this.#note(notes, read);
      plans = read.variants.map((words) => ({ ...emptyPlan, words: words.map((word) => ({ word })) }));
    }
    for (const clause of clauses.filter((terms) => plain(terms) === undefined)) {
      const options = (await Promise.all(clause.map((term) => this.#planTerm(term, notes)))).flat();
      plans = plans.flatMap((plan) => options.map((option) => join(plan, option))).slice(0, maxPlans);
    }
    return plans;
  }

  #note(notes: ReadWords, read: ReadWords): void {
    notes.corrected.push(...read.corrected);
    notes.unknown.push(...read.unknown);
    notes.doubtful.push(...read.doubtful);
  }

  async #planTerm(term: Term, notes: ReadWords): Promise<Plan[]> {
    switch (term.kind) {
      case 'year':
        return [
          { ...emptyPlan, tests: [(facets, paper) => isWithin(facets.years[paper], term.from, term.to)] },
        ];
      case 'code':
        return [{ ...emptyPlan, tests: [(facets, paper) => facets.code[paper] === 1] }];
      case 'topic': {
        const topics = findTopics(await this.#parts.facets(), term.text);
        // The problem is told; whatever else was asked for is answered.
        if (topics.length === 0) return [emptyPlan];
        return [
          {
            ...emptyPlan,
            tests: [
              (facets, paper) => (facets.topicsOf[paper] ?? []).some((topic) => topics.includes(topic)),
            ],
          },
        ];
      }
      case 'words':
        return this.#planWords(term, notes);
    }
  }

  async #planWords(term: WordsTerm, notes: ReadWords): Promise<Plan[]> {
    const { text, isPhrase, field } = term;
    if (field === 'author' && isPhrase) {
      const papers = await this.#papersOfName(text);
      if (papers.length > 0) return [{ ...emptyPlan, people: [new Set(papers)] }];
    }
    if (isPhrase) {
      const words = await this.#phraseWords(text);
      return [{ ...emptyPlan, phrases: [{ words, ...(field && { field }) }] }];
    }
    const read = await readWords(text.split(/\s+/), false, this.#source);
    this.#note(notes, read);
    return read.variants.map((words) => ({
      ...emptyPlan,
      words: words.map((word) => ({ word, ...(field && { field }) })),
    }));
  }

  /** The words of a phrase as the papers write them, all of them. */
  async #phraseWords(text: string): Promise<string[]> {
    const parts = text.split(/\s+/).flatMap((piece) => indexWords(piece, noCompounds));
    const read = await Promise.all(
      parts.map(async (part) => {
        const same = (await this.#parts.lexicon.find(part)).find(({ kind }) => kind === 'same');
        return same?.kind === 'same' ? same.words : [part];
      }),
    );
    return read.flat();
  }

  async #papersOfName(text: string): Promise<number[]> {
    const key = nameWords(text).join(' ');
    const entries = key === '' ? [] : await this.#parts.lexicon.find(key);
    return entries.flatMap((entry) => (entry.kind === 'name' ? entry.papers : [])).toReversed();
  }

  /** Papers by an author whom the whole query names, the newest first. */
  async #findOwnPapers({ clauses, softYear }: Query): Promise<number[]> {
    const terms = clauses.flat();
    const isPlain = clauses.every((clause) => clause.length === 1) && softYear === undefined;
    const texts = terms.flatMap((term) =>
      term.kind === 'words' && term.field === undefined ? [term.text] : [],
    );
    if (!isPlain || texts.length !== terms.length || texts.length === 0) return [];
    return this.#papersOfName(texts.join(' '));
  }

  #key(word: string, field?: Field): string {
    return indexKey(stemOf(word, this.#parts.language), field);
  }

  async #papersOfPhrase(words: readonly string[], field?: Field): Promise<Set<number>> {
    const engine = await this.#parts.engine();
    const fields: Field[] = field === undefined ? ['text', 'title', 'author', 'org'] : [field];
    const found = await Promise.all(
      fields.map((where) => engine.findPhrase(words.map((word) => this.#key(word, where)))),
    );
    return new Set(found.flat().map(({ paper }) => paper));
  }

  async #matchPlan(plan: Plan): Promise<Match[]> {
    const engine = await this.#parts.engine();
    const all = [
      ...plan.words,
      ...plan.phrases.flatMap(({ words, field }) => words.map((word) => ({ word, ...(field && { field }) }))),
    ];
    const keys = [...new Set(all.map(({ word, field }) => this.#key(word, field)))];
    let matches: Match[];
    if (keys.length > 0) matches = await engine.find(keys);
    else
      matches = Array.from({ length: this.#parts.papers }, (_, paper) => ({ paper, score: 0, places: [] }));
    for (const { words, field } of plan.phrases) {
      if (words.length < 2) continue;
      const papers = await this.#papersOfPhrase(words, field);
      matches = matches.filter(({ paper }) => papers.has(paper));
    }
    for (const papers of plan.people) matches = matches.filter(({ paper }) => papers.has(paper));
    if (plan.tests.length > 0) {
      const facets = await this.#parts.facets();
      matches = matches.filter(({ paper }) => plan.tests.every((test) => test(facets, paper)));
    }
    return matches;
  }

  async #run(plans: readonly Plan[], { softYear }: Query): Promise<Match[]> {
    const engine = await this.#parts.engine();
    const best = new Map<number, Match>();
    for (const plan of plans) {
      const matches = await this.#matchPlan(plan);
      const words = [
        ...plan.words.map(({ word }) => word),
        ...plan.phrases.flatMap((phrase) => phrase.words),
      ];
      const titleKeys = [...new Set(words.map((word) => this.#key(word, 'title')))];
      const inTitle = titleKeys.length === 0 ? [] : await engine.find(titleKeys);
      const ofYear = softYear === undefined ? undefined : await this.#papersOfYear(softYear);
      const ranked = rankMatches(
        matches,
        titleKeys.length,
        new Set(inTitle.map(({ paper }) => paper)),
        ofYear,
      );
      for (const match of ranked) {
        const known = best.get(match.paper);
        if (!known || known.score < match.score) best.set(match.paper, match);
      }
    }
    return [...best.values()].sort((a, b) => b.score - a.score || b.paper - a.paper);
  }

  /** Moves papers up that are like the first three. */
  async #raiseNeighbours(found: readonly Match[]): Promise<Match[]> {
    return raiseNeighbours(found, await this.#neighboursOf(found.map(({ paper }) => paper)));
  }

  async #neighboursOf(papers: readonly number[]): Promise<number[][]> {
    const rows = await Promise.all(papers.slice(0, 3).map((paper) => this.#parts.row(paper)));
    return rows.map(({ related }) => related);
  }

  async #papersOfYear(year: string): Promise<Set<number>> {
    const facets = await this.#parts.facets();
    const all = facets.years.map((_, paper) => paper);
    return new Set(filterPapers(facets, { ...noFilters, year: [year] }, all));
  }

  async #findNone({ none }: Query): Promise<Set<number>> {
    const notes: ReadWords = { variants: [], corrected: [], unknown: [], doubtful: [] };
    const found = await Promise.all(
      none.map(async (term) => {
        const plans = await this.#planTerm(term, notes);
        const asked = plans.filter((plan) => !asksNothing(plan));
        return (await Promise.all(asked.map((plan) => this.#matchPlan(plan)))).flat();
      }),
    );
    return new Set(found.flat().map(({ paper }) => paper));
  }

  /** Papers that have at least half of the words but not all, when few have all; those with more of them first. */
  async #findNear(
    plans: readonly Plan[],
    { clauses }: Query,
    { unknown }: ReadWords,
    found: readonly number[],
  ): Promise<number[]> {
    const [plan] = plans;
    const hasOperators = clauses.some(
      (clause) =>
        clause.length > 1 || clause.some((term) => term.kind !== 'words' || term.isPhrase || term.field),
    );
    if (!plan || hasOperators || found.length >= enough) return [];
    const words = [...new Set(plan.words.map(({ word }) => this.#key(word)))];
    const asked = words.length + unknown.length;
    if (asked < 2) return [];
    const engine = await this.#parts.engine();
    const answers = await Promise.all(words.map((word) => engine.find([word])));
    const papers = rankPartial(answers, asked, await this.#neighboursOf(found));
    const known = new Set(found);
    return papers.filter((paper) => !known.has(paper)).slice(0, enough - found.length);
  }

  async #checkTopics({ clauses, none }: Query, problems: Problem[]): Promise<void> {
    for (const term of [...clauses.flat(), ...none]) {
      if (term.kind !== 'topic') continue;
      if (findTopics(await this.#parts.facets(), term.text).length === 0)
        problems.push({ kind: 'topic', given: term.text });
    }
  }
}

/** True if nothing is asked for, as when all of a query is a mistake. */
function asksNothing({ words, phrases, tests, people }: Plan): boolean {
  return words.length + phrases.length + tests.length + people.length === 0;
}

function isWithin(year: string | undefined, from: string, to: string): boolean {
  return year !== undefined && /^\d{4}$/.test(year) && year >= from && year <= to;
}

/** Places of the topics that are called so, by their id, their title or its beginning. */
function findTopics({ topics }: Facets, text: string): number[] {
  const plain = (name: string) =>
    foldText(name)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const asked = plain(text);
  const exact = topics.flatMap(({ id, title }, place) =>
    plain(id) === asked || plain(title) === asked ? [place] : [],
  );
  if (exact.length > 0) return exact;
  return topics.flatMap(({ id, title }, place) =>
    asked.length > 1 && (plain(id).startsWith(asked) || plain(title).startsWith(asked)) ? [place] : [],
  );
}
