import { titleKey } from '#lib/identifiers/title-key.ts';
import type { Draft } from '#lib/schema/draft.ts';

/** Everything by which two answers can mean the same record. */
function namesOf({ arxivId, doi, item, title }: Draft): string[] {
  return [
    ...(arxivId === undefined ? [] : [`arxiv ${arxivId}`]),
    ...(doi === undefined ? [] : [`doi ${doi.toLowerCase()}`]),
    // Items of one feed may share a title.
    item === undefined ? `title ${titleKey(title)}` : `item ${item.guid}`,
  ];
}

/** The records of an earlier answer that a later one lacks. Those that were withdrawn may go. */
export function findVanished(before: readonly Draft[], now: readonly Draft[]): Draft[] {
  const present = new Set(now.flatMap(namesOf));
  return before.filter(
    (draft) => draft.withdrawn === undefined && !namesOf(draft).some((name) => present.has(name)),
  );
}
