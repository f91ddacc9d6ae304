import { findRemoved } from '#lib/papers/changes/find-removed.ts';
import type { TakenDown } from '#lib/schema/derived.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import type { WrittenPaper } from '#lib/schema/paper.ts';
import { diagnose } from '#lib/schema/rules.ts';
import type { Previous } from '../files/read-previous.ts';

/** A file that no ingest wrote and that says nothing of a paper is none. What an editor took down may go. */
function earlierPapers({ papers, firstSeen }: Previous, takenDown: readonly TakenDown[]): Previous['papers'] {
  const seen = new Set(firstSeen.lines.map(({ id }) => id));
  const gone = new Set(takenDown.flatMap(({ id, aliases }) => [id, ...aliases]));
  return new Map(
    [...papers].filter(([id, { title }]) => !gone.has(id) && (title !== undefined || seen.has(id))),
  );
}

function reportNoPapers(): Diagnostic {
  return diagnose('no-papers', {
    message: 'No seed holds a paper, so nothing was changed.',
    hint: 'Save the pages again as text, or run npm run fetch.',
    places: [{ file: 'seeds', line: 1, column: 1 }],
  });
}

function reportRemoved(ids: readonly string[], allowed: boolean): Diagnostic {
  const counted = ids.length === 1 ? 'One paper' : `${String(ids.length)} papers`;
  const places = [{ file: `content/papers/${ids[0] ?? ''}.mdx`, line: 1, column: 1 }];
  const list = ids.join(', ');
  return allowed
    ? diagnose('removed', {
        message: `${counted} that no seed holds any more ${ids.length === 1 ? 'is' : 'are'} removed: ${list}.`,
        places,
      })
    : diagnose('would-remove', {
        message: `${counted} would be removed, since no seed holds ${ids.length === 1 ? 'it' : 'them'} any more: ${list}.`,
        hint: 'Bring the seeds back (git restore seeds), or let the papers go: run the command again with -- --allow-removal behind it, as in npm run ingest -- --allow-removal.',
        places,
      });
}

/**
 * What stands against replacing the papers of the run before by those of this one: papers would be gone, or there
 * is none at all. A removal that is allowed is a note.
 */
export function guardRemoval(
  previous: Previous,
  { papers, takenDown }: { papers: readonly WrittenPaper[]; takenDown: readonly TakenDown[] },
  allowRemoval: boolean,
): Diagnostic[] {
  const removed = findRemoved(earlierPapers(previous, takenDown), papers);
  const isEmpty = papers.length === 0 && takenDown.length === 0;
  return [
    ...(isEmpty ? [reportNoPapers()] : []),
    ...(removed.length > 0 ? [reportRemoved(removed, allowRemoval && !isEmpty)] : []),
  ];
}
