import type { z } from 'astro/zod';
import type { AuthorOrcid } from './orcid.ts';
import type { PaperDate } from './paper-date.ts';
import type { Link, Name, Organization, Withdrawal } from './values.ts';

/** What the values of a field are, which decides how they are compared and shown. */
export interface FieldValues {
  /** Words of the authors: two spellings with the same letters and digits say the same. */
  text: string;
  /** An identifier, an address or a reference: compared sign by sign. */
  code: string;
  number: number;
  /** A day, UTC. */
  day: string;
  /** Of two the finer one wins, and one that says less of it does not contradict it. */
  date: PaperDate;
  names: Name[];
  organization: Organization;
  list: string[];
  withdrawal: Withdrawal;
  links: Link[];
  /** ORCID iDs with the names that they belong to. */
  orcids: AuthorOrcid[];
}

interface FieldOf<K extends keyof FieldValues> {
  kind: K;
  /** Of the value in a draft and in a paper. */
  schema: z.ZodType<FieldValues[K] | undefined>;
  /** Sources that give the field, the most trusted first. A source that is not named comes after all that are. */
  trust: readonly string[];
  /**
   * What it means that records of one paper give two values. `contradiction`: one is wrong, and the page shows both.
   * `succession`: the value of the newer version counts. `addition`: both can be right, and the most trusted one is
   * used. `union`: the paper has them all.
   */
  difference: 'contradiction' | 'succession' | 'addition' | 'union';
  /** Which of two values counts that are trusted equally; otherwise the more frequent one. `largest`: of one day. */
  between?: 'largest' | 'earliest';
  /** True if a new version of a paper changes it. */
  revisable?: true;
  /** `prose`: links, styles and formulas are read. `line`: what cannot be shown is removed. `none`: its reader lets only valid values through. */
  clean: 'prose' | 'line' | 'none';
  /** True if the page of a paper is given the value as it is. */
  page?: true;
}

/** One row of the list of fields. */
export type Field = { [K in keyof FieldValues]: FieldOf<K> }[keyof FieldValues];
