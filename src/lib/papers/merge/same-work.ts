import { nameKey } from '../../names/name-key.ts';
import type { Draft } from '../../schema/draft.ts';
import { isEnrichment } from '../../sources/sources.ts';
import { datesOf, daysApart, type DateSpan } from './date-span.ts';
import { textSimilarity, wordsOf } from './text-similarity.ts';

/** Abstracts that share fewer words than this are different texts, not two versions of one. */
const minSameText = 0.5;
/** Words from which an abstract is a text of its own and not a phrase that comes again every week. */
const minTextWords = 8;
/** Share of the shorter list of authors. */
const minSameNames = 0.5;
/** From a preprint to its journal. */
const maxDaysApart = 731;
/** Two listings of one paper, or a listing and a month. */
const maxListedApart = 31;

/** What tells one work from another of the same title. */
export interface Evidence {
  draft: Draft;
  words: ReadonlySet<string>;
  names: ReadonlySet<string>;
  dates: DateSpan | undefined;
}

type Verdict = 'agree' | 'differ' | 'unknown';

export function evidenceOf(draft: Draft): Evidence {
  return {
    draft,
    words: wordsOf(draft.abstract),
    names: new Set((draft.authors ?? []).map(nameKey)),
    dates: datesOf(draft),
  };
}

export function haveSameText(a: Evidence, b: Evidence): boolean {
  if (a.words.size === 0 || b.words.size === 0) return false;
  return a.draft.abstract === b.draft.abstract || textSimilarity(a.words, b.words) >= minSameText;
}

/** A group of people, `{ literal: 'OpenAI' }`, may stand for the names of a longer list. */
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

/** What a listing prints in place of names: how many they are, or their organisation. */
function haveSameByline({ draft: a }: Evidence, { draft: b }: Evidence): boolean {
  const count = countOf(a);
  if (count !== undefined) return count === countOf(b);
  return a.organization !== undefined && a.organization.slug === b.organization?.slug;
}

/** One file that names a title twice, with two days or two pages, means two works. */
function areToldApart(a: Evidence, b: Evidence, apart: number | undefined): boolean {
  if (a.draft.file !== b.draft.file) return false;
  const { url } = a.draft;
  return (apart ?? 0) > 0 || (url !== undefined && b.draft.url !== undefined && url !== b.draft.url);
}

/**
 * Whether two records of one title are of one work: by their text, by their page, or by authors who agree and dates that are
 * near. A title alone is no evidence, since books, columns and newsletters share theirs; but what completes papers
 * belongs to the paper of its title unless something speaks against it.
 */
export function areOneWork(a: Evidence, b: Evidence): boolean {
  const apart = daysApart(a.dates, b.dates);
  const sameText = haveSameText(a, b);
  if (sameText && Math.min(a.words.size, b.words.size) >= minTextWords) return true;
  const names = compareNames(a, b);
  if (names === 'differ') return false;
  if (isEnrichment(a.draft.source) || isEnrichment(b.draft.source)) return (apart ?? 0) <= maxDaysApart;
  if (areToldApart(a, b, apart)) return false;
  if (sameText || (a.draft.url !== undefined && a.draft.url === b.draft.url)) return (apart ?? 0) === 0;
  const isTextMissing = a.words.size === 0 || b.words.size === 0;
  if (names === 'agree') return apart === undefined ? isTextMissing : apart <= maxDaysApart;
  return haveSameByline(a, b) && apart !== undefined && apart <= maxListedApart;
}
