import type { Diagnostic } from '../schema/diagnostic.ts';
import { problem, type HandWritten } from './check-notes.ts';

/** The path of a link to the site itself, in Markdown or in an element, without query and fragment. */
const ownLink = /(?:\]\(|\bhref=["'])(\/(?!\/)[^)\s#?"']*)/g;

/**
 * Links of a hand-written file to pages that the site does not have.
 *
 * @param findFault why a path of the site leads nowhere, in a full sentence; nothing if it leads somewhere
 */
export function checkLinks(
  { file, text }: HandWritten,
  findFault: (path: string) => string | undefined,
): Diagnostic[] {
  return text.split('\n').flatMap((line, index) =>
    [...line.matchAll(ownLink)].flatMap(([, path = '']) => {
      const fault = findFault(path);
      return fault === undefined
        ? []
        : [problem('dead-link', file, fault, 'Correct the address, or remove the link.', index + 1)];
    }),
  );
}
