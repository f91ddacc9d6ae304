/** Characters of names that fit on a line beside `and 34 more`. */
const lineLength = 72;
/** Fewer names than this are not folded: the fold would take their room. */
const minFolded = 3;

/** Parts a list of authors after the names that fit on a line. */
export function splitAuthors<Author extends { name: string }>(
  authors: readonly Author[],
): { shown: Author[]; folded: Author[] } {
  let length = 0;
  const end = authors.findIndex(({ name }) => {
    length += name.length + 2;
    return length > lineLength;
  });
  const count = end === -1 || authors.length - end < minFolded ? authors.length : Math.max(1, end);
  return { shown: authors.slice(0, count), folded: authors.slice(count) };
}
