import { parseArxivMonth } from '../../dates/arxiv-month.ts';
import { dayOf } from '../../dates/paper-date.ts';
import { containEach } from '../../schema/contain.ts';
import type { Diagnostic, Place } from '../../schema/diagnostic.ts';
import { diagnose } from '#lib/schema/rules.ts';
import type { Draft } from '../../schema/draft.ts';
import type { DraftField } from '../../schema/fields.ts';
import type { Conflict } from '../../schema/paper.ts';
import { quote, quoteTitle } from '../../text/quote.ts';
import { reportFailedStage } from '../complete-each.ts';
import { makesPaper, type DraftGroup } from './merge-drafts.ts';
import type { SettledPaper } from './settle-paper.ts';

/** The place of a field in a record, or else the beginning of the record. */
export function placeOfField(draft: Draft, field?: DraftField): Place {
  return (field && draft.places[field]) ?? { file: draft.file, line: draft.lines[0], column: 1 };
}

function reportMerge(paper: SettledPaper, seeds: Draft[]): Diagnostic[] {
  if (seeds.length < 2) return [];
  const message = `${String(seeds.length)} records are one paper: ${quoteTitle(paper.title)}.`;
  return [diagnose('merged', { message, places: seeds.map((draft) => placeOfField(draft, 'title')) })];
}

function reportConflict(paper: SettledPaper, group: DraftGroup, conflict: Conflict): Diagnostic {
  const [used, ...others] = conflict.values.map(({ value }) => quote(value));
  const field = conflict.field as DraftField;
  return diagnose(`conflict-${conflict.field}`, {
    message: `Records of ${quoteTitle(paper.title)} disagree on ${conflict.field}: ${used ?? ''} is used; ${others.join(' and ')} is kept.`,
    places: conflict.values.flatMap(({ records }) =>
      records.flatMap((index) => (group[index] ? [placeOfField(group[index], field)] : [])),
    ),
  });
}

/** arXiv gives an id in the month of submission. A paper of a month's last days gets the next month. */
function reportMonth(paper: SettledPaper, group: DraftGroup): Diagnostic[] {
  const numbered = paper.arxivId === undefined ? null : parseArxivMonth(paper.arxivId);
  // The day of announcement is not the day of submission.
  const day = dayOf(paper.issued);
  if (!numbered || paper.issued?.origin !== 'stated' || day === undefined) return [];
  const months = (numbered.year - Number(day.slice(0, 4))) * 12 + numbered.month - Number(day.slice(5, 7));
  if (months === 0 || months === 1) return [];
  const message = `The arXiv id ${paper.arxivId ?? ''} of ${quoteTitle(paper.title)} is of another month than its date, ${day}; the date is used.`;
  const records = [paper.provenance['issued'], paper.provenance['arxivId']];
  const drafts = records.flatMap((index) => (index === undefined ? [] : (group[index] ?? [])));
  return [diagnose('date-and-id', { message, places: drafts.map((draft) => placeOfField(draft, 'issued')) })];
}

function reportUndated(paper: SettledPaper, group: DraftGroup): Diagnostic[] {
  const first = group[0];
  const { issued } = paper;
  if (!first || dayOf(issued) !== undefined) return [];
  const message =
    issued === undefined
      ? `No source dates ${quoteTitle(paper.title)}; it is in no week and no month.`
      : issued.origin !== 'identifier'
        ? `No source gives the day of ${quoteTitle(paper.title)}; it is of ${issued.value}, and in no week.`
        : `No source gives the day of ${quoteTitle(paper.title)}; its arXiv id places it in ${issued.value}, and in no week.`;
  return [diagnose('undated', { message, places: [placeOfField(first, 'title')] })];
}

/** Reports the decisions of merging for one paper, so that a person can check them. */
export function reportPaper(paper: SettledPaper, group: DraftGroup): Diagnostic[] {
  return [
    ...reportMerge(paper, group.filter(makesPaper)),
    ...paper.conflicts.map((conflict) => reportConflict(paper, group, conflict)),
    ...reportMonth(paper, group),
    ...reportUndated(paper, group),
  ];
}

/** What {@link reportPaper} says of each paper. Of one that it fails on, it says that. */
export function reportPapers(papers: readonly { paper: SettledPaper; group: DraftGroup }[]): Diagnostic[] {
  const { values, diagnostics } = containEach(
    papers,
    ({ paper, group }) => reportPaper(paper, group),
    ({ paper }, reason) => reportFailedStage(paper, 'a report on its records', reason),
  );
  return [...values.flat(), ...diagnostics];
}

/** Places named in one message. */
const shownPlaces = 20;

function reportUnused(drafts: readonly Draft[], what: string): Diagnostic[] {
  const byFile = Map.groupBy(drafts, ({ file }) => file);
  return [...byFile.values()].map((ofFile) =>
    diagnose('unknown-revision', {
      message: `${String(ofFile.length)} ${what} belong to papers that no seed holds. They make no papers.`,
      places: ofFile.slice(0, shownPlaces).map((draft) => placeOfField(draft, 'title')),
    }),
  );
}

/** Reports announced revisions and notices of retractions of papers that no seed holds, one message per file and kind. They make no papers, since the papers are old. */
export function reportUnusedRevisions(unused: readonly Draft[]): Diagnostic[] {
  return [
    ...reportUnused(
      unused.filter(({ revises }) => revises === true),
      'announcement(s) of new versions',
    ),
    ...reportUnused(
      unused.filter(({ retracts }) => retracts === true),
      'notice(s) of retractions',
    ),
  ];
}
