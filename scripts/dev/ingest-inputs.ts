/** Of the content folder, what decides about papers and their entries; the rest is read by the pages themselves. */
const decisive = /^(?:settings\.yaml|decisions\.yaml|(?:topics|enrichment|learned)\/)/;

/**
 * Whether a changed file has to be ingested.
 *
 * @param path below the folder of seeds or of content, with slashes
 */
export function isIngestInput(folder: 'seeds' | 'content', path: string): boolean {
  const isHidden = /(?:^|\/)\./.test(path);
  return !isHidden && (folder === 'seeds' || decisive.test(path));
}

/** Whether pages learn of a changed file of content only by what an ingest makes of it: what it decides is in the entries. */
export function comesByIngest(path: string): boolean {
  return path === 'decisions.yaml';
}
