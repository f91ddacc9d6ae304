import type { Diagnostic, Place } from '#lib/schema/diagnostic.ts';
import { diagnose } from '#lib/schema/rules.ts';
import { quote } from '#lib/text/quote.ts';
import type { BibtexEntry } from './parse-bibtex.ts';
import type { ResolvedEntries } from './resolve-entries.ts';

/** Places named in one message. */
const shownPlaces = 20;

function placesOf(entries: readonly BibtexEntry[]): Place[] {
  return entries.slice(0, shownPlaces).map(({ place }) => place);
}

function reportVolumes(volumes: readonly BibtexEntry[]): Diagnostic[] {
  if (volumes.length === 0) return [];
  return [
    diagnose('volume', {
      message: `${volumes.length} entries are volumes or sets that hold papers, and no papers; those that refer to them have their fields.`,
      places: placesOf(volumes),
    }),
  ];
}

function reportKeys(works: readonly BibtexEntry[]): Diagnostic[] {
  const without = works.filter(({ label }) => label === '');
  if (without.length === 0) return [];
  return [
    diagnose('no-key', {
      message: `${without.length} entries have no key. They are read, but nothing can refer to them.`,
      places: placesOf(without),
    }),
  ];
}

/** What is to be said of the entries of a file as a whole. */
export function reportEntries({ works, volumes, dangling }: ResolvedEntries): Diagnostic[] {
  const broken = Map.groupBy(dangling, ({ label }) => label);
  return [
    ...reportVolumes(volumes),
    ...reportKeys(works),
    ...[...broken].map(([label, uses]) =>
      diagnose('broken-reference', {
        message: `${uses.length} entries refer to ${quote(label)}, which the file does not have; they are read without its fields.`,
        places: placesOf(uses.map(({ entry }) => entry)),
      }),
    ),
  ];
}
