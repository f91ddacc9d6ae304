import { sources } from '#words';
import { groupInbox } from '#lib/entries/group-inbox.ts';
import type { SeedSummary } from '#lib/schema/derived.ts';
import { seeds } from '../derived.ts';
import type { Inbox, InboxFile } from './quality-types.ts';

/** Files that are shown one by one although nothing is to be done about them. */
const maxQuiet = 20;
/** Files shown at all; `npm run ingest` lists every one. */
const maxShown = 200;

function placeOf({ file, todo }: SeedSummary): string {
  return todo?.line === undefined ? file : sources.place({ file, line: todo.line });
}

function toFile(seed: SeedSummary): InboxFile {
  const { recognised, records, papers, setAside, refused = false, todo, more } = seed;
  return {
    place: placeOf(seed),
    recognised,
    counts: refused ? undefined : { records, papers, setAside },
    message: todo?.message,
    hint: todo?.hint,
    more,
  };
}

/** Every seed with what it was taken for, what came of it, and what to do about it. */
export function getInbox(): Inbox {
  const { files, groups } = groupInbox(seeds, maxQuiet);
  return {
    count: seeds.length,
    groups,
    files: files.slice(0, maxShown).map(toFile),
    hidden: Math.max(0, files.length - maxShown),
  };
}
