import type { ChangedPaper, ChangeSet } from '../../schema/changes.ts';
import { changeKinds } from './compare-papers.ts';

/** A year of weeks. */
const maxLogLength = 53;

/** The later of two changes of a paper stands for both. */
function merge(earlier: ChangedPaper[], later: ChangedPaper[]): ChangedPaper[] {
  const byId = new Map([...earlier, ...later].map((paper) => [paper.id, paper]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? 1 : -1));
}

/**
 * Puts changes at the head of the log. A run on the same data, or on older data, joins the newest entry.
 * Without changes the log stays as it is, so that a second run changes nothing.
 */
export function logChanges(log: ChangeSet[], changes: Omit<ChangeSet, 'date'>, date: string): ChangeSet[] {
  if (changeKinds.every((kind) => changes[kind].length === 0)) return log;
  const [newest, ...older] = log;
  if (!newest || date > newest.date) return [{ date, ...changes }, ...log].slice(0, maxLogLength);
  const merged = Object.fromEntries(changeKinds.map((kind) => [kind, merge(newest[kind], changes[kind])]));
  return [{ ...newest, ...merged }, ...older];
}

/** `content/log/changes.json`: one line a day of data. */
export function formatChanges(log: ChangeSet[]): string {
  return log.length === 0 ? '[]\n' : `[\n${log.map((set) => JSON.stringify(set)).join(',\n')}\n]\n`;
}
