import { loadEach, loadPage } from '../load-page.ts';
import { readCitation, type Citation } from './read-citation.ts';

const known = new Map<string, Promise<Citation>>();

function loadCitation(address: string): Promise<Citation> {
  const citation = known.get(address) ?? loadPage(address).then(readCitation);
  known.set(address, citation);
  citation.catch(() => known.delete(address));
  return citation;
}

/** The citations of papers by the addresses of their pages, in their order; a paper that is asked for again is known. */
export function loadCitations(addresses: readonly string[]): Promise<Citation[]> {
  return loadEach(addresses, loadCitation);
}
