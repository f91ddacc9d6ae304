import { titleKey } from '../identifiers/title-key.ts';
import type { Draft } from '#lib/schema/draft.ts';
import type { Settings } from '#lib/schema/settings.ts';
import type { DumpYearHints } from './dump-year.ts';

/** Hints for the year of a dump from outside: the settings, and records of other files with the arXiv id of a paper. */
export function yearHints(
  { dumpYears, defaultDumpYear }: Pick<Settings, 'dumpYears' | 'defaultDumpYear'>,
  drafts: readonly Draft[],
): DumpYearHints {
  // A disk may hold the letters of a name and their accents apart, where an editor types them as one.
  const yearByName = new Map(Object.entries(dumpYears).map(([name, year]) => [name.normalize('NFC'), year]));
  const withId = drafts.filter(({ arxivId }) => arxivId !== undefined);
  const idByTitle = new Map(withId.map((draft) => [titleKey(draft.title), draft.arxivId]));
  return {
    configured: (file) =>
      yearByName.get(file.slice(file.lastIndexOf('/') + 1).normalize('NFC')) ?? defaultDumpYear,
    arxivId: (draft) => draft.arxivId ?? idByTitle.get(titleKey(draft.title)),
  };
}
