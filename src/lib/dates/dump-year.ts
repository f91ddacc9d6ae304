import { parseArxivMonth } from './arxiv-month.ts';
import type { Draft, Dump } from '#lib/schema/draft.ts';

/** How the year of a dump was found. */
export interface DumpYear {
  file: string;
  year?: number;
  from: 'settings' | 'heading' | 'file name' | 'arXiv ids' | 'newest explicit year' | 'unknown';
}

export interface DumpYearHints {
  /** From the settings, by file name. */
  configured: (file: string) => number | undefined;
  /** arXiv id of a draft, if any source knows it. */
  arxivId: (draft: Draft) => string | undefined;
}

/** The year of a date without one, from its paper's arXiv id. A paper of December may have a number of January. */
function impliedYear(draft: Draft, arxivId: string | undefined): number | undefined {
  const numbered = arxivId === undefined ? null : parseArxivMonth(arxivId);
  if (!numbered || !draft.stated || draft.stated.year !== undefined) return undefined;
  return draft.stated.month === 12 && numbered.month === 1 ? numbered.year - 1 : numbered.year;
}

/** The year in the name of a file, if the name has the day that the page prints: `2025-12-10.txt`. */
function namedYear({ file, day }: Dump): number | undefined {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d{2})-(\d{2})\b/.exec(name) ?? [];
  return Number(month) === day?.month && Number(dayOfMonth) === day.day ? Number(year) : undefined;
}

/** The most frequent value; among equals the larger. */
function mode(values: number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0];
}

/**
 * Finds the year in which a listing was saved, which is the year of its dates without one. The settings come
 * first, then a year in the page's heading, then one in the name of its file. Otherwise: a listing writes every year
 * except its own, so its year is at least one more than the newest year in it. The arXiv ids of its papers can raise
 * that lower bound.
 */
export function findDumpYear(dump: Dump, drafts: Draft[], hints: DumpYearHints): DumpYear {
  const configured = hints.configured(dump.file);
  if (configured !== undefined) return { file: dump.file, year: configured, from: 'settings' };
  if (dump.day?.year !== undefined) return { file: dump.file, year: dump.day.year, from: 'heading' };
  const named = namedYear(dump);
  if (named !== undefined) return { file: dump.file, year: named, from: 'file name' };
  const bound = dump.newestYear === undefined ? undefined : dump.newestYear + 1;
  const implied = mode(drafts.flatMap((draft) => impliedYear(draft, hints.arxivId(draft)) ?? []));
  if (implied !== undefined && implied > (bound ?? 0))
    return { file: dump.file, year: implied, from: 'arXiv ids' };
  if (bound !== undefined) return { file: dump.file, year: bound, from: 'newest explicit year' };
  return { file: dump.file, from: 'unknown' };
}
