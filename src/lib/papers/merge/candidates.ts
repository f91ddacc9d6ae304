import type { Draft } from '../../schema/draft.ts';
import { fieldOf, type DraftField } from '../../schema/fields.ts';
import { isEnrichment } from '../../sources/sources.ts';
import { comparisonOf } from './compare-values.ts';
import type { DraftGroup } from './merge-drafts.ts';
import { trustRank } from './trust.ts';

/** A value of a field in the records of one paper. */
export interface Candidate<T> {
  value: T;
  /** The form that is shown and compared. */
  shown: string;
  /** Indexes of the records, the best first. */
  records: number[];
}

/** A list of ids has no titles but the ids themselves. */
const untitled = 'id-list';

/**
 * An enrichment list repeats the title in its own spelling; the listing's is the one that counts. The stand-in of a list of
 * ids counts only where there is nothing else. A notice of a retraction has a title of its own.
 */
function isMereTitle(field: DraftField, draft: Draft, group: DraftGroup): boolean {
  if (field !== 'title') return false;
  if (draft.retracts === true) return true;
  if (draft.source === untitled) return group.some(({ source }) => source !== untitled);
  return (
    isEnrichment(draft.source) && group.some(({ source }) => !isEnrichment(source) && source !== untitled)
  );
}

/** Whether a later version takes a withdrawal back. */
function isTakenBack(field: DraftField, draft: Draft, group: DraftGroup): boolean {
  const { version, withdrawn } = draft;
  return (
    field === 'withdrawn' &&
    withdrawn?.kind !== 'retracted' &&
    version !== undefined &&
    group.some((other) => other.version !== undefined && other.version > version && !other.withdrawn)
  );
}

function collect<K extends DraftField>(field: K, group: DraftGroup): Candidate<NonNullable<Draft[K]>>[] {
  const found = new Map<string, Candidate<NonNullable<Draft[K]>>>();
  for (const [index, draft] of group.entries()) {
    const value = draft[field];
    if (
      value === undefined ||
      value === '' ||
      isMereTitle(field, draft, group) ||
      isTakenBack(field, draft, group)
    )
      continue;
    const shown = comparisonOf(fieldOf(field)).show(value);
    const known = found.get(shown);
    if (known) known.records.push(index);
    else found.set(shown, { value, shown, records: [index] });
  }
  return [...found.values()];
}

function compareText(a: string | undefined, b: string | undefined): number {
  return (a ?? '') === (b ?? '') ? 0 : (a ?? '') < (b ?? '') ? -1 : 1;
}

/** Whether a record has arXiv's own data on a version. The later version counts. */
function isArxivsOwn({ source, revises }: Draft): boolean {
  return revises === true || source === 'arxiv-api' || source === 'arxiv-lookup';
}

/** Negative if the first record is better for a field: by version, by the order of trust, by the age of its file. */
function compareRecords(field: DraftField, a: Draft, b: Draft): number {
  const isSuccession = (isArxivsOwn(a) && isArxivsOwn(b)) || fieldOf(field).difference === 'succession';
  const newer = isSuccession ? (b.version ?? 0) - (a.version ?? 0) : 0;
  return (
    newer ||
    trustRank(field, a) - trustRank(field, b) ||
    (b.version ?? 0) - (a.version ?? 0) ||
    (a.source === b.source ? compareText(b.asOf, a.asOf) : 0)
  );
}

/** Order of equally trusted values: the most frequent, the largest of counts on one day, the first day in a feed. */
function compareValues<T>(field: DraftField, dated: boolean, a: Candidate<T>, b: Candidate<T>): number {
  const { between } = fieldOf(field);
  if (between === 'earliest') return compareText(a.shown, b.shown);
  if (dated && between === 'largest') return Number(b.shown) - Number(a.shown);
  return b.records.length - a.records.length || (a.records[0] ?? 0) - (b.records[0] ?? 0);
}

/** The candidates of one field that count so far. Spellings meet by their key, so that thousands of values are no pairs of thousands. */
class KeptValues<T> {
  readonly all: Candidate<T>[] = [];
  private readonly bySpelling = new Map<string, Candidate<T>[]>();
  private readonly field: DraftField;
  private readonly group: DraftGroup;

  constructor(field: DraftField, group: DraftGroup) {
    this.field = field;
    this.group = group;
  }

  private draftOf({ records }: Candidate<T>): Draft | undefined {
    return this.group[records[0] ?? -1];
  }

  /** For two records of one source, only a date can add nothing to another. */
  private isOfOneSource(better: Candidate<T>, other: Candidate<T>): boolean {
    return (
      fieldOf(this.field).kind !== 'date' && this.draftOf(better)?.source === this.draftOf(other)?.source
    );
  }

  /** Takes up a candidate that is no better than those before, or counts its records for the one that says the same. */
  add(candidate: Candidate<T>): void {
    const { spelling, covers } = comparisonOf(fieldOf(this.field));
    const own = this.draftOf(candidate)?.[this.field];
    const key = spelling?.(own);
    const rivals = key === undefined ? (covers ? this.all : []) : (this.bySpelling.get(key) ?? []);
    const same = rivals.find(
      (better) =>
        !this.isOfOneSource(better, candidate) && covers?.(this.draftOf(better)?.[this.field], own) !== false,
    );
    if (same) {
      same.records.push(...candidate.records);
      return;
    }
    this.all.push(candidate);
    if (key !== undefined) this.bySpelling.set(key, [...rivals, candidate]);
  }
}

/** The values of a field in a paper's records, the best first. Different spellings of one value count once. */
export function rankCandidates<K extends DraftField>(
  field: K,
  group: DraftGroup,
): Candidate<NonNullable<Draft[K]>>[] {
  const draftOf = (index: number | undefined) => group[index ?? -1];
  const compareIndexes = (a: number | undefined, b: number | undefined) => {
    const [first, second] = [draftOf(a), draftOf(b)];
    return first && second ? compareRecords(field, first, second) : 0;
  };
  const candidates = collect(field, group);
  for (const { records } of candidates) records.sort((a, b) => compareIndexes(a, b) || a - b);
  // As in most fields of most papers.
  if (candidates.length < 2) return candidates;
  const { fineness = () => 0 } = comparisonOf(fieldOf(field));
  candidates.sort((a, b) => {
    const dated = draftOf(a.records[0])?.asOf !== undefined && draftOf(b.records[0])?.asOf !== undefined;
    return (
      fineness(b.value) - fineness(a.value) ||
      compareIndexes(a.records[0], b.records[0]) ||
      compareValues(field, dated, a, b)
    );
  });
  const kept = new KeptValues<NonNullable<Draft[K]>>(field, group);
  for (const candidate of candidates) kept.add(candidate);
  return kept.all;
}
