import type * as en from './en.ts';

/** The table of a language: the sections of the English one, with the same keys and the same arguments. */
export type Words = typeof en;
