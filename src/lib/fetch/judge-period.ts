import { dateLimits, refuseDate } from '#lib/clean/plausible/limits.ts';
import type { FetchSource } from '#lib/schema/fetch-source.ts';
import type { SavedPeriod, SourceState } from '#lib/schema/fetch-state.ts';
import { FetchError } from './fetch-error.ts';
import { isWeekend, parsePeriod, type Period } from './periods.ts';
import type { AnswerFacts } from './read-answer.ts';
import { isQuiet } from './source-kinds.ts';

/** An answer with a smaller share of the usual number of records is refused. */
const minShare = 0.3;
/** The newest periods that tell the usual number, and how many of them are needed. */
const comparedPeriods = 10;
const minPeriods = 3;
/** If periods usually have fewer records than this, a small number may be chance. */
const minUsual = 10;

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** The usual number of records of a period; `undefined` as long as too few periods are known. */
function usualRecords(source: FetchSource, periods: SavedPeriod[]): number | undefined {
  const counted = periods.flatMap(({ period: id, records }) => {
    const period = parsePeriod(id);
    return period && !isQuiet(source, period, isWeekend) ? [records] : [];
  });
  return counted.length < minPeriods ? undefined : median(counted.slice(-comparedPeriods));
}

/** The newest day that a saved answer named, unless no answer of its day could have: one slip must not make all later ones look old. */
function newestMark({ newest, saved }: SavedPeriod): string | undefined {
  return newest !== undefined && refuseDate(newest, dateLimits(saved)) === undefined ? newest : undefined;
}

/** Finds a server that repeats an old answer for a new period. Ids and days grow with time. */
function checkStale(period: Period, facts: AnswerFacts, before: SavedPeriod | undefined): void {
  if (!before || facts.records === 0) return;
  const mark = newestMark(before);
  const older = facts.newest !== undefined && mark !== undefined && facts.newest < mark;
  const same =
    facts.newestId !== undefined && facts.newestId === before.newestId && facts.newest === before.newest;
  if (older)
    throw new FetchError(
      'stale',
      `The answer for ${period.id} ends on ${facts.newest ?? ''}, but the one for ${before.period} already ended on ${mark}.`,
    );
  if (same)
    throw new FetchError(
      'stale',
      `The answer for ${period.id} ends with the same paper, arXiv ${facts.newestId ?? ''}, as the one for ${before.period}.`,
    );
}

/** An answer of which hardly a record can be read has another form than its reader knows. */
function checkReadable({ records, setAside = 0 }: AnswerFacts, period: Period): void {
  const all = records + setAside;
  if (setAside > 0 && (records === 0 || (all >= minUsual && records < all * minShare)))
    throw new FetchError(
      'wrong-shape',
      `Of the ${all} records of the answer for ${period.id} only ${records} can be read.`,
    );
}

function checkCount(facts: AnswerFacts, usual: number | undefined, period: Period): void {
  if (facts.records === 0)
    throw new FetchError(
      'empty',
      `The answer for ${period.id} holds no paper${usual === undefined ? '' : `; ${usual} are usual`}.`,
    );
  if (usual !== undefined && usual >= minUsual && facts.records < usual * minShare)
    throw new FetchError(
      'too-few',
      `The answer for ${period.id} holds ${facts.records} papers; ${usual} are usual.`,
    );
}

/**
 * Compares the answer for a period with the saved ones. Throws a {@link FetchError} if it is empty, has less
 * than 30 % of the usual number of records, is older than the last answer, or can hardly be read. Returns `false` if it is empty
 * because nothing is announced on that day, so that it need not be saved.
 */
export function judgePeriod(
  source: FetchSource,
  period: Period,
  facts: AnswerFacts,
  state: SourceState,
): boolean {
  const others = state.periods.filter(({ period: id }) => id !== period.id);
  const own = state.periods.find(({ period: id }) => id === period.id);
  checkStale(period, facts, others.filter(({ period: id }) => id < period.id).at(-1));
  checkReadable(facts, period);
  if (isQuiet(source, period, isWeekend)) return facts.records > 0;
  checkCount(facts, usualRecords(source, others), period);
  if (own && facts.records < own.records * minShare)
    throw new FetchError(
      'too-few',
      `The answer for ${period.id} holds ${facts.records} papers, but it held ${own.records} on ${own.saved}.`,
    );
  return true;
}
