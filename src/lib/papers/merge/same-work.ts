import { nameKey } from '../../names/name-key.ts';
import { onceOf } from '../../text/once-each.ts';
import type { Draft } from '../../schema/draft.ts';
import { isEnrichment } from '../../sources/sources.ts';
import { datesOf, daysApart, type DateSpan } from './date-span.ts';
import { textSimilarity, wordsOf } from './text-similarity.ts';
import { comparePlaces, placeOf, type WorkPlace } from './work-place.ts';

/** Abstracts with a smaller share of common words are different texts, not two versions. */
const minSameText = 0.5;
/** Number of words from which an abstract is a real text, not a phrase that repeats every week. */
const minTextWords = 8;
/** Share of the shorter list of authors from which the authors agree. */
const minSameNames = 0.5;
/** Longest time between a preprint and its journal. */
const maxDaysApart = 731;
/** Longest time between two listings of one paper, or a listing and a month. */
const maxListedApart = 31;

/** Facts that distinguish works with the same title. */
export interface Evidence {
  draft: Draft;
  /** Of the abstract, read when a comparison asks for them: most records are compared with no other. */
  readonly words: ReadonlySet<string>;
  names: ReadonlySet<string>;
  dates: DateSpan | undefined;
  place: WorkPlace;
}

type Verdict = 'agree' | 'differ' | 'unknown';

/** A record is compared with many, so its facts are collected once. */
export const evidenceOf = onceOf(collectEvidence);

function collectEvidence(draft: Draft): Evidence {
  const { abstract } = draft;
  let words: ReadonlySet<string> | undefined;
  return {
    draft,
    get words() {
      return (words ??= wordsOf(abstract));
    },
    names: new Set((draft.authors ?? []).map(nameKey)),
    dates: datesOf(draft),
    place: placeOf(draft),
  };
}

export function haveSameText(a: Evidence, b: Evidence): boolean {
  if (a.words.size === 0 || b.words.size === 0) return false;
  return a.draft.abstract === b.draft.abstract || textSimilarity(a.words, b.words) >= minSameText;
}

/** A group, `{ literal: 'OpenAI' }`, may replace a longer list of names. */
function isGroupAlone({ authors = [] }: Draft): boolean {
  return authors.every(({ literal }) => literal !== undefined);
}

function compareNames(a: Evidence, b: Evidence): Verdict {
  const fewer = Math.min(a.names.size, b.names.size);
  if (fewer === 0) return 'unknown';
  const shared = a.names.intersection(b.names).size;
  if (shared >= minSameNames * fewer) return 'agree';
  return shared > 0 || isGroupAlone(a.draft) || isGroupAlone(b.draft) ? 'unknown' : 'differ';
}

function countOf({ authors, authorCount }: Draft): number | undefined {
  return authors?.length ?? authorCount;
}

/** Whether the number of authors or the organisation agrees, which a listing prints in place of names. */
function haveSameByline({ draft: a }: Evidence, { draft: b }: Evidence): boolean {
  const count = countOf(a);
  if (count !== undefined) return count === countOf(b);
  return a.organization !== undefined && a.organization.slug === b.organization?.slug;
}

/** If one file has a title twice, with two days or two pages, there are two works. */
function areToldApart(a: Evidence, b: Evidence, apart: number | undefined): boolean {
  if (a.draft.file !== b.draft.file) return false;
  const { url } = a.draft;
  return (apart ?? 0) > 0 || (url !== undefined && b.draft.url !== undefined && url !== b.draft.url);
}

/**
 * Whether two records with the same title are one work: by their text, by their page, by their place
 * in a journal, or by agreeing authors and near dates. A title alone is no evidence, since books, columns and newsletters share titles. But a record that completes
 * papers belongs to the paper with its title unless a fact contradicts.
 */
export function areOneWork(a: Evidence, b: Evidence): boolean {
  const apart = daysApart(a.dates, b.dates);
  const sameText = haveSameText(a, b);
  if (sameText && Math.min(a.words.size, b.words.size) >= minTextWords) return true;
  const names = compareNames(a, b);
  if (names === 'differ') return false;
  if (isEnrichment(a.draft.source) || isEnrichment(b.draft.source)) return (apart ?? 0) <= maxDaysApart;
  const place = comparePlaces(a.place, b.place);
  if (place !== 'unknown') return place === 'same';
  if (areToldApart(a, b, apart)) return false;
  if (sameText || (a.draft.url !== undefined && a.draft.url === b.draft.url)) return (apart ?? 0) === 0;
  const isTextMissing = a.words.size === 0 || b.words.size === 0;
  if (names === 'agree') return apart === undefined ? isTextMissing : apart <= maxDaysApart;
  return haveSameByline(a, b) && apart !== undefined && apart <= maxListedApart;
}
