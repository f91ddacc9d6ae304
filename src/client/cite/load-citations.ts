import { readCitation, type Citation } from './read-citation.ts';

/** Pages that are asked for at once, so that a long list does not hold up the reader's connection. */
const atOnce = 6;

const known = new Map<string, Promise<Citation>>();

/** The page at an address as a document; a parser of text would need the trust of the page's policy. */
function loadPage(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = () => {
      known.delete(address);
      reject(new Error(`${address} could not be loaded: ${String(request.status)}.`));
    };
    request.open('GET', address);
    request.responseType = 'document';
    request.onload = () => {
      const page = request.responseXML;
      if (request.status === 200 && page) resolve(page);
      else fail();
    };
    request.onerror = fail;
    request.send();
  });
}

function loadCitation(address: string): Promise<Citation> {
  const citation = known.get(address) ?? loadPage(address).then(readCitation);
  known.set(address, citation);
  return citation;
}

/** The citations of papers by the addresses of their pages, in their order; a paper that is asked for again is known. */
export async function loadCitations(addresses: readonly string[]): Promise<Citation[]> {
  const citations: Citation[] = [];
  for (let start = 0; start < addresses.length; start += atOnce)
    citations.push(...(await Promise.all(addresses.slice(start, start + atOnce).map(loadCitation))));
  return citations;
}
