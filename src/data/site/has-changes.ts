import { changeKinds } from '#lib/papers/changes/compare-papers.ts';
import { changeLog } from '../derived.ts';

/** False before the first change: nothing leads to an empty page then. */
export const hasChanges = changeLog.some((set) => changeKinds.some((kind) => set[kind].length > 0));
