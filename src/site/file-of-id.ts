/** Id of a paper as the name of a file: an old one has a slash in it. */
export function fileOfId(id: string): string {
  return id.replaceAll('/', '_');
}
