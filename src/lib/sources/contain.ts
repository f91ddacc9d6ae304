import { diagnose } from '#lib/schema/rules.ts';
import type { Diagnostic, Place } from '#lib/schema/diagnostic.ts';

/** What an exception says, on one line, without the path that the file system adds: messages are committed, and it is of this machine. */
export function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error))
    .replace(/\s+/g, ' ')
    .replace(/, [a-z]+ '[^']*'(?: -> '[^']*')?$/, '')
    .replace(/\.$/, '');
}

/** A file or a record on which a reader failed; everything around it is read. */
function reportFailure(error: unknown, what: string, place: Place): Diagnostic {
  return diagnose('reader-failed', {
    message: `${what} cannot be read: ${reasonOf(error)}.`,
    hint: 'Everything else is read. Save the file again, correct what stands here, or move the file out of the folder.',
    places: [place],
  });
}

/** Runs a reader on one file or record, so that an exception costs that one alone and is reported with its place. */
export function contain<T>(
  what: string,
  place: Place,
  run: () => T,
): { value: T } | { value?: undefined; failure: Diagnostic } {
  try {
    return { value: run() };
  } catch (error) {
    return { failure: reportFailure(error, what, place) };
  }
}

/** Runs a stage on every item of a list; those on which it fails are left out and reported. */
export function containEach<Item, T>(
  items: readonly Item[],
  what: string,
  placeOf: (item: Item) => Place,
  run: (item: Item) => T,
): { values: T[]; diagnostics: Diagnostic[] } {
  const values: T[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const item of items) {
    const contained = contain(what, placeOf(item), () => run(item));
    if ('failure' in contained) diagnostics.push(contained.failure);
    else values.push(contained.value);
  }
  return { values, diagnostics };
}
