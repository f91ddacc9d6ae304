import { findInEach } from '../papers/complete-each.ts';
import type { Relation } from '#lib/schema/derived.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import { mixture, openSearch, rankByMeaning, type Candidates, type Mixture } from './candidates.ts';
import { Comparison } from './comparison.ts';
import { describe, missing, type Profiles, type RelatablePaper } from './profiles.ts';
import { emptyVocabulary, type Vocabulary } from './vocabulary.ts';

const relatedPapers = 5;

/** For each paper, the ids of papers that may be the same one and are not shown as related. */
export type Duplicates = ReadonlyMap<string, ReadonlySet<string>>;

/** Related papers by the id of a paper. */
export interface Related {
  related: Map<string, Relation[]>;
  diagnostics: Diagnostic[];
}

/** The terms that a paper shares with one that it is related to, as far as an earlier run has found them. */
export type KnownTermsOf = (other: number) => readonly string[] | undefined;

/** Chooses the related papers of one paper among its candidates. */
export type ChooseRelated = (
  own: number,
  candidates: Candidates,
  mix: Mixture,
  known?: KnownTermsOf,
) => Relation[];

const nothingKnown: KnownTermsOf = () => undefined;

export function openChoice(profiles: Profiles, duplicates: Duplicates): ChooseRelated {
  const comparison = new Comparison(profiles);
  return (own, candidates, mix, known = nothingKnown) => {
    const relations: Relation[] = [];
    const partners = duplicates.get(profiles.papers[own]?.id ?? '');
    comparison.take(own);
    for (const { paper: index } of rankByMeaning(profiles, own, candidates, mix)) {
      const id = profiles.papers[index]?.id ?? '';
      if (relations.length === relatedPapers) break;
      if (partners?.has(id)) continue;
      const terms = known(index);
      if (terms) relations.push({ id, terms: [...terms] });
      else if (!comparison.isSameText(index)) relations.push({ id, terms: comparison.sharedTerms(index) });
    }
    return relations;
  };
}

/** Relates the papers that `isAsked` accepts, by default all. */
export type RelatePapers = (mix: Mixture, isAsked?: (id: string) => boolean) => Related;

/** Prepares the papers once, so that they can be related by several mixtures. A paper that cannot be read has no related ones. */
export function prepareRelations(
  papers: readonly RelatablePaper[],
  vocabulary: Vocabulary = emptyVocabulary,
  duplicates: Duplicates = new Map(),
): RelatePapers {
  const { profiles, diagnostics } = describe(papers, vocabulary);
  const places = new Map(profiles.papers.map(({ id }, place) => [id, place]));
  const choose = openChoice(profiles, duplicates);
  return (mix, isAsked = () => true) => {
    const search = openSearch(profiles, [...profiles.papers.keys()], mix);
    const asked = profiles.papers.filter(({ id }) => isAsked(id));
    const relateOne = ({ id }: RelatablePaper) => {
      const own = places.get(id) ?? 0;
      return choose(own, search(own), mix);
    };
    const { parts, ...failed } = findInEach(asked, missing, relateOne, []);
    return {
      related: new Map(asked.map(({ id }, index) => [id, parts[index] ?? []])),
      diagnostics: [...diagnostics, ...failed.diagnostics],
    };
  };
}

/**
 * Finds the five most similar papers of each paper: by the cosine of TF-IDF vectors over words, compounds and
 * pairs of words, by common topics, and by the meaning of their words. Each comes with the terms that both
 * share. Papers with the same text and papers in `duplicates` are left out. Equal scores are ordered by id.
 */
export function relate(
  papers: readonly RelatablePaper[],
  vocabulary: Vocabulary = emptyVocabulary,
  duplicates?: Duplicates,
): Related {
  return prepareRelations(papers, vocabulary, duplicates)(mixture);
}

/** `content/derived/related.json`: one line per paper, so that diffs are short. */
export function formatRelated(related: Map<string, Relation[]>): string {
  const lines = [...related].map(([id, relations]) => `${JSON.stringify(id)}: ${JSON.stringify(relations)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}
