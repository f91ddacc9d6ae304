import type { ChangedPaper, ChangeSet } from '../../schema/changes.ts';
import { changeKinds } from './compare-papers.ts';

/** One year of weekly runs. */
const maxLogLength = 53;

/** Joins two lists of changes. The later change of a paper replaces the earlier one. */
function merge(earlier: ChangedPaper[], later: ChangedPaper[]): ChangedPaper[] {
  const byId = new Map([...earlier, ...later].map((paper) => [paper.id, paper]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? 1 : -1));
}

/**
 * Adds changes to the head of the log. A run on data of the same day, or an earlier day, joins the newest entry.
 * Without changes the log stays the same, so that a second run changes nothing.
 */
export function logChanges(log: ChangeSet[], changes: Omit<ChangeSet, 'date'>, date: string): ChangeSet[] {
  if (changeKinds.every((kind) => changes[kind].length === 0)) return log;
  const [newest, ...older] = log;
  if (!newest || date > newest.date) return [{ date, ...changes }, ...log].slice(0, maxLogLength);
  const merged = Object.fromEntries(changeKinds.map((kind) => [kind, merge(newest[kind], changes[kind])]));
  return [{ ...newest, ...merged }, ...older];
}

/** `content/log/changes.json`: one line per day of data. */
export function formatChanges(log: ChangeSet[]): string {
  return log.length === 0 ? '[]\n' : `[\n${log.map((set) => JSON.stringify(set)).join(',\n')}\n]\n`;
}
