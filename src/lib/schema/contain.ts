import type { Diagnostic, Place } from './diagnostic.ts';
import { diagnose } from './rules.ts';

/** What an exception says, on one line, without the path that the file system adds: messages are committed, and it is of this machine. */
export function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error))
    .replace(/\s+/g, ' ')
    .replace(/, [a-z]+ '[^']*'(?: -> '[^']*')?$/, '')
    .replace(/\.$/, '');
}

/** A file or a record that cannot be read; everything around it is. */
export function reportUnread(what: 'The file' | 'The record', reason: string, place: Place): Diagnostic {
  return diagnose('reader-failed', {
    message: `${what} cannot be read: ${reason}.`,
    hint: 'Everything else is read. Save the file again, correct what stands here, or move the file out of the folder.',
    places: [place],
  });
}

/** Runs a stage on one item, so that an exception costs this one alone. `report` turns its reason into a diagnostic. */
export function contain<T>(
  run: () => T,
  report: (reason: string) => Diagnostic,
): { value: T } | { failure: Diagnostic } {
  try {
    return { value: run() };
  } catch (error) {
    return { failure: report(reasonOf(error)) };
  }
}

/** Runs a stage on every item of a list; those on which it fails are left out and reported. */
export function containEach<Item, T>(
  items: readonly Item[],
  run: (item: Item) => T,
  report: (item: Item, reason: string) => Diagnostic,
): { values: T[]; diagnostics: Diagnostic[] } {
  const values: T[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const item of items) {
    const contained = contain(
      () => run(item),
      (reason) => report(item, reason),
    );
    if ('failure' in contained) diagnostics.push(contained.failure);
    else values.push(contained.value);
  }
  return { values, diagnostics };
}
