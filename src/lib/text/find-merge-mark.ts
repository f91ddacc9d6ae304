/** Begins or ends a side of a conflict. The line between the sides is left out: seven “=” also underline a heading. */
const mergeMark = /^(?:<{7}|>{7}|\|{7})(?: |\r?$)/m;

/** Line, from 1, of the first mark that Git leaves where it could not merge two versions of a file. */
export function findMergeMark(text: string): number | undefined {
  const found = mergeMark.exec(text);
  return found ? text.slice(0, found.index).split('\n').length : undefined;
}
