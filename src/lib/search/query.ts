/** Operators with a colon. */
export const fieldNames = ['title', 'author', 'org', 'topic', 'year', 'has'] as const;

/** Fields whose words are in the index. */
export type WordField = 'title' | 'author' | 'org';

/** Words that must be in a paper, in a field if one is named. */
export interface WordsTerm {
  kind: 'words';
  text: string;
  /** True for words in quotation marks, which stand in this order. */
  isPhrase: boolean;
  field?: WordField;
}

/** Something that a paper must have. `text` is as it was typed. */
export type Term =
  | WordsTerm
  | { kind: 'topic'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'year'; from: string; to: string; text: string };

/** What in a query is not understood, as it was typed. */
export interface Problem {
  /** `operator`: there is none of that name; `empty`: nothing follows it; `quote`: a mark is not closed. */
  kind: 'operator' | 'empty' | 'year' | 'has' | 'quote' | 'or' | 'topic';
  given: string;
}

/** A query as it was read. */
export interface Query {
  /** A paper must have one term of each. */
  clauses: Term[][];
  /** A paper must have none of them. */
  none: Term[];
  /** Papers of this year are wanted first. */
  softYear?: string;
  problems: Problem[];
}
