import { isRecord, type SharedPart } from './stored.ts';

/** What the reader chose. */
export interface Preferences {
  /** Whether single keys do something. */
  keys: boolean;
  /** Whether an opened paper is marked as read. */
  readMarks: boolean;
}

const defaults: Preferences = { keys: true, readMarks: true };

export const preferencesPart: SharedPart<Preferences> = {
  name: 'preferences',
  empty: defaults,
  read: (value, drop) => {
    if (!isRecord(value)) {
      drop();
      return defaults;
    }
    // Only what was switched off is kept as such.
    return { keys: value['keys'] !== false, readMarks: value['readMarks'] !== false };
  },
  merge: (own) => own,
};
