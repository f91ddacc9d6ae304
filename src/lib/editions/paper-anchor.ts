/** The anchor of a paper on the page or in the file of an edition. An id may hold characters that an anchor cannot. */
export function paperAnchor(id: string): string {
  return `paper-${id.replace(/[^A-Za-z0-9.-]/g, '-')}`;
}
