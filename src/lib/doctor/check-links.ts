import type { Diagnostic } from '../schema/diagnostic.ts';
import { problem, type HandWritten } from './check-notes.ts';

/** The path of a link to the site itself, in Markdown or in an element, without query and fragment. */
const ownLink = /(?:\]\(|\bhref=["'])(\/(?!\/)[^)\s#?"']*)/g;
/** The id of a paper that a component links. */
const namedPaper = /<Paper\s[^>]*?\bid=["']([^"']*)/g;

function pathsIn(line: string, pathOfPaper: (id: string) => string): string[] {
  return [
    ...[...line.matchAll(ownLink)].map(([, path = '']) => path),
    ...[...line.matchAll(namedPaper)].map(([, id = '']) => pathOfPaper(id)),
  ];
}

/**
 * Links of a hand-written file to pages that the site does not have.
 *
 * @param pathOfPaper the page of a paper
 * @param findFault why a path of the site leads nowhere, in a full sentence; nothing if it leads somewhere
 */
export function checkLinks(
  { file, text }: HandWritten,
  pathOfPaper: (id: string) => string,
  findFault: (path: string) => string | undefined,
): Diagnostic[] {
  return text.split('\n').flatMap((line, index) =>
    pathsIn(line, pathOfPaper).flatMap((path) => {
      const fault = findFault(path);
      return fault === undefined
        ? []
        : [problem('dead-link', file, fault, 'Correct the address, or remove the link.', index + 1)];
    }),
  );
}
